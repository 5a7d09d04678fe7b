import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiscordStandIn, type DiscordStandIn } from '../index.ts';
import { callApi, callApiWithFiles } from '../testing/callApi.ts';
import { guildScene } from '../testing/guildScene.ts';

const V2 = 1 << 15;
const text = (length: number): string => 'x'.repeat(length);
const many = <Value>(count: number, make: (index: number) => Value): Value[] =>
  Array.from({ length: count }, (_, index) => make(index));
const button = (index: number): object => ({
  type: 2,
  style: 1,
  label: 'Go',
  custom_id: `b${index}`,
});
const row = (...components: object[]): object => ({ type: 1, components });
const display = (length: number): object => ({ type: 10, content: text(length) });
const option = (name: string, more: object = {}): object => ({
  type: 3,
  name,
  description: 'd',
  ...more,
});
const slash = (more: object = {}): object => ({ name: 'analyze', description: 'd', ...more });

let standIn: DiscordStandIn;
let messages: string;
let commands: string;

beforeAll(async () => {
  standIn = await createDiscordStandIn({ rateLimits: false });
  messages = `POST /channels/${guildScene(standIn).channel.id}/messages`;
  commands = `PUT /applications/${standIn.world.application.id}/commands`;
});

afterAll(() => standIn.close());

describe('messages that Discord refuses', () => {
  test.each<[string, object, number]>([
    ['nothing at all', {}, 50006],
    ['only blanks', { content: '  ' }, 50006],
    ['a misspelt key', { contnet: 'hi' }, 50035],
    ['2001 characters', { content: text(2001) }, 50035],
    ['an empty embed', { embeds: [{}] }, 50035],
    ['an embed field without text', { embeds: [{ fields: [{ name: 'a', value: '' }] }] }, 50035],
    [
      '26 embed fields',
      { embeds: [{ fields: many(26, () => ({ name: 'a', value: 'b' })) }] },
      50035,
    ],
    [
      '6001 characters over two embeds',
      { embeds: [{ description: text(4000) }, { description: text(2001) }] },
      50035,
    ],
    ['eleven embeds', { embeds: many(11, () => ({ title: 'a' })) }, 50035],
    ['a picture that was not sent', { embeds: [{ image: { url: 'attachment://a.png' } }] }, 50035],
    ['six rows', { content: 'a', components: many(6, (i) => row(button(i))) }, 50035],
    ['six buttons in a row', { content: 'a', components: [row(...many(6, button))] }, 50035],
    [
      'a button without id or address',
      { content: 'a', components: [row({ type: 2, style: 1, label: 'x' })] },
      50035,
    ],
    ['a custom id twice', { content: 'a', components: [row(button(1)), row(button(1))] }, 50035],
    [
      'a label of 81',
      { content: 'a', components: [row({ ...button(1), label: text(81) })] },
      50035,
    ],
    ['V2 parts without the flag', { components: [display(3)] }, 50035],
    ['the V2 flag with content', { flags: V2, content: 'a', components: [display(3)] }, 50035],
    [
      '41 V2 components, nested ones counted',
      { flags: V2, components: many(7, (i) => row(...many(5, (j) => button(i * 5 + j)))) },
      50035,
    ],
    [
      '4001 characters over two text displays',
      { flags: V2, components: [display(4000), display(1)] },
      50035,
    ],
  ])('%s', async (_name, body, code) => {
    const { status, json } = await callApi(standIn, messages, body);
    expect({ status, code: json['code'] }).toEqual({ status: 400, code });
  });

  test('a file over 10 MiB', async () => {
    const files = [new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.replay')];
    const { status, json } = await callApiWithFiles(standIn, messages, {
      body: { content: 'a' },
      files,
    });
    expect({ status, code: json['code'] }).toEqual({ status: 413, code: 40005 });
  });

  test('eleven files', async () => {
    const files = many(11, (index) => new File(['a'], `${index}.txt`));
    const { json } = await callApiWithFiles(standIn, messages, { body: { content: 'a' }, files });
    expect(json['code']).toBe(50035);
  });

  test('the answer names the place', async () => {
    const { json } = await callApi(standIn, messages, { embeds: [{ title: text(257) }] });
    expect(JSON.stringify(json['errors'])).toMatch(/"embeds":\{"0":\{"title":\{"_errors":/);
  });
});

describe('commands that Discord refuses', () => {
  test.each<[string, object[]]>([
    ['an upper-case name', [slash({ name: 'Analyze' })]],
    ['no description', [{ name: 'analyze' }]],
    ['a description of 101', [slash({ description: text(101) })]],
    ['a name twice', [slash(), slash()]],
    [
      'a required option after an optional one',
      [slash({ options: [option('a'), option('b', { required: true })] })],
    ],
    ['an option name twice', [slash({ options: [option('a'), option('a')] })]],
    ['26 options', [slash({ options: many(26, (index) => option(`o${index}`)) })]],
    [
      '26 choices',
      [
        slash({
          options: [option('a', { choices: many(26, (i) => ({ name: `${i}`, value: `${i}` })) })],
        }),
      ],
    ],
    [
      'autocomplete with choices',
      [
        slash({
          options: [option('a', { autocomplete: true, choices: [{ name: 'a', value: 'a' }] })],
        }),
      ],
    ],
    [
      'sub-commands beside values',
      [slash({ options: [{ type: 1, name: 'a', description: 'd' }, option('b')] })],
    ],
    [
      '8001 characters',
      [
        slash({
          options: many(20, (i) =>
            option(`o${i}`, {
              choices: many(25, (j) => ({ name: `${j}${text(14)}`, value: `${j}` })),
            }),
          ),
        }),
      ],
    ],
    ['101 slash commands', many(101, (index) => slash({ name: `c${index}` }))],
    ['16 message commands', many(16, (index) => ({ type: 3, name: `Menu ${index}` }))],
    [
      'a file type without its dot',
      [slash({ options: [{ type: 11, name: 'a', description: 'd', file_types: ['replay'] }] })],
    ],
  ])('%s', async (_name, body) => {
    const { status, json } = await callApi(standIn, commands, body);
    expect({ status, code: json['code'] }).toEqual({ status: 400, code: 50035 });
  });

  test('an install type that the application lacks', async () => {
    const guildOnly = await createDiscordStandIn({ integrationTypes: [0] });
    const route = `PUT /applications/${guildOnly.world.application.id}/commands`;
    const { json } = await callApi(guildOnly, route, [slash({ integration_types: [0, 1] })]);
    await guildOnly.close();
    expect(json['code']).toBe(50035);
  });

  test('a command keeps its id when it is registered again', async () => {
    const first = await callApi(standIn, commands, [slash()]);
    const second = await callApi(standIn, commands, [slash({ description: 'new' })]);
    const idOf = ({ json }: { json: unknown }): string => (json as { id: string }[])[0]!.id;
    expect(idOf(second)).toBe(idOf(first));
  });
});

test('every refusal is noted as a violation, with its place', () => {
  expect(standIn.history.violations.length).toBeGreaterThan(30);
  expect(
    standIn.history.violations.some(({ problems }) =>
      problems.some((one) => one.startsWith('embeds.0.title')),
    ),
  ).toBe(true);
});
