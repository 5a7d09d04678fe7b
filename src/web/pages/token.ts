import { html } from 'hono/html';
import type { AccessToken } from '../accessToken.ts';
import { layout, type Page } from './layout.ts';

export function tokenPage(
  { username }: { readonly username: string },
  { token, expiresAt }: AccessToken,
): Page {
  const until = `${expiresAt.toISOString().slice(11, 16)} UTC`;
  return layout(
    'Your access token',
    html`<p>Programs that show it act as</p>
      <p class="who">@${username}</p>
      <p>
        <label for="token">Until ${until}, for <a href="/openapi.json">this API</a>:</label>
        <textarea id="token" rows="6" readonly spellcheck="false">${token}</textarea>
      </p>
      <p class="warning">
        Give it to nobody you would not give your account. It ends by itself; there is nothing to
        undo.
      </p>`,
  );
}
