/** Controls, zero-width and direction marks: they hide text or turn a whole line around. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
/** The joiner holds emoji sequences together, so it stays between two of them. */
const JOINER = '\u200d';
/** Stacked accents spill over neighbouring lines; two on a letter cover every language. */
const STACKED_MARKS = /(\p{M}{2})\p{M}+/gu;
const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
/** Everything Discord gives a meaning to: marks, links, mentions, emoji and timestamps. */
const MARKUP = /[\\*_~`|<>@#:[\]()]/g;
/** Quote, list and heading marks count only at the start of a line. */
const LINE_START = /^(?:[-+]|\d+(?=\.))/;

/** Longer names would break a line on a phone; the game allows 32. */
const LONGEST = 32;
export const NAMELESS = '(no name)';

/** A stranger's name with nothing hidden in it, for pictures and plain text. */
export function cleanName(name: string): string {
  const visible = name
    .replace(INVISIBLE, (mark) => (mark === JOINER ? JOINER : ''))
    .replace(
      /(?<!\p{Extended_Pictographic}\ufe0f?)\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
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

/** A stranger's name that cannot format, link, mention or reorder the text around it. */
export function playerName(name: string): string {
  const clean = cleanName(name);
  const escaped = clean
    .replace(MARKUP, (mark) => `\\${mark}`)
    .replace(LINE_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
  return RIGHT_TO_LEFT.test(clean) ? `\u2068${escaped}\u2069` : escaped;
}
