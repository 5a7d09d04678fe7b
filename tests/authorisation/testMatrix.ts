import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands, components } from '../../src/commands/index.ts';
import { allAttempts, ways, type Attempt } from './attempts.ts';
import { rowsNaming } from './belongings.ts';
import { commandCases, controlCases } from './cases.ts';
import { attemptAll, shownTo, type Outcome } from './settle.ts';
import { openStage, type LogLine, type Stage, type Viewpoint } from './stage.ts';

/** Unknown interaction: the acknowledgement came after three seconds. */
const TOO_LATE = 10_062;

type Count = { readonly sent: number; readonly refused: readonly string[] };

/**
 * Everybody tries every command and every control. The long run garbles custom ids, choices and
 * words as well; the short one keeps to the owner's own things in other hands.
 */
export function testMatrix(isWanted: (attempt: Attempt) => boolean): void {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    return () => stage.close();
  });

  const counts = new Map<string, Count>();
  afterAll(() => {
    const all = [...counts].map(([who, count]) => `  ${who}: ${toldBy(count)}`);
    const what = `${commands.length} commands in ${ways.length} ways, ${components.length} controls`;
    console.log(['authorisation matrix', `  ${what}`, ...all].join('\n'));
  });

  test('every command and every control has a case, and no case is left over', () => {
    const chat = commands.filter(({ kind }) => kind === 'chat').map(({ data }) => data.name);
    expect(Object.keys(commandCases).toSorted()).toEqual(chat.toSorted());
    const prefixes = components.map(({ prefix }) => prefix);
    expect(Object.keys(controlCases).toSorted()).toEqual(prefixes.toSorted());
  });

  const others = [
    'a stranger',
    'a member of the same server',
    'an admin of another server',
    'that admin as a guest of the same server',
  ];
  test.each(others.map((who, place) => [who, place] as const))(
    '%s sees and changes nothing of the owner',
    async (_, place) => {
      const from = stage.viewpoints[place]!;
      const { db } = stage.stack.house;
      const { things, userId, secrets } = stage;
      const persons = [things.discordId, userId];
      const words = [...persons, things.accountId, things.replayId, things.planId, ...secrets];
      const before = await rowsNaming(db, words);
      const posted = homePosts();
      const outcomes = await everything(from);
      const leaks = outcomes.filter((one) =>
        secrets.some((secret) => shownTo(one).includes(secret)),
      );
      expect(leaks.map(({ attempt }) => attempt.label)).toEqual([]);
      const isElsewhere = from.channel.id !== things.channelId;
      expect(isElsewhere && homePosts() !== posted).toBe(false);
      const after = await rowsNaming(db, words);
      expect([...before].filter((row) => !after.has(row))).toEqual([]);
      const added = [...after].filter((row) => !before.has(row));
      expect(added.filter((row) => persons.some((person) => row.includes(person)))).toEqual([]);
    },
  );

  test('the owner is let in, and nothing of it breaks', async () => {
    const outcomes = await everything(stage.own);
    const seen = outcomes.filter((one) =>
      stage.secrets.some((secret) => shownTo(one).includes(secret)),
    );
    expect(seen.length).toBeGreaterThan(0);
  });

  /** What stands in the channel of the owner's server. */
  function homePosts(): number {
    return stage.stack.standIn.world.channels.get(stage.things.channelId)!.messageIds.length;
  }

  /** Sends every attempt; whatever is no refusal and no answer is a bug, and fails here. */
  async function everything(from: Viewpoint): Promise<readonly Outcome[]> {
    const { things, lines, stack } = stage;
    const since = lines.length;
    const attempts = allAttempts(things).filter(isWanted);
    const isLast = ({ label }: Attempt): boolean => label.includes('delete-me');
    const outcomes = [
      ...(await attemptAll(
        stage,
        from,
        attempts.filter((one) => !isLast(one)),
      )),
      ...(await attemptAll(stage, from, attempts.filter(isLast))),
    ];
    const logged = lines.slice(since);
    const bugs = logged.filter(({ msg }) => msg === 'interaction failed');
    const problems = outcomes.flatMap(({ attempt: { label }, problem }) =>
      problem === undefined ? [] : [`${problem}: ${label}`],
    );
    expect([...problems, ...bugs.map(describeBug)]).toEqual([]);
    const { violations } = stack.standIn.history;
    expect(violations.filter(({ code }) => code !== TOO_LATE)).toEqual([]);
    const refused = logged.filter(({ msg }) => msg === 'refused').map(({ code = '' }) => code);
    counts.set(from.who, { sent: outcomes.length, refused });
    return outcomes;
  }
}

function toldBy({ sent, refused }: Count): string {
  const codes = [...new Set(refused)];
  const each = codes.map((code) => `${code} ${refused.filter((one) => one === code).length}`);
  return `${sent} interactions, ${refused.length} refused (${each.join(', ')})`;
}

function describeBug({ name, err }: LogLine): string {
  return `${name}: ${err?.stack?.split('\n').slice(0, 4).join(' | ')}`;
}
