import { UserError } from '../core/errors.ts';
import type { ChannelAccess } from '../core/channelAccess.ts';
import type { LanguageCode } from '../core/preferences.ts';
import {
  channelSettings,
  demandManager,
  type ChannelSetting,
  type ConfigureGuildDeps,
  type GuildCaller,
} from './configureGuild.ts';

export type TestGuildPostsDeps = Pick<
  ConfigureGuildDeps,
  'findGuildSettings' | 'inspectChannel'
> & {
  /** Posts a message that says what will come to the channel. */
  postTest(channelId: string, test: TestPost): Promise<void>;
};

export type TestPost = {
  readonly settings: readonly ChannelSetting[];
  readonly language: LanguageCode;
};

export type TestedChannel = {
  readonly channelId: string;
  readonly settings: readonly ChannelSetting[];
  /** `refused`: Discord said no although every permission is there, as it does to new accounts. */
  readonly outcome: 'posted' | 'refused' | ChannelAccess;
};

/** Tries every channel that is set, and tells what is in the way of each. */
export async function testGuildPosts(
  deps: TestGuildPostsDeps,
  caller: GuildCaller,
): Promise<readonly TestedChannel[]> {
  const chosen = await demandManager(deps, caller);
  const ids = new Set(channelSettings.flatMap((setting) => chosen[setting] ?? []));
  return Promise.all(
    [...ids].map(async (channelId) => {
      const settings = channelSettings.filter((setting) => chosen[setting] === channelId);
      const access = await deps.inspectChannel(caller.guildId, channelId);
      const isOpen = access.state === 'open' && access.missing.length === 0;
      const test = { settings, language: chosen.language ?? 'en' };
      const outcome = isOpen ? await post(deps, channelId, test) : access;
      return { channelId, settings, outcome };
    }),
  );
}

async function post(
  deps: TestGuildPostsDeps,
  channelId: string,
  test: TestPost,
): Promise<'posted' | 'refused'> {
  try {
    await deps.postTest(channelId, test);
    return 'posted';
  } catch (error) {
    if (error instanceof UserError && error.code === 'channel-not-writable') return 'refused';
    throw error;
  }
}
