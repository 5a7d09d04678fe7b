import type { APIModalInteractionResponseCallbackData } from 'discord.js';
import type { World } from '../world/world.ts';
import { fileTypeProblem, type FileToSend } from './optionRules.ts';
import type { Place } from './place.ts';
import { Resolved } from './resolved.ts';

export type ModalValue = string | boolean | readonly string[] | readonly FileToSend[];

type Field = {
  readonly type: number;
  readonly id?: number;
  readonly custom_id: string;
  readonly required?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly value?: string;
  readonly file_types?: readonly string[];
};

type Part = {
  readonly type: number;
  readonly id?: number;
  readonly component?: Field;
  readonly components?: readonly Field[];
};

/** The `data` of a submitted modal, refused where Discord's client would keep the button grey. */
export function modalData(
  { world, place }: { world: World; place: Place },
  modal: APIModalInteractionResponseCallbackData,
  values: Readonly<Record<string, ModalValue>>,
): Record<string, unknown> {
  const resolved = new Resolved(world, place);
  const parts = modal.components as unknown as readonly Part[];
  const fields = parts.flatMap(({ component, components }) =>
    component ? [component] : (components ?? []),
  );
  const unknown = Object.keys(values).find(
    (id) => !fields.some(({ custom_id }) => custom_id === id),
  );
  if (unknown !== undefined) throw new Error(`The modal has no field "${unknown}"`);
  const answer = (field: Field): object => fieldShape(field, values[field.custom_id], resolved);
  const components = parts.map(({ type, id = 0, component, components: inner }) => ({
    type,
    id,
    ...(component ? { component: answer(component) } : {}),
    ...(inner ? { components: inner.map(answer) } : {}),
  }));
  return { custom_id: modal.custom_id, components, ...resolved.shape() };
}

function fieldShape(field: Field, given: ModalValue | undefined, resolved: Resolved): object {
  const { type, id = 0, custom_id } = field;
  const base = { type, id, custom_id };
  if (type === 4) return { ...base, value: readText(field, given) };
  if (type === 23) return { ...base, value: given === true };
  if (type === 21) return { ...base, value: given ?? null };
  const list = (given ?? []) as readonly (string | FileToSend)[];
  checkCount(field, list.length);
  return { ...base, values: list.map((value) => listValue(field, value, resolved)) };
}

function readText(field: Field, given: ModalValue | undefined): string {
  const text = typeof given === 'string' ? given : (field.value ?? '');
  const { custom_id, required = true, min_length = 0, max_length = 4000 } = field;
  if (text === '' && !required) return text;
  if (text === '' || text.length < min_length || text.length > max_length) {
    throw new Error(
      `Field "${custom_id}" wants ${Math.max(1, min_length)} to ${max_length} characters`,
    );
  }
  return text;
}

function checkCount(
  { custom_id, required = true, min_values = 1, max_values = 1 }: Field,
  count: number,
): void {
  if (count === 0 && !required) return;
  if (count >= min_values && count <= max_values) return;
  throw new Error(`Field "${custom_id}" wants ${min_values} to ${max_values} values, not ${count}`);
}

function listValue(
  { type, custom_id, file_types }: Field,
  value: string | FileToSend,
  resolved: Resolved,
): string {
  if (typeof value === 'object') {
    const wrong = fileTypeProblem(file_types, value.name);
    if (wrong !== undefined) throw new Error(`Field "${custom_id}" ${wrong}`);
    return resolved.addFile(value);
  }
  if (type === 5 || type === 7) resolved.addUser(value);
  if (type === 6) resolved.addRole(value);
  if (type === 8) resolved.addChannel(value);
  return value;
}
