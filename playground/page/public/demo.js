import { byId, el, toast } from './dom.js';
import { act } from './server.js';

const HOURS_A_DAY = 24;

/** A clock that can be moved, where the playground runs with `--demo`. */
export function createDemoPanel({ place }) {
  const node = byId('demo');
  let moving = false;

  async function move(hours) {
    if (moving) return;
    moving = true;
    node.classList.add('moving');
    try {
      draw((await act('clock', { ...place, hours })).demo);
    } catch (error) {
      toast(error.message);
    } finally {
      moving = false;
      node.classList.remove('moving');
    }
  }

  function draw(demo) {
    node.hidden = !demo;
    if (!demo) return;
    const { now, zone, monday, evening, story } = demo;
    const text = new Intl.DateTimeFormat('en-GB', {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: zone,
    }).format(new Date(now));
    node.replaceChildren(
      el('span', { class: 'clock' }, el('span', {}, 'The demo’s clock'), el('strong', {}, text)),
      el(
        'span',
        { class: 'moves' },
        el('span', { class: 'hint' }, 'Move it:'),
        button('+1 hour', 1, 'One hour passes'),
        button('To this evening', evening, 'Reminders come at their time'),
        button('+1 day', HOURS_A_DAY, 'A day passes, with its matches'),
        button('To Monday, 11:00', monday, 'Verdict and new week'),
      ),
      el('span', { class: 'story' }, story),
    );
  }

  const button = (label, hours, title) =>
    el(
      'button',
      { type: 'button', class: 'button secondary', title, onclick: () => void move(hours) },
      label,
    );

  return { draw };
}
