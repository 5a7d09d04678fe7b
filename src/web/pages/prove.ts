import { html } from 'hono/html';
import { layout, type Page } from './layout.ts';

/** Says whose account will be tied: a link somebody else sent must not pass for one's own. */
export function confirmPage({ username, token }: { username: string; token: string }): Page {
  return layout(
    'Prove your Steam account',
    html`<p>This ties the Steam account you sign in with to the Discord user</p>
      <p class="who">@${username}</p>
      <p class="warning">
        <strong>Not you?</strong> Then somebody else sent you this link. Close this page: signing in
        would give them your statistics.
      </p>
      <form method="post" action="/prove">
        <input type="hidden" name="token" value="${token}" />
        <button class="action">Sign in through Steam</button>
      </form>
      <p class="quiet">
        You sign in on steamcommunity.com. Steam tells us your SteamID and nothing else: no
        password, no friends, no purchases.
      </p>`,
  );
}

export function provenPage({ username, steamId }: { username: string; steamId: string }): Page {
  return layout(
    'Steam account proven',
    html`<p>The Steam account <strong>${steamId}</strong> now belongs to</p>
      <p class="who">@${username} ✓</p>
      <p>You can close this page and go back to Discord.</p>`,
  );
}
