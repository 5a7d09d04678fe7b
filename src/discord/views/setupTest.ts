import { channelMention } from 'discord.js';
import type { GuildWords } from '../../coaching/guild/words/index.ts';
import type { ChannelSetting } from '../../usecases/configureGuild.ts';
import type { TestedChannel } from '../../usecases/testGuildPosts.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { accessLines } from './setup.ts';

/** The message that appears in the channel itself. */
export function testPostView(
  { setup }: GuildWords,
  settings: readonly ChannelSetting[],
): MessageView {
  const lines = settings.map((setting) => `• ${setup.promises[setting]}`);
  return {
    embeds: [{ color: colours.brand, title: setup.testPostTitle, description: lines.join('\n') }],
  };
}

/** What the admin is told. */
export function testedView(words: GuildWords, channels: readonly TestedChannel[]): MessageView {
  const { setup } = words;
  const lines = channels.flatMap(({ channelId, outcome }) => {
    if (outcome === 'posted') return [`${channelMention(channelId)}: ${setup.testPosted}`];
    if (outcome === 'refused') return [`${channelMention(channelId)}: ${setup.testRefused}`];
    return accessLines(words, channelId, outcome);
  });
  const isFine = channels.every(({ outcome }) => outcome === 'posted');
  return {
    embeds: [
      {
        color: isFine ? colours.brand : colours.failed,
        title: setup.testTitle,
        description: lines.length === 0 ? setup.noChannel : lines.join('\n'),
      },
    ],
  };
}
