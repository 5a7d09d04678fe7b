import { el, safeLink } from './dom.js';

/** Names behind ids, for mentions; main.js keeps it current. */
export const names = { users: new Map(), places: new Map() };

/** The part of Discord's markdown that people meet in bots' messages, as DOM nodes. */
export function renderMarkdown(text) {
  const root = document.createDocumentFragment();
  for (const [index, part] of text.split(/```/).entries()) {
    if (index % 2 === 1) root.append(codeBlock(part));
    else root.append(...renderLines(part));
  }
  return root;
}

function codeBlock(text) {
  return el('pre', {}, el('code', {}, text.replace(/^[a-z]*\n/i, '').replace(/\n$/, '')));
}

function renderLines(text) {
  const blocks = [];
  let list;
  for (const [index, line] of text.split('\n').entries()) {
    const item = /^\s*[-*] (.*)$/.exec(line);
    if (item) {
      if (!list) blocks.push((list = el('ul')));
      list.append(el('li', {}, ...renderInline(item[1])));
      continue;
    }
    if (index > 0 && !list && !isBlock(blocks.at(-1))) blocks.push(el('br'));
    list = undefined;
    blocks.push(...renderLine(line));
  }
  return blocks;
}

const isBlock = (node) =>
  node instanceof HTMLElement && /^(H[3-5]|UL|BLOCKQUOTE|SMALL)$/.test(node.tagName);

function renderLine(line) {
  const heading = /^(#{1,3}) (.+)$/.exec(line);
  if (heading) return [el(`h${heading[1].length + 2}`, {}, ...renderInline(heading[2]))];
  const small = /^-# (.+)$/.exec(line);
  if (small) return [el('small', { class: 'subtext' }, ...renderInline(small[1]))];
  const quote = /^> (.*)$/.exec(line);
  if (quote) return [el('blockquote', {}, ...renderInline(quote[1]))];
  return renderInline(line);
}

const rules = [
  { pattern: /\\([*_~`|<>\\[\]()#-])/, make: ([, mark]) => mark },
  { pattern: /`([^`]+)`/, make: ([, code]) => el('code', {}, code) },
  {
    pattern: /\[([^\]]+)\]\(<?(https?:\/\/[^\s)>]+)>?\)/,
    make: ([, text, url]) => link(url, renderInline(text)),
  },
  {
    pattern: /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/,
    make: ([, seconds, style]) => time(Number(seconds), style),
  },
  { pattern: /<@!?(\d+)>/, make: ([, id]) => mention(`@${names.users.get(id) ?? 'unknown user'}`) },
  { pattern: /<#(\d+)>/, make: ([, id]) => mention(names.places.get(id) ?? '#unknown') },
  { pattern: /<@&(\d+)>/, make: () => mention('@role') },
  { pattern: /<\/([^:>]+):\d+>/, make: ([, name]) => mention(`/${name}`) },
  { pattern: /<a?(:\w+:)\d+>/, make: ([, name]) => name },
  { pattern: /<(https?:\/\/[^\s>]+)>/, make: ([, url]) => link(url, [url]) },
  { pattern: /https?:\/\/[^\s<>()]+/, make: ([url]) => link(url, [url]) },
  {
    pattern: /\*\*\*(.+?)\*\*\*/,
    make: ([, inner]) => el('strong', {}, el('em', {}, ...renderInline(inner))),
  },
  { pattern: /\*\*(.+?)\*\*/, make: ([, inner]) => el('strong', {}, ...renderInline(inner)) },
  { pattern: /__(.+?)__/, make: ([, inner]) => el('u', {}, ...renderInline(inner)) },
  { pattern: /~~(.+?)~~/, make: ([, inner]) => el('s', {}, ...renderInline(inner)) },
  {
    pattern: /\|\|(.+?)\|\|/,
    make: ([, inner]) => el('span', { class: 'spoiler', tabIndex: 0 }, ...renderInline(inner)),
  },
  { pattern: /\*([^*\s][^*]*?)\*/, make: ([, inner]) => el('em', {}, ...renderInline(inner)) },
  { pattern: /(?<!\w)_([^_]+)_(?!\w)/, make: ([, inner]) => el('em', {}, ...renderInline(inner)) },
];

/** Applies the rule that matches first in the text, then goes on behind it. */
function renderInline(text) {
  const nodes = [];
  let rest = text;
  while (rest !== '') {
    const found = earliest(rest);
    if (!found) break;
    if (found.match.index > 0) nodes.push(rest.slice(0, found.match.index));
    nodes.push(found.rule.make(found.match));
    rest = rest.slice(found.match.index + found.match[0].length);
  }
  return rest === '' ? nodes : [...nodes, rest];
}

function earliest(text) {
  let best;
  for (const rule of rules) {
    const match = rule.pattern.exec(text);
    if (match && (!best || match.index < best.match.index)) best = { rule, match };
  }
  return best;
}

function link(url, children) {
  const href = safeLink(url);
  if (!href) return el('span', {}, ...children);
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...children);
}

const mention = (text) => el('span', { class: 'mention' }, text);

const styles = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function time(seconds, style = 'f') {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return el('span', {}, 'unknown time');
  const full = date.toLocaleString(undefined, styles.F);
  const shown = style === 'R' ? relative(date) : date.toLocaleString(undefined, styles[style]);
  return el('time', { dateTime: date.toISOString(), title: full, class: 'timestamp' }, shown);
}

const steps = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

function relative(date) {
  const seconds = Math.round((date.getTime() - Date.now()) / 1000);
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? steps.at(-1);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(
    Math.round(seconds / size),
    unit,
  );
}
