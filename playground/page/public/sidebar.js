import { byId, el } from './dom.js';

/** Who you are and where; `choose` is called with what changed. */
export function showSidebar(state, choose) {
  const who = byId('who');
  const people = state.users.filter(({ bot }) => !bot);
  who.replaceChildren(
    ...people.map(({ id, name }) =>
      el('option', { value: id, selected: id === state.userId }, name),
    ),
  );
  byId('places').replaceChildren(
    ...groupsOf(state).map(([group, places]) => groupView({ group, places, state, choose })),
  );
  byId('place-name').textContent =
    state.places.find(({ id }) => id === state.channelId)?.name ?? '';
  showGateway(state.shards.length > 0);
}

export function showGateway(connected) {
  const node = byId('gateway');
  node.textContent = connected ? 'The bot is connected' : 'The bot is not connected';
  node.classList.toggle('on', connected);
}

function groupsOf({ places }) {
  const groups = new Map();
  for (const place of places) groups.set(place.group, [...(groups.get(place.group) ?? []), place]);
  return [...groups];
}

function groupView({ group, places, state, choose }) {
  const items = places.map(({ id, name }) =>
    el(
      'li',
      {},
      el(
        'button',
        {
          type: 'button',
          class: 'channel',
          'aria-current': id === state.channelId ? 'page' : undefined,
          onclick: () => choose({ channelId: id }),
        },
        name,
      ),
    ),
  );
  return el('section', {}, el('h2', {}, group), el('ul', {}, ...items));
}

export function wireWho(choose) {
  const who = byId('who');
  who.addEventListener('change', () => choose({ userId: who.value }));
}

/** On a phone the sidebar is a drawer. */
export function wireDrawer() {
  const button = byId('open-sidebar');
  const set = (open) => {
    document.body.classList.toggle('drawer', open);
    button.setAttribute('aria-expanded', String(open));
  };
  button.addEventListener('click', () => set(!document.body.classList.contains('drawer')));
  document.querySelector('main').addEventListener('click', (event) => {
    if (!button.contains(event.target)) set(false);
  });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && set(false));
  return () => set(false);
}
