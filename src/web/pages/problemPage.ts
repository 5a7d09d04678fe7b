import { html } from 'hono/html';
import { layout, type Page } from './layout.ts';

export type ProblemPage = {
  readonly title: string;
  readonly text: string;
  /** Where trying again makes sense. */
  readonly retryUrl?: string;
};

export function problemPage({ title, text, retryUrl }: ProblemPage): Page {
  const again =
    retryUrl === undefined ? '' : html`<p><a class="action" href="${retryUrl}">Try again</a></p>`;
  return layout(
    title,
    html`<p>${text}</p>
      ${again}`,
  );
}
