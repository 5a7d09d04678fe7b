import type { Property, PropertyList } from '../properties.ts';

/** Short builders, so that a header reads like the list of what it says. */
export const int = (key: string, value: number): Property => ({
  key,
  index: 0,
  value: { type: 'Int', value },
});

export const float = (key: string, value: number): Property => ({
  key,
  index: 0,
  value: { type: 'Float', value },
});

export const qword = (key: string, value: string, index = 0): Property => ({
  key,
  index,
  value: { type: 'QWord', value },
});

export const str = (key: string, value: string): Property => ({
  key,
  index: 0,
  value: { type: 'Str', value },
});

export const name = (key: string, value: string): Property => ({
  key,
  index: 0,
  value: { type: 'Name', value },
});

export const bool = (key: string, value: boolean): Property => ({
  key,
  index: 0,
  value: { type: 'Bool', value },
});

export const enumByte = (key: string, kind: string, value: string): Property => ({
  key,
  index: 0,
  value: { type: 'Byte', kind, value },
});

export const rawByte = (key: string, value: number, index = 0): Property => ({
  key,
  index,
  value: { type: 'Byte', kind: 'None', value },
});

export const array = (key: string, value: readonly PropertyList[]): Property => ({
  key,
  index: 0,
  value: { type: 'Array', value },
});

export const struct = (key: string, name: string, value: PropertyList): Property => ({
  key,
  index: 0,
  value: { type: 'Struct', name, value },
});
