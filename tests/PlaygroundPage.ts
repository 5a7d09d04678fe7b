import type { StoredMessage } from '../playground/discord/index.ts';
import { KEY_HEADER } from '../playground/page/guard.ts';

/** A message as the page is given it. */
export type PageMessage = Pick<StoredMessage, 'id' | 'content'> & {
  readonly embeds: readonly unknown[];
  readonly components: readonly PageControl[];
  readonly loading: boolean;
};

type PageControl = {
  readonly label?: string;
  readonly url?: string;
  readonly custom_id?: string;
  readonly components?: readonly PageControl[];
};

type State = {
  readonly users: readonly { readonly id: string; readonly name: string }[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly messages: readonly PageMessage[];
  readonly demo?: { readonly evening: number; readonly monday: number; readonly steamId?: string };
};

export type Seat = { readonly userId: string; readonly channelId: string };

/** The playground's page without its pictures: who sits at it, what they do and see. */
export class PlaygroundPage {
  readonly #url: string;
  readonly #key: string;

  private constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  static async open(url: string): Promise<PlaygroundPage> {
    const html = await (await fetch(url)).text();
    return new PlaygroundPage(url, /playground-key" content="([^"]+)"/.exec(html)![1]!);
  }

  /** Names as the page shows them, or their beginnings. */
  async sit(person: string, place: string): Promise<Seat> {
    const all = await this.state();
    const userId = all.users.find(({ name }) => name.startsWith(person))!.id;
    const { places } = await this.state({ userId, channelId: '' });
    return { userId, channelId: places.find(({ name }) => name.startsWith(place))!.id };
  }

  async state({ userId, channelId }: Seat = { userId: '', channelId: '' }): Promise<State> {
    const query = new URLSearchParams({ user: userId, channel: channelId });
    return (await (await fetch(`${this.#url}state?${query.toString()}`)).json()) as State;
  }

  async act(name: string, body: object): Promise<void> {
    const answer = await fetch(`${this.#url}act/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [KEY_HEADER]: this.#key,
        origin: new URL(this.#url).origin,
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** Runs a command and waits for its whole answer, as a person does. */
  async run(seat: Seat, name: string, options: object = {}): Promise<PageMessage> {
    const before = new Set((await this.state(seat)).messages.map(({ id }) => id));
    await this.act('command', { ...seat, name, options });
    return this.until(seat, (message) => !before.has(message.id) && !message.loading);
  }

  /** Presses a button by its label, or chooses `values` in a menu by the start of its custom id. */
  async use(
    seat: Seat,
    message: PageMessage,
    { label, menu, values }: { label?: string; menu?: string; values?: readonly string[] },
  ): Promise<void> {
    const control = controlsOf(message).find((one) =>
      menu === undefined ? one.label === label : one.custom_id?.startsWith(menu),
    );
    const customId = control?.custom_id;
    await this.act('component', { ...seat, messageId: message.id, customId, values });
  }

  async until(
    seat: Seat,
    isIt: (message: PageMessage) => boolean,
    timeoutMs = 30_000,
  ): Promise<PageMessage> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const { messages } = await this.state(seat);
      const found = messages.findLast(isIt);
      if (found) return found;
      if (Date.now() > end) throw new Error(`not seen, only: ${messages.map(textOf).join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export function controlsOf({ components }: PageMessage): readonly PageControl[] {
  return components.flatMap((row) => row.components ?? []);
}

/** Everything there is to read. */
export function textOf({ content, embeds, components }: PageMessage): string {
  return [content, JSON.stringify(embeds), JSON.stringify(components)].join('\n');
}
