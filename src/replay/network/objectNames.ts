import { parents } from '../tables/parents.ts';
import { spawns, type SpawnKind } from '../tables/spawns.ts';

/** Maps, because names come out of strangers' files: an object would answer to `constructor`. */
const parentOf = new Map(Object.entries(parents));
const spawnOf = new Map(Object.entries(spawns));

const LEVEL = 'TheWorld:PersistentLevel.';

/** Classes that maps place by the dozen; their names end in a number of their own. */
const PLACED_CLASSES = [
  'CrowdActor_TA',
  'CrowdManager_TA',
  'VehiclePickup_Boost_TA',
  'InMapScoreboard_TA',
  'BreakOutActor_Platform_TA',
  'PlayerStart_Platform_TA',
];

/** Shorter names stay as they are, whatever they start with. */
const LONGEST_PLAIN_NAME = `${LEVEL}CrowdActor_TA`.length;

/** `stadium_p.TheWorld:PersistentLevel.VehiclePickup_Boost_TA_30` → the name the tables know. */
export function normalizeName(name: string): string {
  if (name.length <= LONGEST_PLAIN_NAME) return name;
  const rest = afterLevel(name) ?? afterLevel(name.slice(name.indexOf('.') + 1));
  const placed = rest && PLACED_CLASSES.find((className) => rest.startsWith(className));
  return placed ? LEVEL + placed : name;
}

function afterLevel(name: string): string | undefined {
  return name.startsWith(LEVEL) ? name.slice(LEVEL.length) : undefined;
}

export function parentClass(name: string): string | undefined {
  return parentOf.get(normalizeName(name));
}

/** The name itself and its ancestors, nearest first. A class without a parent is not part of it. */
export function classChain(name: string): readonly string[] {
  const chain: string[] = [];
  let current = name;
  for (let parent = parentClass(current); parent !== undefined; parent = parentClass(current)) {
    chain.push(current);
    current = parent;
  }
  return chain;
}

export function spawnKind(chain: readonly string[]): SpawnKind {
  for (const name of chain) {
    const kind = spawnOf.get(name);
    if (kind) return kind;
  }
  return 'none';
}
