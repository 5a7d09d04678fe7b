import { cleanName } from '../core/cleanName.ts';

const RIGHT_TO_LEFT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
/** Everything Discord gives a meaning to: marks, links, mentions, emoji and timestamps. */
const MARKUP = /[\\*_~`|<>@#:[\]()]/g;
/** Quote, list and heading marks count only at the start of a line. */
const LINE_START = /^(?:[-+]|\d+(?=\.))/;

/** A stranger's name that cannot format, link, mention or reorder the text around it. */
export function playerName(name: string): string {
  return escapeMarkup(cleanName(name));
}

/** Clean text with a stranger's name in it, as it stands. */
export function escapeMarkup(clean: string): string {
  const escaped = clean
    .replace(MARKUP, (mark) => `\\${mark}`)
    .replace(LINE_START, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
  return RIGHT_TO_LEFT.test(clean) ? `\u2068${escaped}\u2069` : escaped;
}
