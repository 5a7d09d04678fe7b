import { beforeAll, describe, expect, test } from 'vitest';
import { controlsOf, wordsOf, type StoredMessage } from '../../playground/discord/index.ts';
import { definitions } from '../../src/analysis/definitions.ts';
import { saveLinkedAccount } from '../../src/db/accounts.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';
import { playedReport, storeReports, variantOf } from './history.ts';

const account = { platform: 'steam', id: '76561197960287930' } as const;

let stack: Stack;
let replayIds: readonly string[];
beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
  const { db } = stack.house;
  const { id: discordId, name: username } = stack.scene.player;
  await saveLinkedAccount(db, { discordId, username, account });
  replayIds = await storeReports(db, twelveMatches());
  return () => stack.close();
});

/** A match a day from 1 March on; every third one lost, every fourth one a Doubles match. */
function twelveMatches() {
  const report = playedReport(1);
  return Array.from({ length: 12 }, (_, index) =>
    variantOf(report, {
      account,
      won: index % 3 !== 0,
      date: `2026-03-${String(index + 1).padStart(2, '0')}T20:00:00`,
      playlistId: index % 4 === 0 ? 'ranked-doubles' : 'ranked-standard',
      mapCode: index === 5 ? 'beach_night_p' : 'stadium_p',
      boost: 1 + index / 10,
    }),
  );
}

type Who = 'player' | 'owner';
type Options = Readonly<Record<string, string | number>>;

function run(command: string, options: Options = {}, who: Who = 'player') {
  const { channel, [who]: user } = stack.scene;
  return stack.standIn.driver.runCommand({ user, channel, command, options }).untilMessage();
}

const told = async (command: string, options: Options = {}, who: Who = 'player') =>
  wordsOf(await run(command, options, who));

function typed(command: string, focused: string, text: string) {
  const { channel, player: user } = stack.scene;
  const options = { [focused]: text };
  return stack.standIn.driver.autocomplete({ user, channel, command, options, focused });
}

/** Presses or chooses by what the control says, and waits until the message has changed. */
function use(message: StoredMessage, label: string, value?: string) {
  const { channel, player: user } = stack.scene;
  const control = controlsOf(message).find((one) => one.label === label)!;
  const values = value === undefined ? {} : { values: [value] };
  const before = wordsOf(message);
  return stack.standIn.driver
    .use({ user, channel, message, customId: control.customId!, ...values })
    .untilMessage((changed) => changed.embeds.length > 0 && wordsOf(changed) !== before);
}

describe('/explain', () => {
  test('every statistic is explained by its row of the table, to a stranger too', async () => {
    for (const id of ['boost.bpm', 'skill.boost_efficiency', 'play.whiffs']) {
      const { label, summary, limits } = definitions.find((row) => row.id === id)!;
      const words = await told('explain', { statistic: id }, 'owner');
      for (const text of [label, summary, limits]) expect(words).toContain(text);
      expect(words).toContain('None yet');
    }
    expect(await told('explain', { statistic: 'core.goals' })).toContain('Recorded');
    expect(await told('explain', { statistic: 'play.whiffs' })).toContain('Inferred');
  });

  test('names lead to it as well as ids, and a name of several does not', async () => {
    const exact = await told('explain', { statistic: 'supersonic share' });
    expect(exact).toContain('movement.percent_supersonic_speed');
    expect(await told('explain', { statistic: 'boost' })).toMatch(/`boost`, or several/);
  });

  test('typing finds statistics by any part of their name', async () => {
    expect((await typed('explain', 'statistic', 'goals'))[0]).toMatchObject({
      value: 'core.goals',
    });
    const supersonic = await typed('explain', 'statistic', 'supersonic');
    expect(supersonic.map(({ value }) => value)).toContain('movement.percent_supersonic_speed');
    expect(await typed('explain', 'statistic', '')).toHaveLength(25);
    expect(await typed('explain', 'statistic', 'no such thing')).toEqual([]);
  });

  test('the own newest value stands beside the meaning', async () => {
    const newest = await stack.house.db.playerLine.findFirstOrThrow({
      where: { accountId: account.id },
      orderBy: { match: { playedAt: 'desc' } },
    });
    const words = await told('explain', { statistic: 'boost.bpm' });
    expect(words).toContain(`**${Math.round(newest.boostUsage!)} boost/min** · Victory 3–1`);
    expect(words).toContain('Ranked Standard · DFH Stadium · 12 Mar 2026, 20:00');
  });
});

describe('/matches', () => {
  test('the newest come first, a page at a time, and the buttons outlive a restart', async () => {
    const first = await run('matches');
    expect(wordsOf(first)).toContain('12 matches');
    expect(wordsOf(first)).toMatch(/12 Mar[^]*11 Mar[^]*5 Mar/);
    expect(wordsOf(first)).not.toContain('4 Mar,');
    await stack.restartBot();
    const second = await use(first, 'Older ▶');
    expect(wordsOf(second)).toMatch(/4 Mar[^]*1 Mar[^]*Page 2 of 2/);
    expect(controlsOf(second).find(({ label }) => label === 'Older ▶')?.disabled).toBe(true);
    expect(wordsOf(await use(second, '◀ Newer'))).toContain('Page 1 of 2');
  });

  test('result and playlist are chosen below the list, and both hold at once', async () => {
    const all = await run('matches');
    const losses = await use(all, 'Losses');
    expect(wordsOf(losses)).toContain('**losses** · 4 matches');
    expect(wordsOf(losses)).not.toContain('Victory');
    const doubles = await use(losses, 'Playlist', 'ranked-doubles');
    expect(wordsOf(doubles)).toContain('**Ranked Doubles** · **losses** · 1 match');
    const every = await use(doubles, 'All');
    expect(wordsOf(every)).toContain('**Ranked Doubles** · 3 matches');
  });

  test('options narrow it down, by names or as offered; what was not played is refused', async () => {
    const night = await told('matches', { map: 'salty shores (night)' });
    expect(night).toContain('1 match\n');
    expect(night).toContain('Salty Shores (Night)');
    const [doubles] = await typed('matches', 'playlist', 'doub');
    expect(doubles).toEqual({ name: 'Ranked Doubles', value: 'ranked-doubles' });
    expect(await told('matches', { playlist: 'ranked-doubles' })).toContain('3 matches');
    expect(await told('matches', { days: 1 })).toContain('No match of yours fits');
    expect(await told('matches', { playlist: 'Hoops' })).toContain('no match in `Hoops`');
  });

  test('a match is opened from the menu, as its card', async () => {
    const { channel, player: user } = stack.scene;
    const message = await run('matches');
    const menu = controlsOf(message).find(({ label }) => label === 'Open a match')!;
    const pressed = { user, channel, message, customId: menu.customId! };
    const opened = stack.standIn.driver.use({ ...pressed, values: [menu.values[0]!] });
    expect(wordsOf(await opened.untilMessage())).toContain('Victory · Blue 3 – 1 Orange');
  });

  test('somebody else has none of them', async () => {
    expect(await told('matches', {}, 'owner')).toContain('no matches of yours yet');
  });
});

describe('/report', () => {
  test('the last match opens as its card, drawn before or not', async () => {
    const words = await told('report');
    expect(words).toContain('Victory · Blue 3 – 1 Orange');
    expect(words).toContain('12 Mar 2026');
    expect(words).toContain('(you)');
  });

  test('another one is found by typing and opened', async () => {
    const offered = await typed('report', 'match', 'salty');
    expect(offered).toEqual([
      { name: expect.stringContaining('Salty Shores (Night) · 6 Mar'), value: replayIds[5] },
    ]);
    expect(await told('report', { match: replayIds[5]! })).toContain('Salty Shores (Night)');
  });

  test('nobody opens a match that is not theirs, and a made-up one is refused', async () => {
    expect(await told('report', { match: replayIds[5]! }, 'owner')).toContain('no such match');
    expect(await told('report', { match: 'yesterday' })).toContain('no such match');
    expect(stack.standIn.history.violations).toEqual([]);
  });
});

describe('/help', () => {
  test('it knows who asks: a newcomer, a player, the one who runs the server', async () => {
    const player = await told('help');
    expect(player).toContain('**Next:** `/focus`');
    expect(player).not.toContain('/setup');
    const owner = await told('help', {}, 'owner');
    expect(owner).toContain('**First:** `/link`');
    expect(owner).toContain('**For this server:** `/setup`');
    expect(owner).toContain('no key for Ballchasing');
    expect(owner).not.toContain('/token');
  });
});
