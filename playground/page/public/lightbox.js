import { el } from './dom.js';

/** A picture that opens large on click; Escape or a click closes it. */
export function picture({ url, alt, width, height, className }) {
  const image = el('img', { src: url, alt, loading: 'lazy', width, height });
  return el(
    'button',
    {
      type: 'button',
      class: `picture ${className ?? ''}`,
      title: 'Enlarge',
      onclick: () => enlarge(url, alt),
    },
    image,
  );
}

function enlarge(url, alt) {
  const dialog = el(
    'dialog',
    {
      class: 'lightbox',
      'aria-label': alt === '' ? 'Picture' : alt,
      onclose: () => dialog.remove(),
    },
    el('img', { src: url, alt }),
    el('p', {}, alt),
    el('button', { type: 'button', class: 'quiet', onclick: () => dialog.close() }, 'Close'),
  );
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || target.tagName === 'IMG') dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
}
