import type { APIEmbed } from 'discord.js';
import { expect, test } from 'vitest';
import { clip, embedCharacters, fitView, limits } from './limits.ts';

test('clip keeps short texts and never halves a surrogate pair', () => {
  expect(clip('goal', 4)).toBe('goal');
  expect(clip('goals', 4)).toBe('goa…');
  expect(clip('ab🚀cd', 4)).toBe('ab…');
});

test('a message is brought inside every limit, titles last to go', () => {
  const embed: APIEmbed = {
    title: 't'.repeat(300),
    description: 'd'.repeat(5000),
    fields: Array.from({ length: 30 }, (_, at) => ({ name: '', value: `${at}`.repeat(2000) })),
    footer: { text: 'f' },
  };
  const fitted = fitView({
    content: 'c'.repeat(3000),
    embeds: Array.from({ length: 12 }, () => embed),
  });
  expect(fitted.content).toHaveLength(limits.content);
  expect(fitted.embeds).toHaveLength(limits.embeds);
  const total = fitted.embeds!.reduce((sum, one) => sum + embedCharacters(one), 0);
  expect(total).toBeLessThanOrEqual(limits.embedCharacters);
  expect(fitted.embeds!.map((one) => one.title?.length)).toEqual(
    Array.from({ length: 10 }, () => 256),
  );
});

test('a message inside the limits is left as it is', () => {
  const view = { content: 'hello', embeds: [{ title: 'a', fields: [{ name: 'b', value: 'c' }] }] };
  expect(fitView(view)).toEqual(view);
});

test('an empty field gets a blank that Discord accepts', () => {
  const fitted = fitView({ embeds: [{ fields: [{ name: ' ', value: '' }] }] });
  expect(fitted.embeds![0]!.fields).toEqual([{ name: '\u200b', value: '\u200b' }]);
});
