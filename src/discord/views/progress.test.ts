import { expect, test } from 'vitest';
import { sampleReport } from '../../../tests/reports.ts';
import {
  itemStates,
  type SubmissionItem,
  type SubmissionProgress,
} from '../../usecases/submission.ts';
import { progressView, queuedView } from './progress.ts';

const report = sampleReport({ teamSize: 2 });
const ids = ['a', 'b', 'c'];

function progress(items: readonly Partial<SubmissionItem>[]): SubmissionProgress {
  const full = items.map((item, index): SubmissionItem => ({
    id: ids[index]!,
    fileName: `match-${index + 1}.replay`,
    source: { kind: 'file', url: 'https://example.org/match.replay' },
    state: 'queued',
    ...item,
  }));
  return {
    submission: {
      id: '8d8ac610-566d-4ef0-9c22-186b2a5ed793',
      submitterId: '100000000000000001',
      replyTo: {
        applicationId: '1',
        interactionToken: 'token',
        tokenExpiresAt: new Date(0),
        isPrivate: true,
      },
      revision: 1,
      items: full,
    },
    cards: full
      .filter(({ state }) => state === 'done')
      .map(({ id }) => ({ itemId: id, replayId: '8d8ac610-566d-4ef0-9c22-186b2a5ed793', report })),
    viewerIds: [],
  };
}

test('one file: every step has its words and the bar grows', () => {
  const texts = itemStates
    .slice(0, 5)
    .map((state) => progressView(progress([{ state }])).embeds![0]!.description);
  expect(texts).toEqual([
    '`match-1.replay`\n▱▱▱▱ **Waiting for its turn…**',
    '`match-1.replay`\n▰▱▱▱ **Fetching the file…**',
    '`match-1.replay`\n▰▰▱▱ **Reading the replay…**',
    '`match-1.replay`\n▰▰▰▱ **Analysing the match…**',
    '`match-1.replay`\n▰▰▰▰ **Drawing the chart…**',
  ]);
});

test('the acknowledgement is the first progress message', () => {
  expect(queuedView(['match-1.replay'])).toEqual(progressView(progress([{}])));
});

test('one file done is its card', () => {
  expect(progressView(progress([{ state: 'done' }])).embeds![0]!.title).toContain('Blue');
});

test('a failure says what to do, a bug only its reference', () => {
  const refused = { code: 'replay-empty', facts: {}, retryable: false } as const;
  const bug = { code: 'unexpected', facts: {}, retryable: true, reference: '1a2b3c4d' } as const;
  const textOf = (failure: SubmissionItem['failure']): string =>
    progressView(progress([{ state: 'failed', ...(failure && { failure }) }])).embeds![0]!
      .description!;
  expect(textOf(refused)).toBe(
    '❌ `match-1.replay`\nThat file is empty. Save the replay again in the game and send the new file.',
  );
  expect(textOf(bug)).toContain('`1a2b3c4d`');
});

test('several files: a line each, and a menu for the cards', () => {
  const failure = { code: 'replay-not-a-replay', facts: {}, retryable: false } as const;
  const view = progressView(
    progress([{ state: 'done' }, { state: 'failed', failure }, { state: 'reading' }]),
  );
  const lines = view.embeds![0]!.description!.split('\n');
  expect(view.embeds![0]!.title).toBe('2 of 3 replays');
  expect(lines[0]).toMatch(/^✅ \*\*Blue \d – \d Orange\*\* · DFH Stadium$/);
  expect(lines[1]).toMatch(/^❌ `match-2.replay`: That file is not a Rocket League replay/);
  expect(lines[2]).toBe('⏳ `match-3.replay` · Reading the replay');
  expect(JSON.stringify(view.components)).toContain('card.1');
});

test('a file name cannot leave its code span', () => {
  const fileName = '` **x** @everyone\n# big.replay';
  expect(progressView(progress([{ fileName }])).embeds![0]!.description).toContain(
    '`**x** @everyone # big.replay`',
  );
});
