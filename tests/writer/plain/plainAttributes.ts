import type { PlainBits } from './PlainBits.ts';

/** What the plain reader knows of a file: `since([868, 20, 0])` compares versions. */
export type PlainVersion = {
  readonly net: number;
  readonly textServerId: boolean;
  readonly objects: readonly string[];
  since(licensee: number, net?: number): boolean;
};

export type PlainValue = unknown;
type Reader = (bits: PlainBits, version: PlainVersion) => PlainValue;

const systems = [
  'none',
  'steam',
  'playstation',
  '',
  'xbox',
  'qq',
  'switch',
  'psynet',
  '',
  '',
  '',
  'epic',
];

export function plainVector(bits: PlainBits, { net }: PlainVersion) {
  const size = bits.capped(net >= 7 ? 22 : 20);
  const [x, y, z] = [0, 0, 0].map(() => bits.unsigned(size + 2) - 2 ** (size + 1));
  return { x, y, z };
}

export function plainTurn(bits: PlainBits) {
  const [pitch, yaw, roll] = [0, 0, 0].map(() => {
    if (!bits.flag()) return undefined;
    const byte = bits.unsigned(8);
    return byte > 127 ? byte - 256 : byte;
  });
  return { pitch, yaw, roll };
}

const link: Reader = (bits) => ({ active: bits.flag(), actorId: bits.signed() });

const body: Reader = (bits, version) => {
  const sleeping = bits.flag();
  const location = plainVector(bits, version);
  const width = version.net >= 7 ? 18 : 16;
  const omitted = version.net >= 7 ? bits.unsigned(2) : -1;
  const [first, second, third] = [0, 0, 0].map(() => bits.unsigned(width));
  const none = { x: 0, y: 0, z: 0 };
  const velocity = sleeping ? none : plainVector(bits, version);
  const spin = sleeping ? none : plainVector(bits, version);
  return { sleeping, location, rotation: { omitted, first, second, third }, velocity, spin };
};

function remoteId(bits: PlainBits, system: number, { net }: PlainVersion) {
  const plain = { name: undefined, opaque: [] as number[] };
  if (system === 0) return { ...plain, id: String(bits.unsigned(24)) };
  if (system === 11) return { ...plain, id: bits.text() };
  if (system === 2) {
    const letters = bits.bytes(16);
    const end = letters.includes(0) ? letters.indexOf(0) : 16;
    const opaque = bits.bytes(net >= 1 ? 16 : 8);
    return { name: String.fromCharCode(...letters.slice(0, end)), opaque, id: String(bits.long()) };
  }
  const id = String(bits.long());
  if (system === 6 || (system === 7 && net < 10)) return { ...plain, id, opaque: bits.bytes(24) };
  return { ...plain, id };
}

function uniqueId(bits: PlainBits, version: PlainVersion, system = bits.unsigned(8)) {
  const remote = remoteId(bits, system, version);
  return { platform: systems[system], ...remote, localId: bits.unsigned(8) };
}

const loadout: Reader = (bits) => {
  const version = bits.unsigned(8);
  const word = (from: number) => (version >= from ? bits.unsigned(32) : undefined);
  return {
    version,
    body: word(0),
    decal: word(0),
    wheels: word(0),
    boost: word(0),
    antenna: word(0),
    topper: word(0),
    unknown1: word(0),
    unknown2: word(11),
    engineAudio: word(16),
    trail: word(16),
    goalExplosion: word(16),
    banner: word(17),
    productId: word(19),
    unknown3: word(22),
    unknown4: word(22),
    unknown5: word(22),
  };
};

function product(bits: PlainBits, version: PlainVersion) {
  const unknownFlag = bits.flag();
  const objectId = bits.signed();
  const name = /ProductAttribute_(\w+)_TA/.exec(version.objects[objectId] ?? '')?.[1];
  const paint = () => (version.since(18) ? bits.unsigned(31) : bits.capped(14));
  const color = () =>
    version.since(23, 8) ? bits.unsigned(32) : bits.flag() ? bits.unsigned(31) : undefined;
  const value =
    name === 'UserColor'
      ? { type: 'color', value: color() }
      : name === 'Painted'
        ? { type: 'paint', value: paint() }
        : name === 'TeamEdition'
          ? { type: 'team-edition', value: paint() }
          : name === 'SpecialEdition'
            ? { type: 'special-edition', value: bits.unsigned(31) }
            : name === 'TitleID'
              ? { type: 'title', value: bits.text() }
              : { type: 'none' };
  return { unknownFlag, objectId, value };
}

function slots(bits: PlainBits, version: PlainVersion) {
  return Array.from({ length: bits.unsigned(8) }, () =>
    Array.from({ length: bits.unsigned(8) }, () => product(bits, version)),
  );
}

function demolition(bits: PlainBits, version: PlainVersion) {
  return {
    attacker: link(bits, version),
    victim: link(bits, version),
    attackerVelocity: plainVector(bits, version),
    victimVelocity: plainVector(bits, version),
  };
}

function hostName(bits: PlainBits): string {
  let name = '';
  for (let size = 0; size < 255;) {
    const byte = bits.unsigned(8);
    if (byte === 0) return name;
    name += String.fromCharCode(byte);
    size += byte > 127 ? 2 : 1;
  }
  return name;
}

function reservation(bits: PlainBits, version: PlainVersion) {
  const number = bits.unsigned(3);
  const id = uniqueId(bits, version);
  const hosted = id.platform === 'none' && id.id !== '0';
  const playerName = id.platform !== 'none' ? bits.text() : hosted ? hostName(bits) : undefined;
  return {
    number,
    uniqueId: id,
    playerName,
    unknownFlag1: bits.flag(),
    unknownFlag2: bits.flag(),
    unknownStatus: version.since(12) ? bits.unsigned(6) : undefined,
  };
}

/** Kinds whose value stands alone; the others are objects of named fields. */
export const plainCommon: Readonly<Record<string, Reader>> = {
  Boolean: (bits) => bits.flag(),
  Byte: (bits) => bits.unsigned(8),
  Int: (bits) => bits.signed(),
  Float: (bits) => bits.float(),
  Enum: (bits) => bits.unsigned(11),
  PlayerHistoryKey: (bits) => bits.unsigned(14),
  String: (bits) => bits.text(),
  ActiveActor: link,
  UniqueId: (bits, version) => uniqueId(bits, version),
  RigidBody: body,
};

export const plainRare: Readonly<Record<string, Reader>> = {
  Int64: (bits) => ({ value: String(BigInt.asIntN(64, bits.long())) }),
  QWordString: (bits, { textServerId }) => ({
    value: textServerId ? bits.text() : String(bits.long()),
    isText: textServerId,
  }),
  FlaggedByte: (bits) => ({ flag: bits.flag(), value: bits.unsigned(8) }),
  GameMode(bits, version) {
    const width = version.since(12) ? 8 : 2;
    return { width, value: bits.unsigned(width) };
  },
  Location: plainVector,
  RotationTag: plainTurn,
  PartyLeader(bits, version) {
    const system = bits.unsigned(8);
    return { leader: system === 0 ? undefined : uniqueId(bits, version, system) };
  },
  Reservation: reservation,
  CamSettings(bits, version) {
    const [fov, height, angle, distance, stiffness, swivel] = Array.from({ length: 6 }, () =>
      bits.float(),
    );
    const transition = version.since(20) ? bits.float() : undefined;
    return { fov, height, angle, distance, stiffness, swivel, transition };
  },
  ClubColors: (bits) => ({
    blueFlag: bits.flag(),
    blueColor: bits.unsigned(8),
    orangeFlag: bits.flag(),
    orangeColor: bits.unsigned(8),
  }),
  TeamPaint: (bits) => ({
    team: bits.unsigned(8),
    primaryColor: bits.unsigned(8),
    accentColor: bits.unsigned(8),
    primaryFinish: bits.unsigned(32),
    accentFinish: bits.unsigned(32),
  }),
  Loadout: loadout,
  TeamLoadout: (bits, version) => ({
    blue: loadout(bits, version),
    orange: loadout(bits, version),
  }),
  LoadoutOnline: (bits, version) => ({ slots: slots(bits, version) }),
  LoadoutsOnline: (bits, version) => ({
    blue: slots(bits, version),
    orange: slots(bits, version),
    unknownFlag1: bits.flag(),
    unknownFlag2: bits.flag(),
  }),
  Pickup: (bits) => ({
    instigator: bits.flag() ? bits.signed() : undefined,
    pickedUp: bits.flag(),
  }),
  PickupNew: (bits) => ({
    instigator: bits.flag() ? bits.signed() : undefined,
    pickedUp: bits.unsigned(8),
  }),
  ReplicatedBoost: (bits) => ({
    grantCount: bits.unsigned(8),
    boostAmount: bits.unsigned(8),
    unused1: bits.unsigned(8),
    unused2: bits.unsigned(8),
  }),
  Demolish: demolition,
  DemolishFx: (bits, version) => ({ custom: link(bits, version), ...demolition(bits, version) }),
  DemolishExtended: (bits, version) => ({
    attackerPri: link(bits, version),
    selfDemoFx: link(bits, version),
    selfDemolish: bits.flag(),
    goalExplosionOwner: link(bits, version),
    ...demolition(bits, version),
  }),
  Explosion: (bits, version) => ({
    goal: link(bits, version),
    location: plainVector(bits, version),
  }),
  ExtendedExplosion: (bits, version) => ({
    goal: link(bits, version),
    location: plainVector(bits, version),
    secondary: link(bits, version),
  }),
  StatEvent: (bits) => ({ unknownFlag: bits.flag(), objectId: bits.signed() }),
  MusicStinger: (bits) => ({
    flag: bits.flag(),
    cue: bits.unsigned(32),
    trigger: bits.unsigned(8),
  }),
  Welded: (bits, version) => ({
    parent: link(bits, version),
    offset: plainVector(bits, version),
    mass: bits.float(),
    rotation: plainTurn(bits),
  }),
  AppliedDamage: (bits, version) => ({
    id: bits.unsigned(8),
    position: plainVector(bits, version),
    damageIndex: bits.signed(),
    totalDamage: bits.signed(),
  }),
  DamageState: (bits, version) => ({
    tileState: bits.unsigned(8),
    damaged: bits.flag(),
    offender: bits.signed(),
    ballPosition: plainVector(bits, version),
    directHit: bits.flag(),
    unknownFlag: bits.flag(),
  }),
  PrivateMatchSettings: (bits) => ({
    mutators: bits.text(),
    joinableBy: bits.unsigned(32),
    maxPlayers: bits.unsigned(32),
    gameName: bits.text(),
    password: bits.text(),
    flag: bits.flag(),
  }),
  RepStatTitle: (bits) => ({
    unknownFlag1: bits.flag(),
    statName: bits.text(),
    unknownFlag2: bits.flag(),
    index: bits.unsigned(32),
    value: bits.unsigned(32),
  }),
  PickupInfo: (bits, version) => ({
    available: [link(bits, version), link(bits, version), link(bits, version)],
    itemsArePreview: bits.flag(),
  }),
  Impulse: (bits) => ({ compressedRotation: bits.signed(), speed: bits.float() }),
  Title: (bits) => ({
    unknownFlag1: bits.flag(),
    unknownFlag2: bits.flag(),
    unknownNumbers: Array.from({ length: 5 }, () => bits.unsigned(32)),
    unknownFlag3: bits.flag(),
  }),
  LogoData: (bits) => ({ logoId: bits.unsigned(32), swapColors: bits.flag() }),
};
