import { el, freshId } from './dom.js';
import { sizeText } from './messageView.js';
import { upload } from './server.js';

const MAX_BYTES = 10 * 1024 * 1024;

/** A place to choose, drop or borrow files. `read` gives what the server needs to know of them. */
export function fileField({ types = [], max = 1, label, describedBy }) {
  const id = freshId('file');
  const chosen = [];
  const list = el('ul', { class: 'files', 'aria-live': 'polite' });
  const input = el('input', {
    id,
    type: 'file',
    accept: types.join(','),
    multiple: max > 1,
    'aria-describedby': describedBy,
  });
  const sample = el(
    'button',
    {
      type: 'button',
      class: 'button secondary',
      onclick: () => add({ sample: true, name: 'sample.replay' }),
    },
    'Use the sample replay',
  );
  const node = el(
    'div',
    { class: 'file-field' },
    el(
      'label',
      { for: id, class: 'drop-zone' },
      el('span', { 'aria-hidden': 'true' }, '⬆'),
      ` Choose or drop ${max > 1 ? 'files' : 'a file'}`,
      el('span', { class: 'sr' }, ` for ${label}`),
    ),
    input,
    sample,
    list,
  );

  function add(entry) {
    if (chosen.length >= max) chosen.shift();
    chosen.push(entry);
    draw();
  }

  function draw() {
    list.replaceChildren(
      ...chosen.map((entry) =>
        fileItem(entry, () => (chosen.splice(chosen.indexOf(entry), 1), draw())),
      ),
    );
    node.classList.toggle('filled', chosen.length > 0);
  }

  function addFiles(files) {
    for (const file of files) {
      const problem = fileProblem(file, types);
      if (problem) throw new Error(problem);
      add({ file, name: file.name });
    }
  }

  input.addEventListener('change', () => {
    showProblem(node, () => addFiles([...input.files]));
    input.value = '';
  });
  node.addEventListener('drop', (event) => {
    event.preventDefault();
    event.stopPropagation();
    document.body.classList.remove('dragging');
    showProblem(node, () => addFiles([...event.dataTransfer.files]));
  });
  const read = () => Promise.all(chosen.map((entry) => readEntry(entry, draw)));
  const useSample = () => add({ sample: true, name: 'sample.replay' });
  return {
    node,
    read,
    addFiles,
    useSample,
    count: () => chosen.length,
    focus: () => input.focus(),
  };
}

/** What Discord's client checks: the extension and the size, nothing else. */
function fileProblem({ name, size }, types) {
  const endings = types.filter((type) => type.startsWith('.'));
  const fits =
    endings.length === 0 || endings.some((ending) => name.toLowerCase().endsWith(ending));
  if (!fits) return `${name} is not a ${endings.join(' or ')} file.`;
  return size > MAX_BYTES ? `${name} is ${sizeText(size)}; Discord takes up to 10 MB.` : undefined;
}

export function showProblem(node, action) {
  node.querySelector('.problem')?.remove();
  try {
    action();
  } catch (error) {
    node.append(el('p', { class: 'problem', role: 'alert' }, error.message));
  }
}

function fileItem(entry, remove) {
  const progress = entry.progress !== undefined && entry.progress < 1;
  return el(
    'li',
    {},
    el('span', {}, entry.name),
    entry.file && el('small', {}, sizeText(entry.file.size)),
    progress &&
      el('progress', { max: 1, value: entry.progress, 'aria-label': `Sending ${entry.name}` }),
    el(
      'button',
      { type: 'button', class: 'icon', onclick: remove },
      el('span', { 'aria-hidden': 'true' }, '×'),
      el('span', { class: 'sr' }, `Remove ${entry.name}`),
    ),
  );
}

async function readEntry(entry, draw) {
  if (entry.sample) return { sample: true };
  return upload(entry.file, (progress) => {
    entry.progress = progress;
    draw();
  });
}
