import { createDiscordStandIn, type DiscordStandIn, type FileToSend } from './discord/index.ts';
import { startPageServer } from './page/pageServer.ts';
import { setScene } from './page/scene.ts';
import { playSample } from './playSample.ts';

export type PlaygroundOptions = {
  /** Of the page; 0 takes any free one. */
  readonly port: number;
};

export type Playground = {
  readonly token: string;
  readonly apiUrl: string;
  readonly cdnUrl: string;
  readonly pageUrl: string;
  readonly standIn: DiscordStandIn;
  close(): Promise<void>;
};

/** Opens Discord's stand-in and its page; the bot connects with `token` and `apiUrl`. */
export async function startPlayground({ port }: PlaygroundOptions): Promise<Playground> {
  const standIn = await createDiscordStandIn();
  setScene(standIn.world);
  const sample = playSample();
  const sampleReplay = async (): Promise<FileToSend> => ({
    name: 'sample.replay',
    bytes: await sample.bytes,
  });
  const page = await startPageServer({ standIn, port, sampleReplay });
  const { token, apiUrl, cdnUrl } = standIn;
  const close = async (): Promise<void> => {
    await sample.stop();
    await page.close();
    await standIn.close();
  };
  return { token, apiUrl, cdnUrl, pageUrl: page.url, standIn, close };
}
