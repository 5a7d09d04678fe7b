import { componentView } from './componentView.js';
import { el } from './dom.js';
import { embedView } from './embedView.js';
import { picture } from './lightbox.js';
import { names, renderMarkdown } from './markdown.js';
import { act, place } from './server.js';

/** One message as a list item. */
export function messageView(message, context) {
  const author = names.users.get(message.author.id) ?? message.author.username;
  return el(
    'li',
    { class: message.ephemeral ? 'message ephemeral' : 'message', 'data-id': message.id },
    usedLine(message),
    el(
      'span',
      { class: `avatar a${Number(BigInt(message.author.id) % 5n)}`, 'aria-hidden': 'true' },
      message.author.bot ? el('img', { src: '/icon.svg', alt: '' }) : author[0],
    ),
    el(
      'div',
      { class: 'message-body' },
      headLine(message, author),
      message.loading ? thinking(author) : bodyOf(message, context),
      message.ephemeral && onlyYou(message),
    ),
    menuCommands(message, context),
  );
}

function usedLine({ interaction_metadata: origin }) {
  if (!origin?.name) return undefined;
  const who = names.users.get(origin.user.id) ?? origin.user.username;
  return el(
    'div',
    { class: 'used' },
    el('b', {}, who),
    ' used ',
    el('span', { class: 'mention' }, origin.name),
  );
}

function headLine({ author, timestamp, edited_timestamp: edited, pinned }, name) {
  const time = new Date(timestamp);
  return el(
    'div',
    { class: 'head' },
    el('b', { class: 'author' }, name),
    author.bot && el('span', { class: 'app-tag' }, 'APP'),
    el(
      'time',
      { dateTime: timestamp, title: time.toLocaleString() },
      time.toLocaleTimeString([], { timeStyle: 'short' }),
    ),
    edited && el('span', { class: 'edited' }, '(edited)'),
    pinned && el('span', { class: 'edited' }, 'pinned'),
  );
}

function thinking(author) {
  return el(
    'p',
    { class: 'thinking' },
    el('span', { class: 'dots', 'aria-hidden': 'true' }),
    `${author} is thinking…`,
  );
}

function bodyOf(message, context) {
  const altOf = (url) => context.altTexts.get(url.split('?')[0]) ?? '';
  return [
    message.content && el('div', { class: 'text' }, renderMarkdown(message.content)),
    ...message.embeds.map((embed) => embedView(embed, altOf)),
    ...message.attachments.map(attachmentView),
    ...message.components.map((one) => componentView(one, { ...context, message })),
  ];
}

function attachmentView({ filename, size, url, content_type: type, description, width, height }) {
  if (type?.startsWith('image/'))
    return picture({ url, alt: description ?? filename, width, height });
  return el(
    'a',
    { class: 'file', href: url, download: filename },
    el('span', { class: 'file-mark', 'aria-hidden': 'true' }),
    el('span', {}, filename),
    el('small', {}, sizeText(size)),
  );
}

export const sizeText = (bytes) =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 2 ** 20
      ? `${Math.round(bytes / 1024)} KB`
      : `${(bytes / 2 ** 20).toFixed(1)} MB`;

function onlyYou({ id }) {
  const dismiss = () => act('dismiss', { ...place, messageId: id });
  return el(
    'p',
    { class: 'only-you' },
    'Only you can see this • ',
    el('button', { type: 'button', class: 'text-button', onclick: dismiss }, 'Dismiss message'),
  );
}

/** Discord's right-click, Apps: the commands that take a message. */
function menuCommands(message, { state, runCommand }) {
  const commands = state.commands.filter(({ type }) => type === 3);
  if (commands.length === 0 || message.ephemeral) return undefined;
  const items = commands.map(({ name }) =>
    el(
      'button',
      { type: 'button', class: 'quiet', onclick: () => runCommand({ name, targetId: message.id }) },
      name,
    ),
  );
  return el(
    'details',
    { class: 'apps' },
    el(
      'summary',
      { title: 'Apps' },
      el('span', { 'aria-hidden': 'true' }, '⋯'),
      el('span', { class: 'sr' }, 'Apps for this message'),
    ),
    el('div', {}, ...items),
  );
}
