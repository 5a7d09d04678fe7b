import { html } from 'hono/html';

export type Page = ReturnType<typeof html>;

/** One column, large text, no script: it opens inside Discord on a phone. */
export function layout(title: string, body: Page): Page {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="dark light" />
        <meta name="robots" content="noindex" />
        <title>${title} · RocketTrainer</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <main>
          <p class="brand">RocketTrainer</p>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}

export const styleSheet = `
:root { color-scheme: dark light; --ground: #f4f4f8; --card: #fff; --text: #16161d; --quiet: #555566; --brand: #6342e8; --on-brand: #fff; --edge: #d5d5e0; --warn: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ground: #14141b; --card: #20202b; --text: #f2f2f7; --quiet: #b3b3c4; --brand: #9c85ff; --on-brand: #14141b; --edge: #3a3a4a; --warn: #ffc861; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; background: var(--ground); color: var(--text); font: 1.0625rem/1.55 system-ui, sans-serif; }
main { width: 100%; max-width: 30rem; padding: 1.75rem 1.5rem; background: var(--card); border: 1px solid var(--edge); border-radius: 1rem; }
.brand { margin: 0; color: var(--brand); font-weight: 700; }
h1 { margin: .25rem 0 1rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
.who { padding: .75rem 1rem; border: 1px solid var(--edge); border-radius: .6rem; font-size: 1.15rem; font-weight: 700; }
.warning { padding-left: .9rem; border-left: .25rem solid var(--warn); }
.quiet { margin: 1.25rem 0 0; color: var(--quiet); font-size: .95rem; }
.action { display: block; width: 100%; padding: .9rem 1rem; border: 0; border-radius: .6rem; background: var(--brand); color: var(--on-brand); font: inherit; font-weight: 700; text-align: center; text-decoration: none; cursor: pointer; }
fieldset { margin: 0 0 1rem; padding: .25rem 1rem; border: 1px solid var(--edge); border-radius: .6rem; }
legend { padding: 0 .35rem; color: var(--quiet); font-size: .95rem; }
.choice { display: flex; align-items: center; gap: .75rem; min-height: 2.75rem; cursor: pointer; }
.choice input { width: 1.3rem; height: 1.3rem; margin: 0; accent-color: var(--brand); }
ul { margin: 0 0 1rem; padding: 0; list-style: none; overflow-wrap: anywhere; }
li { padding: .45rem 0; border-bottom: 1px solid var(--edge); }
li:last-child { border-bottom: 0; }
textarea { width: 100%; margin-top: .5rem; padding: .75rem; border: 1px solid var(--edge); border-radius: .6rem; background: var(--ground); color: var(--text); font: .9rem/1.4 ui-monospace, monospace; resize: vertical; }
a { color: var(--brand); }
a.action { color: var(--on-brand); }
:is(a, .action, input, textarea):focus-visible { outline: .2rem solid var(--text); outline-offset: .15rem; }
`;
