import type { Logger } from 'pino';

/**
 * Ends the process in order on SIGTERM or Ctrl+C, and at once when asked twice. Answers whether it
 * was asked: what fails from then on fails because its ground is taken away.
 */
export function stopOnSignal(stop: () => Promise<void>, log: Logger): () => boolean {
  let isStopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (isStopping) process.exit(130);
    isStopping = true;
    log.info({ signal }, 'stopping');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  return () => isStopping;
}
