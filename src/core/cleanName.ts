/** Controls, zero-width and direction marks: they hide text or turn a whole line around. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
/** The joiner holds emoji sequences together, so it stays between two of them. */
const JOINER = '\u200d';
/** Stacked accents spill over neighbouring lines; two on a letter cover every language. */
const STACKED_MARKS = /(\p{M}{2})\p{M}+/gu;
/** Longer names would break a line on a phone; the game allows 32. */
const LONGEST = 32;
export const NAMELESS = '(no name)';

/** A stranger's name with nothing hidden in it, for pictures and plain text. */
export function cleanName(name: string): string {
  const visible = name
    .replace(INVISIBLE, (mark) => (mark === JOINER ? JOINER : ''))
    .replace(
      /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}]\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
      '',
    )
    .replace(STACKED_MARKS, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
  if (visible === '') return NAMELESS;
  const letters = lettersOf(visible);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : visible;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What people see as one character, accents and emoji sequences whole. */
export function lettersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
