import { expect, test } from 'vitest';
import { findBallchasingLinks, groupUrl, parseBallchasingLink, replayUrl } from './links.ts';

const id = '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9';
const replay = { kind: 'replay', id };
const group = { kind: 'group', id: 'friday-scrims-a1b2c3d4e5' };

test.each([
  id,
  id.toUpperCase(),
  `https://ballchasing.com/replay/${id}`,
  `https://ballchasing.com/replay/${id}#stats`,
  `http://www.ballchasing.com/replay/${id}/?x=1`,
  `<https://ballchasing.com/replay/${id}>`,
  ` ballchasing.com/replay/${id} `,
  `https://ballchasing.com/api/replays/${id}`,
  `https://ballchasing.com/api/replays/${id}/file`,
  `https://ballchasing.com/dl/replay/${id}`,
])('%s is a replay', (link) => expect(parseBallchasingLink(link)).toEqual(replay));

test.each([
  `https://ballchasing.com/group/${group.id}`,
  `https://ballchasing.com/group/${group.id}/players-stats#x`,
  `https://ballchasing.com/api/groups/${group.id}`,
])('%s is a group', (link) => expect(parseBallchasingLink(link)).toEqual(group));

test.each([
  '',
  'https://ballchasing.com/',
  'https://ballchasing.com/replay/',
  'https://ballchasing.com/replay/12',
  `https://ballchasing.com/replay/${id}0`,
  `https://ballchasing.com/replay/..%2f..%2fgroup/${id}`,
  `https://ballchasing.com/player/steam/${id}`,
  'https://ballchasing.com/group/%2e%2e%2freplays',
  'https://ballchasing.com/group/a?b'.replace('?b', '%3Fb'),
  `https://evil.example/?u=https://ballchasing.com/replay/${id}`,
  `https://evil.example/https://ballchasing.com/replay/${id}`,
  `https://evil.example/#https://ballchasing.com/replay/${id}`,
  `https://ballchasing.com.evil.example/replay/${id}`,
  `https://ballchasing.com@evil.example/replay/${id}`,
  `https://me:secret@ballchasing.com/replay/${id}`,
  `https://ballchasing.com:8443/replay/${id}`,
  `https://notballchasing.com/replay/${id}`,
  `https://evil.example\\@ballchasing.com/replay/${id}`,
  `ftp://ballchasing.com/replay/${id}`,
  `javascript:ballchasing.com/replay/${id}`,
])('%s is refused', (link) => {
  expect(() => parseBallchasingLink(link)).toThrow(
    expect.objectContaining({ code: 'link-not-understood' }),
  );
});

test('a message gives its links, each once, and none that hides in another', () => {
  const message = `ggs! https://ballchasing.com/replay/${id}, <https://ballchasing.com/replay/${id}#tab>
    and [all](https://ballchasing.com/group/${group.id}) but not
    https://evil.example/(https://ballchasing.com/replay/11111111-4e5f-6071-8293-a4b5c6d7e8f9)
    nor ${id.replace('0a', 'ff')} without a link`;
  expect(findBallchasingLinks(message)).toEqual([replay, group]);
});

test('addresses are built from the id', () => {
  expect(parseBallchasingLink(replayUrl(id))).toEqual(replay);
  expect(parseBallchasingLink(groupUrl(group.id))).toEqual(group);
});
