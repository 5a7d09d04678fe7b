import { release } from './componentView.js';
import { byId, el } from './dom.js';
import { messageView } from './messageView.js';

/** The list of messages: draws, replaces in place, and stays at the end when it was there. */
export function createMessageLog(context) {
  const log = byId('log');
  const waiting = new Map();
  const full = {
    ...context,
    onSent: ({ interactionId, node }) => waiting.set(interactionId, node),
  };

  let following = true;

  /** Keeps the newest in sight, whatever grows or shrinks, until the reader scrolls away. */
  const follow = () => {
    if (following) log.scrollTop = log.scrollHeight;
  };
  let lastTop = 0;
  log.addEventListener('scroll', () => {
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 80;
    // Only a reader scrolls upwards; a panel that opens leaves the place and shrinks the view.
    if (atEnd) following = true;
    else if (log.scrollTop < lastTop) following = false;
    lastTop = log.scrollTop;
  });
  log.addEventListener('load', follow, { capture: true });
  new ResizeObserver(follow).observe(log);

  return {
    showAll(messages) {
      waiting.clear();
      log.replaceChildren(...messages.map((message) => messageView(message, full)));
      if (messages.length === 0) log.append(emptyNote());
      following = true;
      follow();
    },
    show(message) {
      log.querySelector('.empty')?.remove();
      const old = find(log, message.id);
      const view = messageView(message, full);
      if (old) old.replaceWith(view);
      else log.append(view);
      follow();
    },
    remove: (id) => find(log, id)?.remove(),
    /** A control was answered: let it be pressed again. */
    settle(interactionId) {
      const node = waiting.get(interactionId);
      if (node) release(node);
      waiting.delete(interactionId);
    },
    note(text) {
      log.append(noteView(text));
      follow();
    },
  };
}

const find = (log, id) => log.querySelector(`[data-id="${CSS.escape(id)}"]`);

function emptyNote() {
  return el(
    'li',
    { class: 'empty' },
    el('strong', {}, 'Nothing here yet.'),
    ' Type / below, or drop a replay anywhere on this page.',
  );
}

function noteView(text) {
  const item = el(
    'li',
    { class: 'message ephemeral note' },
    el(
      'p',
      {},
      text,
      ' ',
      el(
        'button',
        { type: 'button', class: 'text-button', onclick: () => item.remove() },
        'Dismiss',
      ),
    ),
  );
  return item;
}
