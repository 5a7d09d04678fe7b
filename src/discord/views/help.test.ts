import { PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandEntry, type CommandEntry } from '../commandEntry.ts';
import { fitView } from '../limits.ts';
import { helpView, type Help } from './help.ts';

const register = commands.map(commandEntry);

function told(changed: Partial<Help> = {}): string {
  const view = helpView({
    progress: { step: 'train' },
    commands: register,
    memberBits: 0n,
    lacking: [],
    ...changed,
  });
  expect(fitView(view)).toEqual(view);
  return JSON.stringify(view.embeds);
}

test('every command of the register is told to whoever may use all of them', () => {
  const words = told({ memberBits: PermissionFlagsBits.Administrator });
  for (const { kind, name } of register) {
    expect(words).toContain(kind === 'chat' ? `\`/${name}\`` : `**${name}**`);
  }
});

test('a command that nobody has sorted in yet is told as well', () => {
  const fresh: CommandEntry = {
    kind: 'chat',
    name: 'brand-new',
    description: 'Came with this release',
    subcommands: ['one', 'two'],
    permissions: 0n,
    worksInDirectMessages: true,
  };
  const words = told({ commands: [...register, fresh] });
  expect(words).toContain('More');
  expect(words).toContain('`/brand-new` Came with this release (one, two)');
});

test('what helps next depends on how far somebody has come', () => {
  expect(told({ progress: { step: 'link' } })).toContain('**First:** `/link`');
  expect(told({ progress: { step: 'analyze' } })).toContain('**Next:** `/analyze` with');
  expect(told({ progress: { step: 'play', matches: 2, need: 5 } })).toContain('2 of the 5');
  expect(told({ progress: { step: 'train' } })).toContain('**Next:** `/focus`');
});

test('setting up a server is told to those who may, and nowhere else', () => {
  expect(told()).not.toContain('/setup');
  expect(told({ memberBits: undefined })).not.toContain('/setup');
  expect(told({ memberBits: PermissionFlagsBits.ManageGuild })).toContain('**For this server:**');
});

test('what the bot was given no key for is left out, and links are spoken of', () => {
  expect(told()).not.toContain('no key for Ballchasing');
  expect(told({ lacking: ['ballchasing'] })).toContain('no key for Ballchasing');
  expect(told({ lacking: ['web'] })).not.toContain('/token');
  expect(told()).toContain('`/search`');
  expect(told({ lacking: ['ballchasing'] })).not.toMatch(/`\/(search|follow)`/);
});
