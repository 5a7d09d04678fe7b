import { byId, el } from './dom.js';
import { optionField } from './fields.js';
import { showProblem } from './fileField.js';

/** A command with its sub-commands spread out: what the picker lists and the form fills. */
export function spreadCommands(commands) {
  return commands
    .filter(({ type }) => type === 1)
    .flatMap((command) => spread(command.name, command));
}

function spread(name, { description, options = [] }) {
  const subcommands = (options ?? []).filter(({ type }) => type < 3);
  if (subcommands.length === 0) return [{ name, description, options: options ?? [] }];
  return subcommands.flatMap((one) => spread(`${name} ${one.name}`, one));
}

/** Opens the form of a command above the composer; one without options is sent at once. */
export function openCommandForm(
  command,
  { state, send, files = [], useSample = false, values = {} },
) {
  if (command.options.length === 0) {
    void send({ name: command.name, options: {} });
    return;
  }
  const context = {
    state,
    commandName: command.name,
    readOthers: (name) => readTyped(fields, name),
  };
  const fields = command.options.map((option) => optionField(option, context));
  const submit = el('button', { type: 'submit', class: 'button primary' }, 'Send');
  const form = el(
    'form',
    { class: 'command-form', 'aria-label': `/${command.name}`, noValidate: false },
    el(
      'div',
      { class: 'form-head' },
      el('h2', {}, `/${command.name}`),
      el('p', {}, command.description),
      closeButton(),
    ),
    ...fields.map(({ node }) => node),
    el(
      'div',
      { class: 'form-foot' },
      submit,
      el('button', { type: 'button', class: 'quiet', onclick: closeForm }, 'Cancel'),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submitForm({ form, submit, fields, command, send });
  });
  form.addEventListener('keydown', ({ key }) => key === 'Escape' && closeForm());
  byId('work').replaceChildren(form);
  prefill(fields, { files, useSample, values, form });
  (fields.find(({ isFile }) => !isFile) ?? fields[0]).focus();
}

export function closeForm() {
  byId('work').replaceChildren();
  byId('composer').querySelector('input, textarea')?.focus();
}

const closeButton = () =>
  el(
    'button',
    { type: 'button', class: 'icon', onclick: closeForm },
    el('span', { 'aria-hidden': 'true' }, '×'),
    el('span', { class: 'sr' }, 'Close the form'),
  );

function prefill(fields, { files, useSample, values, form }) {
  const file = fields.find(({ isFile }) => isFile);
  if (useSample) file?.useSample();
  if (files.length > 0 && file) showProblem(form, () => file.addFiles(files));
  for (const field of fields)
    if (values[field.option.name] !== undefined) field.set?.(values[field.option.name]);
}

async function submitForm({ form, submit, fields, command, send }) {
  form.querySelector('.problem')?.remove();
  submit.disabled = true;
  submit.textContent = 'Sending…';
  try {
    const options = {};
    for (const { option, read } of fields) {
      const value = await read();
      if (value !== undefined) options[option.name] = value;
    }
    await send({ name: command.name, options });
    closeForm();
  } catch (error) {
    submit.disabled = false;
    submit.textContent = 'Send';
    form.append(el('p', { class: 'problem', role: 'alert' }, error.message));
  }
}

async function readTyped(fields, except) {
  const options = {};
  for (const { option, read, isFile } of fields) {
    const value = isFile || option.name === except ? undefined : await read();
    if (value !== undefined) options[option.name] = value;
  }
  return options;
}
