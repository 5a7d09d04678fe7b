import { createCommandPicker } from './commandPicker.js';
import { byId, el, toast } from './dom.js';
import { fileField } from './fileField.js';
import { act, place } from './server.js';

/** The line at the bottom: a slash opens the commands, anything else is a message. */
export function createComposer({ commands, pick }) {
  const form = byId('composer');
  const input = el('input', {
    id: 'say',
    type: 'text',
    maxLength: 2000,
    placeholder: 'Type / for a command, or a message',
  });
  const slash = el(
    'button',
    { type: 'button', class: 'button primary slash', 'aria-label': 'Commands' },
    el('span', { 'aria-hidden': 'true' }, '/ '),
    el('span', { class: 'wide' }, 'Commands'),
  );
  const tray = el('div', { class: 'tray', hidden: true });
  const picker = createCommandPicker(input, { commands, pick });
  let files;

  slash.addEventListener('click', () => {
    input.value = '/';
    input.focus();
    picker.draw();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  form.append(
    picker.node,
    tray,
    slash,
    el('label', { for: 'say', class: 'sr' }, 'Message'),
    input,
    el('button', { type: 'submit', class: 'button secondary' }, 'Send'),
  );

  async function send() {
    if (input.value.startsWith('/')) return toast('Choose a command from the list.');
    try {
      await act('post', { ...place, content: input.value, files: files ? await files.read() : [] });
      input.value = '';
      clear();
    } catch (error) {
      toast(error.message);
    }
  }

  function clear() {
    files = undefined;
    tray.hidden = true;
    tray.replaceChildren();
  }

  /** Several files at once go into a message, as in Discord. */
  function attach(list) {
    clear();
    files = fileField({ max: 10, label: 'the message' });
    files.addFiles(list.slice(0, 10));
    tray.append(
      files.node,
      el('button', { type: 'button', class: 'quiet', onclick: clear }, 'Take the files away'),
    );
    tray.hidden = false;
    input.focus();
  }
  return { attach, focus: () => input.focus() };
}
