import { html } from 'hono/html';
import { platformNames } from '../../core/accountId.ts';
import {
  connectablePlatforms,
  type ConnectablePlatform,
  type ProvenAccount,
} from '../../discord/connections.ts';
import { layout, type Page } from './layout.ts';

type Confirm = {
  readonly username: string;
  readonly token: string;
  /** Ticked beforehand; everything where nothing was asked for. */
  readonly platforms: readonly ConnectablePlatform[];
};

/** Says whose accounts will be tied, and lets people keep accounts to themselves. */
export function confirmConnectPage({ username, token, platforms }: Confirm): Page {
  return layout(
    'Prove accounts with Discord',
    html`<p>This ties accounts that are connected on your Discord profile to the Discord user</p>
      <p class="who">@${username}</p>
      <form method="post" action="/connect">
        <input type="hidden" name="token" value="${token}" />
        <fieldset>
          <legend>Which may I take?</legend>
          ${connectablePlatforms.map((platform) => choice(platform, platforms.includes(platform)))}
        </fieldset>
        <button class="action">Continue to Discord</button>
      </form>
      <p class="quiet">
        Discord asks whether I may see your connections. I read them once, keep the ones you ticked,
        and give the permission back at once.
      </p>`,
  );
}

function choice(platform: ConnectablePlatform, isTicked: boolean): Page {
  return html`<label class="choice">
    <input type="checkbox" name="platform" value="${platform}" ${isTicked ? 'checked' : ''} />
    ${platformNames[platform]}
  </label>`;
}

type Connected = { readonly username: string; readonly accounts: readonly ProvenAccount[] };

export function connectedPage({ username, accounts }: Connected): Page {
  return layout(
    accounts.length === 1 ? 'Account proven' : 'Accounts proven',
    html`<p>From your Discord profile, now proven as those of</p>
      <p class="who">@${username} ✓</p>
      <ul>
        ${accounts.map(({ id, name }) => html`<li>${platformNames[id.platform]}: <strong>${name}</strong></li>`)}
      </ul>
      <p>You can close this page and go back to Discord.</p>`,
  );
}
