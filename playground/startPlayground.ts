import { createDiscordStandIn, type DiscordStandIn, type FileToSend } from './discord/index.ts';
import { openDemo, type OpenDemo } from './demo/openDemo.ts';
import { nobody } from './ballchasing/replayShelf.ts';
import { startBallchasingStandIn } from './ballchasing/startBallchasingStandIn.ts';
import { startPageServer } from './page/pageServer.ts';
import { setScene } from './page/scene.ts';
import { playEvening } from './playEvening.ts';
import { playSample } from './playSample.ts';

const BALLCHASING_KEY = 'key-of-the-playground';

export type PlaygroundOptions = {
  /** Of the page; 0 takes any free one. */
  readonly port: number;
  /** Three players with five weeks of matches, and a clock that can be moved. */
  readonly demo?: boolean;
};

export type Playground = {
  readonly token: string;
  readonly apiUrl: string;
  readonly cdnUrl: string;
  readonly pageUrl: string;
  readonly standIn: DiscordStandIn;
  /** Ballchasing's stand-in, with an evening of matches on it. */
  readonly ballchasing: { readonly token: string; readonly apiUrl: string };
  readonly demo: OpenDemo | undefined;
  close(): Promise<void>;
};

/** Opens Discord's stand-in and its page; the bot connects with `token` and `apiUrl`. */
export async function startPlayground({
  port,
  demo: wantsDemo = false,
}: PlaygroundOptions): Promise<Playground> {
  const standIn = await createDiscordStandIn();
  const sample = playSample();
  const demo = wantsDemo ? await openDemo(standIn, sample.bytes) : undefined;
  if (!demo) setScene(standIn.world);
  const sampleReplay = async (): Promise<FileToSend> => ({
    name: 'sample.replay',
    bytes: await sample.bytes,
  });
  const site = await startBallchasingStandIn();
  site.tokens.set(BALLCHASING_KEY, { ...nobody, name: 'The playground' });
  // The demo has matches of its own, and two cores enough to do with them.
  const evening = demo ? undefined : playEvening(site.shelf);
  const page = await startPageServer({ standIn, port, sampleReplay, demo: demo?.clock });
  const { token, apiUrl, cdnUrl } = standIn;
  const close = async (): Promise<void> => {
    await demo?.close();
    await sample.stop();
    await evening?.stop();
    await site.close();
    await page.close();
    await standIn.close();
  };
  const ballchasing = { token: BALLCHASING_KEY, apiUrl: site.apiUrl };
  return { token, apiUrl, cdnUrl, pageUrl: page.url, standIn, ballchasing, demo, close };
}
