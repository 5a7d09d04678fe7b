import {
  linesByMember,
  recordKinds,
  type DigestMember,
  type EarlierBest,
  type MemberLine,
  type RecordKind,
} from './digestFacts.ts';

export type PersonalRecord = {
  readonly discordId: string;
  readonly kind: RecordKind;
  readonly value: number;
  readonly before: number;
  /** More than any member here had before. */
  readonly isServerRecord: boolean;
};

/** A tenth match is a record half of the time by chance alone; below, it is nearly always one. */
const LEAST_MATCHES = 10;
/** Less than this is no feat, record or not. */
const LEAST: Readonly<Record<RecordKind, number>> = {
  goals: 3,
  assists: 3,
  saves: 4,
  shots: 6,
  score: 500,
};
const SHOWN = 5;

/** Personal bests of the period, one a person, those of the whole server first. */
export function recordsOf(
  lines: readonly MemberLine[],
  bests: readonly EarlierBest[],
  members: ReadonlyMap<string, DigestMember>,
): readonly PersonalRecord[] {
  const before = new Map(bests.map((best) => [best.userId, best]));
  const server = Object.fromEntries(
    recordKinds.map((kind) => [kind, Math.max(0, ...bests.map((best) => best[kind]))]),
  ) as Record<RecordKind, number>;
  const records = [...linesByMember(lines)].flatMap(([userId, played]) => {
    const member = members.get(userId);
    const best = before.get(userId);
    if (!member?.isNamed || !best || best.matches < LEAST_MATCHES) return [];
    const own = recordKinds.flatMap((kind) => {
      const value = Math.max(...played.map((line) => line[kind]));
      if (value <= best[kind] || value < LEAST[kind]) return [];
      const isServerRecord = value > server[kind];
      return { discordId: member.discordId, kind, value, before: best[kind], isServerRecord };
    });
    return own.toSorted(byWeight).slice(0, 1);
  });
  return records.toSorted(byWeight).slice(0, SHOWN);
}

/** How far beyond the old one, in shares of it; points come in hundreds and goals in ones. */
function byWeight(a: PersonalRecord, b: PersonalRecord): number {
  const gain = ({ value, before }: PersonalRecord): number => value / Math.max(1, before);
  return (
    Number(b.isServerRecord) - Number(a.isServerRecord) ||
    gain(b) - gain(a) ||
    a.discordId.localeCompare(b.discordId)
  );
}
