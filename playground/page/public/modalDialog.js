import { el, freshId, toast } from './dom.js';
import { fileField } from './fileField.js';
import { renderMarkdown } from './markdown.js';
import { act } from './server.js';

/** Shows a modal the bot answered with, and sends what was filled in. */
export function openModal(interactionId, modal, state) {
  const fields = [];
  const parts = modal.components.flatMap((part) => partView(part, { fields, state }));
  const titleId = freshId('modal');
  const submit = el('button', { type: 'submit', class: 'button primary' }, 'Submit');
  const form = el(
    'form',
    { method: 'dialog' },
    el('h2', { id: titleId }, modal.title),
    ...parts,
    el(
      'div',
      { class: 'form-foot' },
      submit,
      el('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, 'Cancel'),
    ),
  );
  const dialog = el(
    'dialog',
    { class: 'modal', 'aria-labelledby': titleId, onclose: () => dialog.remove() },
    form,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit.disabled = true;
    submitModal({ interactionId, fields, form }).then(
      () => dialog.close(),
      () => (submit.disabled = false),
    );
  });
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus?.();
}

async function submitModal({ interactionId, fields, form }) {
  form.querySelector('.problem')?.remove();
  try {
    const values = {};
    for (const { customId, read } of fields) {
      const value = await read();
      if (value !== undefined) values[customId] = value;
    }
    await act('modal', { interactionId, values });
  } catch (error) {
    form.append(el('p', { class: 'problem', role: 'alert' }, error.message));
    throw error;
  }
}

function partView(part, context) {
  if (part.type === 10) return [el('div', { class: 'text' }, renderMarkdown(part.content))];
  if (part.type === 1)
    return part.components.map((input) => labelled({ label: input.label }, input, context));
  return [labelled(part, part.component, context)];
}

function labelled({ label, description }, component, { fields, state }) {
  const id = freshId('field');
  const made = controls[component.type]?.(component, { id, label, state });
  if (!made) {
    toast(`This page does not know modal component ${component.type}.`);
    return el('p', {}, label);
  }
  fields.push({ customId: component.custom_id, ...made });
  const required =
    component.required === false ? undefined : el('span', { class: 'required' }, ' required');
  const title = el('span', { class: 'field-name' }, label, required);
  const head = made.group
    ? el('div', { id: `${id}-label` }, title)
    : el('label', { for: id }, title);
  return el(
    'div',
    { class: 'form-field' },
    head,
    description && el('p', { class: 'hint' }, description),
    made.node,
  );
}

const controls = {
  3: (menu, context) => selectControl(menu, menu.options, context),
  4: textControl,
  5: (menu, context) => selectControl(menu, people(context), context),
  7: (menu, context) => selectControl(menu, people(context), context),
  8: (menu, context) => selectControl(menu, places(context), context),
  19: ({ file_types: types, max_values: max = 1 }, { label }) => ({
    ...fileField({ types: types ?? [], max, label }),
    group: true,
  }),
  21: (group, context) => optionGroup(group, { ...context, kind: 'radio' }),
  22: (group, context) => optionGroup(group, { ...context, kind: 'checkbox' }),
  23: checkControl,
};

const people = ({ state }) =>
  state.users.filter(({ bot }) => !bot).map(({ id, name }) => ({ value: id, label: name }));
const places = ({ state }) => state.places.map(({ id, name }) => ({ value: id, label: name }));

function textControl(
  { style, value, placeholder, min_length: min, max_length: max, required },
  { id },
) {
  const properties = {
    id,
    value: value ?? '',
    placeholder: placeholder ?? '',
    minLength: min,
    maxLength: max ?? 4000,
    required: required !== false,
  };
  const node = el(style === 2 ? 'textarea' : 'input', properties);
  return { node, read: () => node.value, focus: () => node.focus() };
}

function selectControl({ max_values: max = 1, required, placeholder }, options, { id }) {
  const node = el(
    'select',
    { id, multiple: max > 1, required: required !== false },
    max <= 1 && el('option', { value: '' }, placeholder ?? 'Choose…'),
    ...options.map(({ value, label, default: chosen }) =>
      el('option', { value, selected: chosen }, label),
    ),
  );
  const read = () =>
    [...node.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
  return { node, read, focus: () => node.focus() };
}

function optionGroup({ options }, { id, kind }) {
  const inputs = options.map(({ value, default: checked }) =>
    el('input', { type: kind, name: id, value, checked, id: freshId('choice') }),
  );
  const rows = options.map(({ label, description }, index) =>
    el(
      'div',
      { class: 'choice' },
      inputs[index],
      el(
        'label',
        { for: inputs[index].id },
        label,
        description && el('small', {}, ` ${description}`),
      ),
    ),
  );
  const node = el(
    'div',
    { role: kind === 'radio' ? 'radiogroup' : 'group', 'aria-labelledby': `${id}-label` },
    ...rows,
  );
  const chosen = () => inputs.filter((input) => input.checked).map(({ value }) => value);
  return {
    node,
    group: true,
    read: () => (kind === 'radio' ? chosen()[0] : chosen()),
    focus: () => inputs[0].focus(),
  };
}

function checkControl({ default: checked }, { id }) {
  const node = el('input', { type: 'checkbox', id, checked });
  return { node, read: () => node.checked, focus: () => node.focus() };
}
