import { el, freshId, safeLink } from './dom.js';
import { picture } from './lightbox.js';
import { renderMarkdown } from './markdown.js';
import { act, place } from './server.js';

/** Buttons, menus and layout of a message. `use` sends what was pressed or chosen. */
export function componentView(component, context) {
  const make = views[component.type];
  return make
    ? make(component, context)
    : el('p', { class: 'outside' }, `Component ${component.type}`);
}

const views = {
  1: ({ components }, context) => el('div', { class: 'row' }, ...inner(components, context)),
  2: button,
  3: (menu, context) => select(menu, menu.options, context),
  5: (menu, context) => select(menu, people(context), context),
  6: (menu, context) => select(menu, [], context),
  7: (menu, context) => select(menu, people(context), context),
  8: (menu, context) => select(menu, channels(context), context),
  9: ({ components, accessory }, context) =>
    el(
      'div',
      { class: 'section' },
      el('div', {}, ...inner(components, context)),
      componentView(accessory, context),
    ),
  10: ({ content }) => el('div', { class: 'text' }, renderMarkdown(content)),
  11: ({ media, description }) => mediaPicture(media, description, 'embed-thumbnail'),
  12: ({ items }) =>
    el(
      'div',
      { class: 'gallery' },
      ...items.map(({ media, description }) => mediaPicture(media, description)),
    ),
  13: ({ file }) => el('a', { class: 'file', href: file.url, download: '' }, fileName(file.url)),
  14: ({ divider }) => el('hr', { class: divider === false ? 'gap' : '' }),
  17: container,
};

const inner = (components, context) => components.map((one) => componentView(one, context));

function container({ components, accent_color: color }, context) {
  const node = el('div', { class: 'container' }, ...inner(components, context));
  if (color) node.style.setProperty('--bar', `#${color.toString(16).padStart(6, '0')}`);
  return node;
}

function mediaPicture(media, description, className) {
  if (!media.url.startsWith('/cdn/'))
    return el('span', { class: 'outside' }, 'Picture from elsewhere');
  return picture({ ...media, alt: description ?? '', className });
}

const fileName = (url) => decodeURIComponent(url.split('?')[0].split('/').at(-1));

const buttonStyles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'link' };

function button({ style, label, emoji, url, disabled, custom_id: customId }, context) {
  const words = [emoji?.name, label].filter(Boolean).join(' ');
  const href = url && safeLink(url);
  if (href)
    return el(
      'a',
      { class: 'button link', href, target: '_blank', rel: 'noopener noreferrer' },
      `${words} ↗`,
    );
  const node = el(
    'button',
    { type: 'button', class: `button ${buttonStyles[style]}`, disabled },
    words,
  );
  node.addEventListener('click', () => send(node, { customId }, context));
  return node;
}

/** A menu of one value sends at once; one of several gets a button to say "done". */
function select(menu, options, context) {
  const {
    custom_id: customId,
    placeholder,
    min_values: min = 1,
    max_values: max = 1,
    disabled,
  } = menu;
  const id = freshId('menu');
  const multiple = max > 1;
  const node = el(
    'select',
    {
      id,
      multiple,
      disabled,
      size: multiple ? Math.min(6, options.length) : undefined,
      class: 'menu',
    },
    !multiple &&
      el('option', { value: '', disabled: min > 0, selected: true }, placeholder ?? 'Choose…'),
    ...options.map((option) =>
      el(
        'option',
        { value: option.value, selected: option.default, title: option.description ?? '' },
        optionText(option),
      ),
    ),
  );
  const go = () =>
    send(node, { customId, values: [...node.selectedOptions].map(({ value }) => value) }, context);
  if (!multiple) node.addEventListener('change', go);
  return el(
    'div',
    { class: 'menu-box' },
    el('label', { for: id, class: 'sr' }, placeholder ?? 'Choose'),
    node,
    multiple &&
      el(
        'button',
        { type: 'button', class: 'button secondary', disabled, onclick: go },
        'Choose these',
      ),
  );
}

const optionText = ({ emoji, label, description }) =>
  [[emoji?.name, label].filter(Boolean).join(' '), description].filter(Boolean).join(' · ');

const people = ({ state }) =>
  state.users.filter(({ bot }) => !bot).map(({ id, name }) => ({ value: id, label: name }));
const channels = ({ state }) => state.places.map(({ id, name }) => ({ value: id, label: name }));

async function send(node, body, { message, onSent, onProblem }) {
  node.classList.add('busy');
  node.setAttribute('aria-busy', 'true');
  try {
    const { interactionId } = await act('component', { ...place, messageId: message.id, ...body });
    onSent({ interactionId, node });
  } catch (error) {
    release(node);
    onProblem(error.message);
  }
}

export function release(node) {
  node.classList.remove('busy');
  node.removeAttribute('aria-busy');
}
