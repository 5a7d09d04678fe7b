import { expect, test } from 'vitest';
import { parents } from '../tables/parents.ts';
import { classChain, normalizeName, spawnKind } from './objectNames.ts';

test('placed actors lose their map and number', () => {
  const pad = 'TheWorld:PersistentLevel.VehiclePickup_Boost_TA';
  expect(normalizeName(`stadium_foggy_p.${pad}_30`)).toBe(pad);
  expect(normalizeName(`${pad}_1`)).toBe(pad);
  expect(normalizeName(pad)).toBe(pad);
});

test('other long names and short ones stay', () => {
  const trap = 'Haunted_TrainStation_P.TheWorld:PersistentLevel.HauntedBallTrapTrigger_TA_0';
  expect(normalizeName(trap)).toBe(trap);
  expect(normalizeName('TheWorld:PersistentLevel.CrowdActor_TA')).toBe(
    'TheWorld:PersistentLevel.CrowdActor_TA',
  );
});

test('a chain leads to the last class that has a parent', () => {
  expect(classChain('Archetypes.Ball.Ball_Default')).toEqual([
    'Archetypes.Ball.Ball_Default',
    'TAGame.Ball_TA',
    'TAGame.RBActor_TA',
    'ProjectX.Pawn_X',
    'Engine.Pawn',
    'Engine.Actor',
  ]);
  expect(classChain('TAGame.Default__VoteActor_TA')).toEqual(['TAGame.Default__VoteActor_TA']);
  expect(classChain('constructor')).toEqual([]);
});

test('every chain ends', () => {
  for (const name of Object.keys(parents)) expect(classChain(name).length).toBeLessThan(16);
});

test('the nearest listed ancestor says how an actor is opened', () => {
  const kind = (name: string) => spawnKind(classChain(name));
  expect(kind('Archetypes.Car.Car_Default')).toBe('location-and-rotation');
  expect(kind('TAGame.Default__PRI_TA')).toBe('location');
  expect(kind('park_p.TheWorld:PersistentLevel.VehiclePickup_Boost_TA_7')).toBe('none');
  expect(kind('TAGame.Default__VoteActor_TA')).toBe('none');
});
