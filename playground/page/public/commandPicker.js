import { el, freshId } from './dom.js';
import { spreadCommands } from './commandForm.js';

/** The list over the composer while a slash is typed; arrows move, Enter takes. */
export function createCommandPicker(input, { commands, pick }) {
  const id = freshId('picker');
  const node = el('ul', {
    id,
    class: 'picker',
    role: 'listbox',
    'aria-label': 'Commands',
    hidden: true,
  });
  let shown = [];
  let active = 0;

  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', id);
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');

  function draw() {
    const typed = input.value;
    shown = typed.startsWith('/') ? matching(commands(), typed.slice(1).toLowerCase()) : [];
    active = Math.min(active, Math.max(0, shown.length - 1));
    node.hidden = !typed.startsWith('/');
    input.setAttribute('aria-expanded', String(!node.hidden));
    node.replaceChildren(...shown.map(itemView));
    if (!node.hidden && shown.length === 0)
      node.append(
        el('li', { class: 'hint' }, 'No such command here. The bot may still be connecting.'),
      );
    input.setAttribute('aria-activedescendant', shown.length > 0 ? `${id}-${active}` : '');
    node.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }

  function itemView(command, index) {
    return el(
      'li',
      {
        id: `${id}-${index}`,
        role: 'option',
        'aria-selected': String(index === active),
        onclick: () => take(command),
      },
      el('b', {}, `/${command.name}`),
      el('span', {}, command.description),
    );
  }

  function take(command) {
    input.value = '';
    draw();
    pick(command);
  }

  input.addEventListener('input', draw);
  input.addEventListener('keydown', (event) => {
    if (node.hidden) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      event.preventDefault();
      active = (active + move + shown.length) % Math.max(1, shown.length);
      draw();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      if (shown[active]) {
        event.preventDefault();
        take(shown[active]);
      }
    } else if (event.key === 'Escape') {
      input.value = '';
      draw();
    }
  });
  return { node, draw };
}

function matching(commands, typed) {
  const all = spreadCommands(commands);
  return all
    .filter(({ name }) => name.includes(typed))
    .sort((a, b) => a.name.indexOf(typed) - b.name.indexOf(typed));
}
