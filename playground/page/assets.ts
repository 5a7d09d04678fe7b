import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';

/** THE list of files the page is made of; nothing else of the folder is served. */
const assets: Readonly<Record<string, string>> = {
  'style.css': 'text/css',
  'icon.svg': 'image/svg+xml',
  'main.js': 'text/javascript',
  'server.js': 'text/javascript',
  'dom.js': 'text/javascript',
  'markdown.js': 'text/javascript',
  'sidebar.js': 'text/javascript',
  'messageLog.js': 'text/javascript',
  'messageView.js': 'text/javascript',
  'embedView.js': 'text/javascript',
  'componentView.js': 'text/javascript',
  'commandPicker.js': 'text/javascript',
  'commandForm.js': 'text/javascript',
  'fields.js': 'text/javascript',
  'fileField.js': 'text/javascript',
  'modalDialog.js': 'text/javascript',
  'lightbox.js': 'text/javascript',
  'guide.js': 'text/javascript',
  'demo.js': 'text/javascript',
  'composer.js': 'text/javascript',
  'dropFiles.js': 'text/javascript',
};

const folder = new URL('public/', import.meta.url);

/** The page itself, with the key that its requests must carry. */
export async function sendPage(response: ServerResponse, key: string): Promise<void> {
  const html = await readFile(new URL('index.html', folder), 'utf8');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(html.replace('{{key}}', key));
}

export async function sendAsset(response: ServerResponse, name: string): Promise<boolean> {
  const contentType = assets[name];
  if (contentType === undefined) return false;
  response.setHeader('content-type', `${contentType}; charset=utf-8`);
  response.end(await readFile(new URL(name, folder)));
  return true;
}
