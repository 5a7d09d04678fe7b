import { createHash } from 'node:crypto';
import { access, chmod, chown, cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canReach, serverAccount, type Account } from './account.ts';
import { findBinaries } from './binaries.ts';

/** Where an embedded server's program and its data are, both within its account's reach. */
export type ServerHome = {
  readonly account: Account | undefined;
  readonly native: string;
  readonly dataDir: string;
};

/**
 * Settles where the server lives: in node_modules and `wantedDir` when its account can reach them,
 * else in a folder of its own outside, named after `wantedDir` so that each checkout keeps its data.
 */
export async function prepareHome(wantedDir: string): Promise<ServerHome> {
  const account = await serverAccount();
  const packaged = await findBinaries();
  const outside = path.join(await outsideFolder(account), nameOf(wantedDir));
  await mkdir(path.dirname(wantedDir), { recursive: true });

  const dataDir = (await canReach(account, path.dirname(wantedDir)))
    ? wantedDir
    : path.join(outside, 'postgres');
  const native = (await canReach(account, path.join(packaged, 'bin', executable('postgres'))))
    ? packaged
    : await copyBinaries(packaged, outside);

  if (dataDir !== wantedDir) await makeOpen(outside);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (account) await chown(dataDir, account.uid, account.gid);
  return { account, native, dataDir };
}

export function executable(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

/** /var/lib outlives a reboot; the temporary folder is the last resort. */
async function outsideFolder(account: Account | undefined): Promise<string> {
  if (account && (await canReach(account, '/var/lib'))) return '/var/lib/rockettrainer';
  return path.join(tmpdir(), 'rockettrainer');
}

function nameOf(wantedDir: string): string {
  return createHash('sha256').update(path.resolve(wantedDir)).digest('hex').slice(0, 16);
}

async function copyBinaries(packaged: string, outside: string): Promise<string> {
  const { mtimeMs } = await stat(path.join(packaged, 'bin', executable('postgres')));
  const target = path.join(outside, `native-${Math.round(mtimeMs)}`);
  if (await exists(target)) return target;

  await makeOpen(outside);
  const half = `${target}.${process.pid}`;
  await cp(packaged, half, { recursive: true, verbatimSymlinks: true });
  await openToAll(half);
  // Renamed when whole: a start that is interrupted leaves no half a server behind.
  await rename(half, target).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  });
  return target;
}

/** Folders that every account may pass through, whatever the umask. */
async function makeOpen(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await chmod(path.dirname(folder), 0o755);
  await chmod(folder, 0o755);
}

/** An install under a strict umask leaves files that only root may read. */
async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(at);
    else if (entry.isFile()) await chmod(at, ((await stat(at)).mode & 0o777) | 0o555);
  }
}

async function exists(target: string): Promise<boolean> {
  return access(target).then(
    () => true,
    () => false,
  );
}
