import fc, { type Arbitrary } from 'fast-check';
import type { AttributeKind, Loadout, UniqueId } from '../../src/replay/index.ts';
import type { Attribute } from '../../src/replay/write/attribute.ts';

/** The versions at which the wire changes, each side of every gate that a kind can meet. */
export type TestVersion = {
  readonly engine: number;
  readonly licensee: number;
  readonly net: number | undefined;
  readonly buildVersion: string;
};

const version = (
  licensee: number,
  net: number | undefined,
  buildVersion = '150101.1.1',
  engine = 868,
): TestVersion => ({ engine, licensee, net, buildVersion });

export const versions: readonly TestVersion[] = [
  version(9, undefined, '150101.1.1', 867),
  version(11, undefined),
  version(14, undefined),
  version(18, 0),
  version(20, 2),
  version(22, 7),
  version(23, 8),
  version(24, 10, '200901.1.1'),
  version(32, 11, '260316.80791.512269'),
];

/** Objects that items' attributes refer to, by their index here; every file begins with the first. */
export const PRODUCT_OBJECTS: readonly string[] = [
  'Core.Object',
  'TAGame.ProductAttribute_UserColor_TA',
  'TAGame.ProductAttribute_Painted_TA',
  'TAGame.ProductAttribute_TeamEdition_TA',
  'TAGame.ProductAttribute_SpecialEdition_TA',
  'TAGame.ProductAttribute_TitleID_TA',
  'TAGame.ProductAttribute_Certified_TA',
];

const bool = fc.boolean();
const byte = fc.nat(255);
const word = fc.nat(0xffff_ffff);
const int = fc.integer();
const float = fc.float({ noNaN: true });
const u31 = fc.nat(0x7fff_ffff);
const long = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);
const optional = <Value>(value: Arbitrary<Value>) => fc.option(value, { nil: undefined });

/** Code points that survive a file: U+0000 would end a name early in other readers. */
export const text = fc
  .string({ unit: 'binary', maxLength: 20 })
  .map((value) => value.replaceAll('\0', '·'));

const vector = (net: number) => {
  // Bit sizes evenly, so that every width is met; the widest is 2^22 or, before net 7, 2^20.
  const part = fc
    .tuple(fc.nat(net >= 7 ? 22 : 20), fc.double({ min: -1, max: 1, noNaN: true }))
    // Adding 0 makes -0 an ordinary 0.
    .map(([size, share]) => Math.trunc(share * (2 ** size - 1)) + 0);
  return fc.record({ x: part, y: part, z: part });
};
const turn = fc.record({
  pitch: optional(fc.integer({ min: -128, max: 127 })),
  yaw: optional(fc.integer({ min: -128, max: 127 })),
  roll: optional(fc.integer({ min: -128, max: 127 })),
});
const link = fc.record({ active: bool, actorId: int });
const bytes = (count: number) => fc.array(byte, { minLength: count, maxLength: count });

function uniqueId({ net = 0 }: { readonly net: number | undefined }): Arbitrary<UniqueId> {
  const id = (
    platform: UniqueId['platform'],
    more: Partial<Record<keyof UniqueId, Arbitrary<unknown>>>,
  ) =>
    fc.record({
      platform: fc.constant(platform),
      id: long,
      name: fc.constant(undefined),
      opaque: fc.constant([]),
      localId: byte,
      ...more,
    }) as Arbitrary<UniqueId>;
  const psnName = fc.stringMatching(/^[A-Za-z0-9_-]{1,16}$/);
  return fc.oneof(
    id('none', { id: fc.nat(0xff_ffff).map(String) }),
    id('steam', {}),
    id('playstation', { name: psnName, opaque: bytes(net >= 1 ? 16 : 8) }),
    id('xbox', {}),
    id('qq', {}),
    id('switch', { opaque: bytes(24) }),
    id('psynet', { opaque: bytes(net < 10 ? 24 : 0) }),
    id('epic', { id: fc.stringMatching(/^[0-9a-f]{32}$/) }),
  );
}

const loadout: Arbitrary<Loadout> = fc
  .tuple(
    fc.constantFrom(10, 11, 12, 13, 16, 17, 18, 19, 22, 23, 24, 28),
    fc.array(word, { minLength: 16, maxLength: 16 }),
  )
  .map(([version, words]) => {
    const since = (first: number, at: number) => (version >= first ? words[at]! : undefined);
    return {
      version,
      body: words[0]!,
      decal: words[1]!,
      wheels: words[2]!,
      boost: words[3]!,
      antenna: words[4]!,
      topper: words[5]!,
      unknown1: words[6]!,
      unknown2: since(11, 7),
      engineAudio: since(16, 8),
      trail: since(16, 9),
      goalExplosion: since(16, 10),
      banner: since(17, 11),
      productId: since(19, 12),
      unknown3: since(22, 13),
      unknown4: since(22, 14),
      unknown5: since(22, 15),
    };
  });

function products({ licensee, net = 0 }: TestVersion) {
  const paint = licensee >= 18 ? u31 : fc.nat(13);
  const color = licensee > 23 || (licensee === 23 && net >= 8) ? word : optional(u31);
  const product = fc.oneof(
    fc.record({ type: fc.constant('color'), value: color }),
    fc.record({ type: fc.constant('paint'), value: paint }),
    fc.record({ type: fc.constant('team-edition'), value: paint }),
    fc.record({ type: fc.constant('special-edition'), value: u31 }),
    fc.record({ type: fc.constant('title'), value: text }),
    fc.record({ type: fc.constant('none') }),
  );
  const order = ['color', 'paint', 'team-edition', 'special-edition', 'title', 'none'];
  const attribute = fc.tuple(bool, product).map(([unknownFlag, value]) => ({
    unknownFlag,
    objectId: 1 + order.indexOf(value.type),
    value,
  }));
  return fc.array(fc.array(attribute, { maxLength: 3 }), { maxLength: 5 });
}

function reservation(version: TestVersion) {
  return fc
    .record({
      number: fc.nat(7),
      uniqueId: uniqueId(version),
      playerName: text,
      unknownFlag1: bool,
      unknownFlag2: bool,
      unknownStatus: version.licensee >= 12 ? fc.nat(63) : fc.constant(undefined),
    })
    .map((value) => {
      if (value.uniqueId.platform !== 'none') return value;
      const hosted = value.uniqueId.id !== '0';
      return { ...value, playerName: hosted ? 'Rocket Höst' : undefined };
    });
}

/** Every value a kind can have in a version. */
export function attributeOf(kind: AttributeKind, version: TestVersion): Arbitrary<Attribute> {
  const net = version.net ?? 0;
  const v = vector(net);
  const demolition = { attacker: link, victim: link, attackerVelocity: v, victimVelocity: v };
  const common: Partial<Record<AttributeKind, Arbitrary<unknown>>> = {
    Boolean: bool,
    Byte: byte,
    Int: int,
    Float: float,
    Enum: fc.nat(2047),
    PlayerHistoryKey: fc.nat(16_383),
    String: text,
    ActiveActor: link,
    UniqueId: uniqueId(version),
    RigidBody: rigidBody(net),
  };
  const rare: Partial<Record<AttributeKind, Parameters<typeof fc.record>[0] | Arbitrary<object>>> =
    {
      Int64: { value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String) },
      QWordString:
        version.licensee >= 32
          ? { value: text, isText: fc.constant(true) }
          : { value: long, isText: fc.constant(false) },
      FlaggedByte: { flag: bool, value: byte },
      GameMode:
        version.licensee >= 12
          ? { width: fc.constant(8), value: byte }
          : { width: fc.constant(2), value: fc.nat(3) },
      Location: v,
      RotationTag: turn,
      PartyLeader: {
        leader: optional(uniqueId(version).filter(({ platform }) => platform !== 'none')),
      },
      Reservation: reservation(version),
      CamSettings: {
        fov: float,
        height: float,
        angle: float,
        distance: float,
        stiffness: float,
        swivel: float,
        transition: version.licensee >= 20 ? float : fc.constant(undefined),
      },
      ClubColors: { blueFlag: bool, blueColor: byte, orangeFlag: bool, orangeColor: byte },
      TeamPaint: {
        team: byte,
        primaryColor: byte,
        accentColor: byte,
        primaryFinish: word,
        accentFinish: word,
      },
      Loadout: loadout,
      TeamLoadout: { blue: loadout, orange: loadout },
      LoadoutOnline: { slots: products(version) },
      LoadoutsOnline: {
        blue: products(version),
        orange: products(version),
        unknownFlag1: bool,
        unknownFlag2: bool,
      },
      Pickup: { instigator: optional(int), pickedUp: bool },
      PickupNew: { instigator: optional(int), pickedUp: byte },
      ReplicatedBoost: { grantCount: byte, boostAmount: byte, unused1: byte, unused2: byte },
      Demolish: demolition,
      DemolishFx: { custom: link, ...demolition },
      DemolishExtended: {
        attackerPri: link,
        selfDemoFx: link,
        selfDemolish: bool,
        goalExplosionOwner: link,
        ...demolition,
      },
      Explosion: { goal: link, location: v },
      ExtendedExplosion: { goal: link, location: v, secondary: link },
      StatEvent: { unknownFlag: bool, objectId: int },
      MusicStinger: { flag: bool, cue: word, trigger: byte },
      Welded: { parent: link, offset: v, mass: float, rotation: turn },
      AppliedDamage: { id: byte, position: v, damageIndex: int, totalDamage: int },
      DamageState: {
        tileState: byte,
        damaged: bool,
        offender: int,
        ballPosition: v,
        directHit: bool,
        unknownFlag: bool,
      },
      PrivateMatchSettings: {
        mutators: text,
        joinableBy: word,
        maxPlayers: word,
        gameName: text,
        password: text,
        flag: bool,
      },
      RepStatTitle: {
        unknownFlag1: bool,
        statName: text,
        unknownFlag2: bool,
        index: word,
        value: word,
      },
      PickupInfo: { available: fc.tuple(link, link, link), itemsArePreview: bool },
      Impulse: { compressedRotation: int, speed: float },
      Title: {
        unknownFlag1: bool,
        unknownFlag2: bool,
        unknownNumbers: fc.array(word, { minLength: 5, maxLength: 5 }),
        unknownFlag3: bool,
      },
      LogoData: { logoId: word, swapColors: bool },
    };
  return assemble(kind, common[kind], rare[kind]);
}

function assemble(
  kind: AttributeKind,
  value: Arbitrary<unknown> | undefined,
  fields: Parameters<typeof fc.record>[0] | Arbitrary<object> | undefined,
): Arbitrary<Attribute> {
  if (value) return value.map((value) => ({ kind, value }) as Attribute);
  const made = fields instanceof fc.Arbitrary ? fields : fc.record(fields!);
  return made.map((value) => ({ kind, ...(value as object) }) as Attribute);
}

function rigidBody(net: number) {
  const v = vector(net);
  const part = fc.nat(net >= 7 ? 2 ** 18 - 1 : 0xffff);
  const none = { x: 0, y: 0, z: 0 };
  return fc
    .record({
      sleeping: bool,
      location: v,
      rotation: fc.record({
        omitted: net >= 7 ? fc.nat(3) : fc.constant(-1),
        first: part,
        second: part,
        third: part,
      }),
      velocity: v,
      spin: v,
    })
    .map((body) => (body.sleeping ? { ...body, velocity: none, spin: none } : body));
}
