import { el, safeLink } from './dom.js';
import { picture } from './lightbox.js';
import { renderMarkdown } from './markdown.js';

export function embedView(embed, altOf) {
  const body = el(
    'div',
    { class: 'embed-body' },
    embed.author && el('div', { class: 'embed-author' }, embed.author.name),
    embed.title && el('h3', { class: 'embed-title' }, title(embed)),
    embed.description && el('div', { class: 'embed-text' }, renderMarkdown(embed.description)),
    embed.fields?.length > 0 && fields(embed.fields),
    embed.image && ownPicture(embed.image, altOf, 'embed-image'),
    (embed.footer || embed.timestamp) && footer(embed),
  );
  const article = el('article', { class: 'embed' }, body);
  if (embed.thumbnail) article.append(ownPicture(embed.thumbnail, altOf, 'embed-thumbnail'));
  if (embed.color)
    article.style.setProperty('--bar', `#${embed.color.toString(16).padStart(6, '0')}`);
  return article;
}

function title({ title: text, url }) {
  const href = url && safeLink(url);
  if (!href) return renderMarkdown(text);
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, renderMarkdown(text));
}

function fields(list) {
  const parts = list.map(({ name, value, inline }) =>
    el(
      'div',
      { class: inline ? 'field inline' : 'field' },
      el('dt', {}, renderMarkdown(name)),
      el('dd', {}, renderMarkdown(value)),
    ),
  );
  return el('dl', { class: 'fields' }, ...parts);
}

/** Pictures of other sites are not loaded: the page stays on this machine. */
function ownPicture({ url, width, height }, altOf, className) {
  if (!url.startsWith('/cdn/'))
    return el('span', { class: 'outside' }, `Picture from ${hostOf(url)}`);
  return picture({ url, alt: altOf(url), width, height, className });
}

function hostOf(url) {
  return URL.canParse(url) ? new URL(url).host : 'elsewhere';
}

function footer({ footer: given, timestamp }) {
  const time = timestamp && new Date(timestamp).toLocaleString();
  return el('div', { class: 'embed-footer' }, [given?.text, time].filter(Boolean).join(' • '));
}
