import { byId, el } from './dom.js';
import { spreadCommands } from './commandForm.js';

const KEY = 'playground-guide';

const steps = [
  {
    id: 'link',
    title: 'Link an account',
    text: 'Tell the bot which player you are. Any 17-digit Steam id will do here.',
    action: 'Open /link steam',
    find: ({ name, options }) => /^link\b.*steam|^link$/.test(name) && options.length > 0,
    form: { values: { account: '76561197960287930' } },
  },
  {
    id: 'analyze',
    title: 'Analyse the sample',
    text: 'A short 2v2 made for trying out. Then drop a replay of your own anywhere on this page.',
    action: 'Open /analyze',
    find: ({ name, options }) =>
      /^analy[sz]e\b/.test(name) && options.some(({ type }) => type === 11),
    form: { useSample: true },
    finished: 'You are set up. Now drop a replay of your own anywhere here.',
  },
];

const named = (wanted) => (command) => command.name === wanted;

/** With `--demo`: the whole loop, for whoever one is at the moment. */
const demoSteps = ({ steamId }) => [
  {
    id: 'demo-link',
    title: 'Link your account',
    text: 'Your matches of five weeks are here.',
    action: '/link steam',
    find: ({ name, options }) => /^link\b.*steam/.test(name) && options.length > 0,
    form: { values: { account: steamId } },
  },
  {
    id: 'demo-plan',
    title: 'Get a week',
    text: 'Then tick something off.',
    action: '/plan',
    find: named('plan'),
  },
  {
    id: 'demo-reminders',
    title: 'Be reminded',
    text: 'Then move to the evening: see Direct messages.',
    action: '/reminders',
    find: named('reminders'),
    form: { values: { time: '19:00' } },
  },
  {
    id: 'demo-verdict',
    title: 'See what came of it',
    text: 'Move to Monday: it comes by direct message.',
    action: '/verdict',
    find: named('verdict'),
    finished: 'That was the whole loop. Be somebody else to see another week end.',
  },
];

/** First steps for a newcomer; they tick themselves off. */
export function createGuide({ commands, demo, open }) {
  const node = byId('guide');
  const memory = JSON.parse(localStorage.getItem(KEY) ?? '{"done":[],"hidden":false}');
  const save = () => localStorage.setItem(KEY, JSON.stringify(memory));

  const shownSteps = () => (demo()?.steamId ? demoSteps(demo()) : steps);

  function draw() {
    node.hidden = memory.hidden;
    const close = el(
      'button',
      { type: 'button', class: 'icon', onclick: () => hide(true) },
      el('span', { 'aria-hidden': 'true' }, '×'),
      el('span', { class: 'sr' }, 'Close the first steps'),
    );
    const finished = shownSteps().every(({ id }) => memory.done.includes(id));
    node.classList.toggle('finished', finished);
    node.classList.toggle('loop', shownSteps() !== steps);
    node.replaceChildren(
      el(
        'div',
        { class: 'guide-head' },
        el('h2', { id: 'guide-title' }, finished ? shownSteps().at(-1).finished : 'First steps'),
        close,
      ),
      el('ol', {}, ...shownSteps().map(stepView)),
    );
  }

  function stepView({ id, title, text, action, find, form }, index) {
    const done = memory.done.includes(id);
    const command = spreadCommands(commands()).find(find);
    const button = el(
      'button',
      {
        type: 'button',
        class: done ? 'button secondary' : 'button primary',
        disabled: !command,
        onclick: () => open(command, form),
      },
      action,
    );
    return el(
      'li',
      { class: done ? 'done' : '' },
      el('span', { class: 'step', 'aria-hidden': 'true' }, done ? '✓' : String(index + 1)),
      el(
        'div',
        {},
        el('h3', {}, title, done && el('span', { class: 'sr' }, ' (done)')),
        el('p', {}, text),
      ),
      button,
    );
  }

  function hide(hidden) {
    memory.hidden = hidden;
    save();
    draw();
  }

  byId('open-guide').addEventListener('click', () => hide(false));
  return {
    draw,
    /** A command was answered: tick its step. */
    answered(name) {
      const step = shownSteps().find(
        ({ find, id }) =>
          !memory.done.includes(id) &&
          spreadCommands(commands()).some((one) => one.name.startsWith(name) && find(one)),
      );
      if (!step) return;
      memory.done.push(step.id);
      save();
      draw();
    },
  };
}
