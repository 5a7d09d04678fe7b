import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readEnv } from '../config/env.ts';
import {
  linkablePlatforms,
  platformNames,
  readAccountId,
  type LinkablePlatform,
} from '../core/accountId.ts';
import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Database } from '../db/client.ts';
import { deleteMember, forgetUnlinked } from '../db/forgetMember.ts';
import { openDatabase } from '../db/openDatabase.ts';
import type { CliCommand } from './CliCommand.ts';

export const forget: CliCommand = {
  name: 'forget',
  usage: 'forget PLATFORM:ID | discord:ID',
  summary: 'For whoever runs the bot: forget a player who asked for it, in matches to come as well',

  async run(words) {
    const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
    const whom = readWhom(positionals[0] ?? '');
    if (whom === undefined || positionals.length > 1) {
      console.error(`usage: rt ${forget.usage}\nPLATFORM is ${linkablePlatforms.join(', ')}`);
      return 2;
    }
    const opened = await openDatabase({
      env: readEnv(process.env),
      projectRoot: process.cwd(),
      log: pino({ level: 'warn' }),
    });
    try {
      return await forgetWhom(opened.db, whom);
    } finally {
      await opened.close();
    }
  },
};

type Linkable = PlayerId & { readonly platform: LinkablePlatform };
type Whom = { readonly discordId: string } | { readonly player: Linkable };

/** `steam:7656…`, `epic:…`, or `discord:…`; nothing where it is none of them. */
export function readWhom(text: string): Whom | undefined {
  const [kind, id = ''] = text.split(/:(.*)/s);
  if (kind === 'discord') return /^\d{15,20}$/.test(id) ? { discordId: id } : undefined;
  const platform = linkablePlatforms.find((one) => one === kind);
  if (platform === undefined) return undefined;
  const player = readAccountId(platform, id);
  return player && { player: { platform, id: player.id } };
}

async function forgetWhom(db: Database, whom: Whom): Promise<number> {
  if ('discordId' in whom) {
    await deleteMember(db, whom.discordId);
    console.log(`Everything about Discord user ${whom.discordId} is deleted.`);
    return 0;
  }
  try {
    await forgetUnlinked(db, whom.player);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.error(
      'Somebody linked that account: they can use /data delete themselves, or give their Discord id.',
    );
    return 1;
  }
  const { platform, id } = whom.player;
  console.log(`${platformNames[platform]} ${id} is forgotten, in matches to come as well.`);
  return 0;
}
