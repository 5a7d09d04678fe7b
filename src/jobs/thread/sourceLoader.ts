/**
 * What a thread needs to run `file`. Sources need tsx, which each thread has to register itself:
 * tsx's own entry point does so in main threads only.
 */
export function sourceLoader(file: URL): string[] {
  if (!file.pathname.endsWith('.ts')) return [];
  const code = `import { register } from '${import.meta.resolve('tsx/esm/api')}'; register();`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}
