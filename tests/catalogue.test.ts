import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { commands, components } from '../src/commands/index.ts';
import { commandJson } from '../src/discord/defineCommand.ts';
import { limits } from '../src/discord/limits.ts';
import { events } from '../src/events/index.ts';
import { jobs } from '../src/jobs/index.ts';

type Option = {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly options?: readonly Option[];
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
};

const bodies = commands.map(
  (command) => commandJson(command) as Partial<Option> & { name: string },
);

/** An option and all options inside it. */
function family(option: Partial<Option>): readonly Partial<Option>[] {
  return [option, ...(option.options ?? []).flatMap(family)];
}

/** Built, not written, so that the bundler of the tests does not try to guess it. */
function moduleUrl(folder: string, file: string): string {
  return pathToFileURL(path.resolve(folder, file)).href;
}

/** `schedules.ts` is the table of when, not a job. */
const lists: readonly (readonly [folder: string, list: readonly unknown[], beside: string])[] = [
  ['src/commands', [...commands, ...components], ''],
  ['src/events', events, ''],
  ['src/jobs', jobs, 'schedules.ts'],
];

test.each(lists)('every file in %s is in its list', async (folder, list, beside) => {
  const files = readdirSync(folder).filter(
    (file) => /(?<!\.test)\.ts$/.test(file) && file !== 'index.ts' && file !== beside,
  );
  const missing: string[] = [];
  for (const file of files) {
    const exports: unknown[] = Object.values(await import(moduleUrl(folder, file)));
    if (!exports.some((value) => list.includes(value))) missing.push(file);
  }
  expect(files).not.toEqual([]);
  expect(missing).toEqual([]);
});

test('every job has a name of its own', () => {
  const names = jobs.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('names are unique, per kind of command and over all custom ids', () => {
  const names = commands.map(({ kind, data }) => `${kind} ${data.name}`);
  expect(new Set(names).size).toBe(names.length);
  const prefixes = components.map(({ prefix }) => prefix);
  expect(new Set(prefixes).size).toBe(prefixes.length);
});

test('no more commands than Discord takes', () => {
  const chat = commands.filter(({ kind }) => kind === 'chat').length;
  expect(chat).toBeLessThanOrEqual(limits.chatCommands);
  expect(commands.length - chat).toBeLessThanOrEqual(limits.contextCommands);
});

test.each(bodies.map((body) => [body.name, body]))(
  '/%s is inside the limits that no builder checks',
  (_, body) => {
    for (const { options = [], choices = [], autocomplete } of family(body)) {
      const names = options.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      const required = options.map((option) => option.required === true);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
      expect(options.length).toBeLessThanOrEqual(limits.choices);
      expect(autocomplete === true && choices.length > 0).toBe(false);
    }
    const characters = family(body)
      .flatMap(({ name, description, choices = [] }) => [
        name,
        description,
        ...choices.flatMap((choice) => [choice.name, String(choice.value)]),
      ])
      .reduce((sum, text) => sum + (text?.length ?? 0), 0);
    expect(characters).toBeLessThanOrEqual(limits.commandCharacters);
  },
);
