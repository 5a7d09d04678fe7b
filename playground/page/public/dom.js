/**
 * Makes an element. Texts go in as text nodes, never as markup, so nothing a bot or a stranger's
 * file says can become part of the page.
 */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue;
    if (name === 'class') node.className = value;
    else if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name in node && !name.includes('-')) node[name] = value;
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child || child === 0));
  return node;
}

export const byId = (id) => document.getElementById(id);

let lastId = 0;

/** An id for a label and what it belongs to. */
export const freshId = (prefix) => `${prefix}-${++lastId}`;

/** Only addresses a person may safely follow. */
export function safeLink(url) {
  try {
    const parsed = new URL(url, location.href);
    return ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : undefined;
  } catch {
    return undefined;
  }
}

let toastTimer;

/** A short note at the bottom: what went wrong and what to do. */
export function toast(text) {
  const node = byId('toast');
  node.textContent = text;
  node.classList.add('shown');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => node.classList.remove('shown'), 7000);
}
