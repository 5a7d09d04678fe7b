import type { Stack } from '../stack.ts';

/**
 * The stand-in prepares its checks at the first call, which can cost a busy machine the three
 * seconds that an answer may take.
 */
export async function warmUp({ standIn, scene }: Stack): Promise<void> {
  const { player: user, channel } = scene;
  const first = standIn.driver.runCommand({ user, channel, command: 'privacy' });
  await first.untilMessage(({ embeds }) => embeds.length > 0).catch(() => undefined);
  standIn.history.violations.length = 0;
}
