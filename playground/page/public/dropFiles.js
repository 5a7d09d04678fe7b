import { byId, toast } from './dom.js';

/** Files may be dropped anywhere on the page. */
export function watchDrops(onFiles) {
  const hint = byId('drop-hint');
  let depth = 0;
  const hasFiles = ({ dataTransfer }) => dataTransfer?.types.includes('Files');
  const set = (shown) => {
    hint.hidden = !shown;
    document.body.classList.toggle('dragging', shown);
  };
  document.addEventListener('dragenter', (event) => {
    if (!hasFiles(event)) return;
    depth++;
    set(true);
  });
  document.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) set(false);
  });
  document.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    depth = 0;
    set(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    const files = [...event.dataTransfer.files];
    if (files.length === 0) toast('There was no file in what you dropped.');
    else onFiles(files);
  });
}
