import { createRandom } from '../playground/matches/random.ts';
import { parseReplay, QuietVisitor, ReplayError } from '../src/replay/index.ts';
import { measurePeak } from './peakMemory.ts';

/** A file that was changed on purpose, and how, so that a failing one can be made again. */
export type Mutant = { readonly bytes: Uint8Array; readonly story: string };

export type Base = { readonly name: string; readonly bytes: Uint8Array };

export type Toll = {
  tried: number;
  results: number;
  refused: number;
  slowestMs: number;
  slowest: string;
  peakMb: number;
  hungriest: string;
  /** Anything but a result or a ReplayError. */
  readonly surprises: string[];
};

const LIMIT_MS = 50;
const LIMIT_MB = 40;

type Random = () => number;
type Damage = (bytes: Uint8Array, random: Random) => string;

const EXTREMES = [
  0, 1, -1, 0x7fff_ffff, -0x8000_0000, 25_000, 25_001, 10_000, -10_000, 0x0500_0000,
];

const damages: readonly Damage[] = [flipBits, flipBits, setField, setField, setTail, scribble];

/** The same seed and base give the same mutant. One in six is cut off as well. */
export function mutate(base: Base, seed: number): Mutant {
  const random = createRandom(seed);
  // Not slice(): a Buffer's shares its memory, and the damage would add up.
  const copy = new Uint8Array(base.bytes);
  const story = pick(damages, random)(copy, random);
  const end = random() < 1 / 6 ? Math.floor(random() * copy.length) : copy.length;
  return {
    bytes: copy.subarray(0, end),
    story: `${base.name}, seed ${seed}: ${story}, ${end} bytes`,
  };
}

function flipBits(bytes: Uint8Array, random: Random): string {
  const count = 1 + Math.floor(random() * 8);
  for (let flip = 0; flip < count; flip++) {
    const at = Math.floor(random() * bytes.length);
    bytes[at]! ^= 1 << Math.floor(random() * 8);
  }
  return `${count} bits flipped`;
}

function setField(bytes: Uint8Array, random: Random): string {
  // Most fields that matter stand in the header and right behind it.
  const reach = random() < 0.5 ? Math.min(bytes.length, 20_000) : bytes.length;
  return setAt(bytes, Math.floor(random() * Math.max(reach - 4, 1)), random);
}

/** The tables of names and classes stand at the end. */
function setTail(bytes: Uint8Array, random: Random): string {
  const reach = Math.min(bytes.length, 40_000);
  return setAt(bytes, Math.max(bytes.length - 4 - Math.floor(random() * reach), 0), random);
}

function setAt(bytes: Uint8Array, at: number, random: Random): string {
  const value = pick(EXTREMES, random);
  new DataView(bytes.buffer).setInt32(at, value, true);
  return `${value} at ${at}`;
}

function scribble(bytes: Uint8Array, random: Random): string {
  const at = Math.floor(random() * bytes.length);
  const size = Math.min(1 + Math.floor(random() * 200), bytes.length - at);
  for (let index = 0; index < size; index++) bytes[at + index] = Math.floor(random() * 256);
  return `${size} bytes scribbled at ${at}`;
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)]!;
}

export function tollOf(bases: readonly Base[], seeds: Iterable<number>): Toll {
  const toll: Toll = {
    tried: 0,
    results: 0,
    refused: 0,
    slowestMs: 0,
    slowest: '',
    peakMb: 0,
    hungriest: '',
    surprises: [],
  };
  // A first reading of each, so that no mutant pays for the compiler.
  for (const { bytes } of bases) parseReplay(bytes, new QuietVisitor());
  for (const seed of seeds) endure(mutate(bases[seed % bases.length]!, seed), seed, toll);
  return toll;
}

/** What went beyond the limits, in words; nothing when all is well. */
export function complaintsOf({ surprises, slowestMs, slowest, peakMb, hungriest }: Toll): string[] {
  const complaints = [...surprises];
  if (slowestMs > LIMIT_MS) complaints.push(`${slowestMs} ms for ${slowest}`);
  if (peakMb > LIMIT_MB) complaints.push(`${peakMb} MB for ${hungriest}`);
  return complaints;
}

function endure({ bytes, story }: Mutant, seed: number, toll: Toll): void {
  let ms = 0;
  const peakMb = measurePeak(() => {
    ms = processorMs(() => judge(bytes, { seed, story, toll }));
  });
  // A slow one is tried again: the compiler and the collector have their own times for work.
  for (let again = 0; again < 3 && ms > LIMIT_MS; again++) {
    ms = Math.min(
      ms,
      processorMs(() => attempt(bytes, seed)),
    );
  }
  toll.tried++;
  if (ms > toll.slowestMs) Object.assign(toll, { slowestMs: ms, slowest: story });
  if (peakMb > toll.peakMb) Object.assign(toll, { peakMb, hungriest: story });
}

type Trial = { readonly seed: number; readonly story: string; readonly toll: Toll };

function judge(bytes: Uint8Array, { seed, story, toll }: Trial): void {
  const outcome = attempt(bytes, seed);
  if (outcome === 'result') toll.results++;
  else if (outcome instanceof ReplayError) toll.refused++;
  else toll.surprises.push(`${story}: ${String(outcome)}`);
}

/** Every second one is asked for as much as can be had. */
function attempt(bytes: Uint8Array, seed: number): unknown {
  try {
    const { failure } = parseReplay(bytes, new QuietVisitor(), { incomplete: seed % 2 === 0 });
    return failure ?? 'result';
  } catch (error) {
    return error;
  }
}

/** Time on the processor: what other processes do meanwhile does not count. */
function processorMs(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
