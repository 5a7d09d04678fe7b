import { el, freshId } from './dom.js';
import { fileField } from './fileField.js';
import { act, place } from './server.js';

/** A labelled control for one option of a command. `read` gives its value, or undefined. */
export function optionField(option, context) {
  const id = freshId('option');
  const hintId = `${id}-hint`;
  const made = makeControl(option, { ...context, id, hintId });
  const title = el(
    'span',
    { class: 'field-name' },
    option.name,
    option.required && el('span', { class: 'required' }, ' required'),
  );
  const labelled = made.node.id ? el('label', { for: made.node.id }, title) : el('div', {}, title);
  const node = el(
    'div',
    { class: 'form-field' },
    labelled,
    el('p', { id: hintId, class: 'hint' }, option.description),
    made.node,
    made.extra,
  );
  return { ...made, node, option };
}

function makeControl(option, context) {
  if (option.type === 11) return fileControl(option, context);
  if (option.type === 5)
    return listControl(
      option,
      context,
      [
        ['true', 'Yes'],
        ['false', 'No'],
      ],
      (text) => text === 'true',
    );
  if (option.choices?.length)
    return listControl(
      option,
      context,
      option.choices.map(({ name, value }) => [String(value), name]),
      numberOrText(option),
    );
  if (option.type === 6 || option.type === 9)
    return listControl(
      option,
      context,
      context.state.users.map(({ id, name }) => [id, name]),
      String,
    );
  if (option.type === 7)
    return listControl(
      option,
      context,
      context.state.places.map(({ id, name }) => [id, name]),
      String,
    );
  return typedControl(option, context);
}

const isNumber = ({ type }) => type === 4 || type === 10;
const numberOrText = (option) => (isNumber(option) ? Number : String);

function fileControl({ name, file_types: types, required }, { hintId }) {
  const field = fileField({ types: types ?? [], label: name, describedBy: hintId });
  return {
    ...field,
    isFile: true,
    async read() {
      if (required && field.count() === 0)
        throw new Error(`Choose a file for “${name}”, or use the sample.`);
      return (await field.read())[0];
    },
  };
}

function listControl(option, { id, hintId }, entries, convert) {
  const empty = el('option', { value: '' }, option.required ? 'Choose…' : 'Leave out');
  const node = el(
    'select',
    { id, required: option.required, 'aria-describedby': hintId },
    empty,
    ...entries.map(([value, label]) => el('option', { value }, label)),
  );
  return {
    node,
    read: () => (node.value === '' ? undefined : convert(node.value)),
    focus: () => node.focus(),
  };
}

function typedControl(option, context) {
  const { id, hintId } = context;
  const listId = `${id}-list`;
  const list = option.autocomplete ? el('datalist', { id: listId }) : undefined;
  const node = el('input', {
    id,
    type: isNumber(option) && !option.autocomplete ? 'number' : 'text',
    step: option.type === 10 ? 'any' : undefined,
    min: option.min_value,
    max: option.max_value,
    minLength: option.min_length ?? undefined,
    maxLength: option.max_length ?? undefined,
    required: option.required,
    'aria-describedby': hintId,
    list: undefined,
  });
  if (!list)
    return {
      node,
      read: () => typedValue(option, node.value),
      focus: () => node.focus(),
      set: (text) => (node.value = text),
    };
  node.setAttribute('list', listId);
  const offered = new Map();
  const ask = debounce(() => offer({ option, context, node, list, offered }), 150);
  node.addEventListener('input', ask);
  node.addEventListener('focus', ask);
  const read = () => typedValue(option, offered.get(node.value) ?? node.value);
  const set = (text) => (node.value = text);
  return { node, extra: list, read, focus: () => node.focus(), set };
}

function typedValue(option, text) {
  if (text === '') return undefined;
  return isNumber(option) ? Number(text) : text;
}

/** What the bot offers appears in the list; its name is shown, its value is sent. */
async function offer({ option, context, node, list, offered }) {
  const options = { ...(await context.readOthers(option.name)), [option.name]: node.value };
  const answer = await act('autocomplete', {
    ...place,
    name: context.commandName,
    options,
    focused: option.name,
  }).catch(() => undefined);
  if (!answer) return;
  offered.clear();
  for (const { name, value } of answer.choices) offered.set(name, value);
  list.replaceChildren(...[...offered.keys()].map((name) => el('option', { value: name })));
}

function debounce(action, delayMs) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => action(), delayMs);
  };
}
