import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Who a PostgreSQL process runs as. */
export type Account = { readonly uid: number; readonly gid: number };

/**
 * PostgreSQL refuses to run as root, so root lends it another account: `postgres` where there is
 * one, else `nobody`, which every system has. Anybody else runs it as themselves.
 */
export async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const line = lines.find((fields) => fields[0] === name);
    if (line) return { uid: Number(line[2]), gid: Number(line[3]) };
  }
  throw new Error(
    'Running as root, and neither a postgres nor a nobody account exists to run PostgreSQL as. ' +
      'Set DATABASE_URL, or start the bot as another user.',
  );
}

/** Whether `account` may enter every folder down to `target` and read it. Missing parts are ours to make. */
export async function canReach(account: Account | undefined, target: string): Promise<boolean> {
  if (!account) return true;
  const EXECUTE = 1;
  const READ_AND_EXECUTE = 5;
  const { root } = path.parse(target);
  for (let at = path.resolve(target); ; at = path.dirname(at)) {
    const needed = at === path.resolve(target) ? READ_AND_EXECUTE : EXECUTE;
    const allowed = await permissionsOf(account, at);
    if (allowed !== undefined && (allowed & needed) !== needed) return false;
    if (at === root) return true;
  }
}

async function permissionsOf(account: Account, target: string): Promise<number | undefined> {
  try {
    const { mode, uid, gid } = await stat(target);
    if (uid === account.uid) return (mode >> 6) & 7;
    if (gid === account.gid) return (mode >> 3) & 7;
    return mode & 7;
  } catch {
    return undefined;
  }
}
