import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import type { AttributeKind } from '../../src/replay/index.ts';
import { attributes } from '../../src/replay/tables/attributes.ts';
import { int, name, str } from '../../src/replay/write/headerValues.ts';
import { CHANNEL_LIMIT, ReplayRecorder } from '../../src/replay/write/ReplayRecorder.ts';
import type { Attribute } from '../../src/replay/write/attribute.ts';
import { attributeOf, PRODUCT_OBJECTS, versions, type TestVersion } from './arbitraries.ts';
import { isDefault } from '../../src/replay/write/defaults.ts';
import { plainCommon } from './plain/plainAttributes.ts';
import { plainKinds } from './plain/plainKinds.ts';
import { className, readPlainReplay } from './plain/plainReplay.ts';
import { firstDifference, rewrite } from './rewrite.ts';

const OBJECTS = [
  'Archetypes.Ball.Ball_Default',
  'Archetypes.Car.Car_Default',
  'Archetypes.CarComponents.CarComponent_Boost',
  'Archetypes.CarComponents.CarComponent_Dodge',
  'TAGame.Default__PRI_TA',
  'TAGame.Default__CameraSettingsActor_TA',
  'Archetypes.GameEvent.GameEvent_Soccar',
  'Archetypes.Teams.Team0',
  'GameInfo_Soccar.GameInfo.GameInfo_Soccar:GameReplicationInfoArchetype',
  'cs_day_p.TheWorld:PersistentLevel.VehiclePickup_Boost_TA_7',
];

/** Properties that the class itself has, as the plain reader knows them. */
function propertiesOf(object: string): [property: string, kind: AttributeKind][] {
  const own = className(object);
  return Object.entries(plainKinds)
    .map(([key, kind]) => [`${own.split('.')[0]}.${key}`, kind as AttributeKind] as const)
    .filter(([property]) => property.startsWith(`${own}:`) && attributes[property] !== undefined)
    .map(([property, kind]) => [property, kind]);
}

type Change = { readonly object: string; readonly property: string; readonly attribute: Attribute };
type Plan = readonly {
  readonly key: boolean;
  readonly changes: readonly Change[];
  readonly close: boolean;
}[];

function planOf(version: TestVersion): Arbitrary<Plan> {
  const changes = OBJECTS.flatMap((object) =>
    propertiesOf(object).map(([property, kind]) =>
      attributeOf(kind, version).map((attribute): Change => ({ object, property, attribute })),
    ),
  );
  const frame = fc.record({
    key: fc.boolean(),
    changes: fc.array(fc.oneof(...changes), { maxLength: 12 }),
    close: fc.boolean(),
  });
  return fc.array(frame, { minLength: 1, maxLength: 12 });
}

type Told = { readonly actorId: number; readonly property: string; readonly attribute: Attribute };

/** Carries a plan out; answers the file and what each frame was told. */
function record(plan: Plan, version: TestVersion) {
  const { buildVersion } = version;
  const recorder = new ReplayRecorder({
    version,
    matchType: 'Online',
    buildVersion,
    levels: ['Łevel', 'Level_P'],
    packages: [],
  });
  for (const object of PRODUCT_OBJECTS) recorder.objectId(object);
  const alive = new Map<string, number>();
  const told = plan.map(({ key, changes, close }, index) => {
    recorder.frame(1 + index / 4, 0.25, key || index === 0);
    if (close) for (const [object, id] of [...alive].slice(0, 1)) drop(object, id);
    return changes.map(({ object, property, attribute }) => {
      const actorId = alive.get(object) ?? recorder.open({ object, name: `Actor_${index}` });
      alive.set(object, actorId);
      recorder.set(actorId, property, attribute);
      return { actorId, property, attribute };
    });
  });
  const bytes = recorder.finish([
    str('BuildVersion', buildVersion),
    int('MaxChannels', CHANNEL_LIMIT),
    int('NumFrames', plan.length),
    name('MatchType', 'Online'),
  ]);
  return { bytes, told };

  function drop(object: string, id: number): void {
    recorder.close(id);
    alive.delete(object);
  }
}

/** The value as the plain reader gives it: alone, or as an object of fields. */
function plainValue(attribute: Attribute): unknown {
  const { kind, ...fields } = attribute;
  return plainCommon[kind] ? (fields as { value?: unknown }).value : fields;
}

/** Reservations of one actor stand side by side; of everything else the last value counts. */
function slotOf({ actorId, property, attribute }: Told): string {
  const place = attribute.kind === 'Reservation' ? attribute.number : 0;
  return `${actorId} ${property} ${place}`;
}

const plain = ({ actorId, property, attribute }: Told) => ({
  actorId,
  property,
  kind: attribute.kind,
  value: plainValue(attribute),
});

test.each(
  versions.map((version) => [`${version.licensee}.${version.net ?? '-'}`, version] as const),
)('what is recorded in %s is what a second reader finds, and a copy is the same', (_, version) => {
  fc.assert(
    fc.property(planOf(version), (plan) => {
      const { bytes, told } = record(plan, version);
      const { frames, body } = readPlainReplay(bytes);
      const keys = new Set(body.keyframes.map(({ frame }) => frame));
      for (const [index, changes] of told.entries()) {
        const { updates } = frames[index]!;
        const last = [...new Map(changes.map((change) => [slotOf(change), change])).values()];
        const sent = keys.has(index) ? last.filter(isNotDefault) : changes;
        expect(updates).toEqual(expect.arrayContaining(sent.map(plain)));
        expect(keys.has(index) || updates.length === changes.length).toBe(true);
      }
      expect(firstDifference(rewrite(bytes), bytes)).toBe(-1);
    }),
    { seed: 7, numRuns: 25 },
  );
});

const isNotDefault = ({ property, attribute }: Told): boolean => !isDefault(property, attribute);
