import { expect, test } from 'vitest';
import { sampleReport } from '../../../tests/reports.ts';
import type { MatchReport } from '../../analysis/report.ts';
import { embedCharacters, limits } from '../limits.ts';
import { messageRequest } from '../view.ts';
import { statCardView } from './statCard.ts';

const replayId = '8d8ac610-566d-4ef0-9c22-186b2a5ed793';
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
const report = sampleReport({ teamSize: 3 });
const you = report.document.orange.players[1]!;
const viewerIds = [{ platform: 'steam', id: you.id.id } as const];

function card(changed: Partial<MatchReport> = {}, isPrivate = true) {
  return statCardView({
    replayId,
    report: { ...report, ...changed },
    chartPng: png,
    viewerIds: isPrivate ? viewerIds : [],
    isPrivate,
  });
}

test('your verdict leads, your team comes first and your line leads it', () => {
  const [match, first, second, chart] = card().embeds!;
  const { blue, orange } = report.document;
  const score = `Blue ${blue.stats.core.goals} – ${orange.stats.core.goals} Orange`;
  expect(match!.title).toMatch(new RegExp(`^(Victory|Defeat) · ${score}$`));
  expect(match!.description).toBe(
    '**Ranked Standard** · DFH Stadium · 5:45, overtime +0:45 · 12 Mar 2026, 20:15',
  );
  expect(first!.title).toContain('🟠 Orange');
  expect(first!.fields![0]!.name).toContain('(you)');
  expect(second!.fields!.every(({ name }) => !name.includes('(you)'))).toBe(true);
  expect(chart!.image).toEqual({ url: 'attachment://boost.png' });
});

test('a line has the words a player looks for', () => {
  const [, first] = card().embeds!;
  expect(first!.fields![0]!.value).toMatch(
    /^\*\*\d+ goals?\*\* · \d+ assists? · \d+ saves? · \d+ shots?\n[\d,]+ bpm · [\d,]+ collected · [\d,]+ uu\/s\n\d+ % supersonic · \d+ demos?, \d+ taken$/,
  );
});

test('goals are told with their clock, and no name has power over the message', () => {
  const [match] = card().embeds!;
  expect(match!.fields![0]!.value).toContain('` 4:22`');
  expect(match!.fields![0]!.value.split('\n')).toHaveLength(report.goals.length);
  const text = JSON.stringify(card().embeds);
  expect(text).not.toContain('**Ωmega**');
  expect(text).not.toContain('](https://a');
});

test('a card that somebody shared has nobody in it', () => {
  const [match] = card({}, false).embeds!;
  expect(match!.title).toMatch(/^Blue/);
  expect(JSON.stringify(card({}, false))).not.toContain('(you)');
  expect(JSON.stringify(card({}, false).components)).not.toContain('share');
});

test('what could not be read is said, and nothing stands in its place', () => {
  const scoreboard = (team: MatchReport['document']['blue']) => ({
    ...team,
    players: team.players.map((player) => ({ ...player, stats: { core: player.stats.core } })),
  });
  const { document } = report;
  const [match, first] = card({
    document: {
      ...document,
      blue: scoreboard(document.blue),
      orange: scoreboard(document.orange),
    },
    incomplete: 'header-only',
    series: { stepSeconds: 1, boost: [] },
  }).embeds!;
  expect(match!.description).toContain('⚠️ Only the scoreboard');
  expect(first!.fields![0]!.value).toContain('goal');
  expect(first!.fields![0]!.value.split('\n')).toHaveLength(1);
});

test('the picture carries its finding for those who cannot see it', () => {
  expect(card().files![0]!.altText).toContain('held the most boost');
  expect(messageRequest(card()).body.attachments[0]!.description).toContain('held the most boost');
});

test('eight players with long names fit in one message', () => {
  const crowd = sampleReport({ teamSize: 4, names: ['*'.repeat(40)] });
  const goals = Array.from({ length: 40 }, () => crowd.goals[0]!);
  const view = statCardView({
    replayId,
    report: { ...crowd, goals },
    chartPng: png,
    viewerIds: [],
    isPrivate: true,
  });
  const total = view.embeds!.reduce((sum, embed) => sum + embedCharacters(embed), 0);
  expect(total).toBeLessThanOrEqual(limits.embedCharacters);
  expect(view.embeds![0]!.fields![0]!.value.length).toBeLessThanOrEqual(limits.fieldValue);
  expect(view.embeds![0]!.fields![0]!.value).toMatch(/… and \d+ more$/);
  expect(messageRequest(view).body.embeds).toEqual(view.embeds);
});

test('a card without a picture offers all charts, no row wider than Discord takes, and asks who reads it', () => {
  const { components } = statCardView({ replayId, report, viewerIds: [], isPrivate: true });
  expect(components!.map((row) => row.components.length)).toEqual([5, 1, 1]);
});
