import { channelMention } from 'discord.js';
import type { ChannelSetting } from '../../usecases/configureGuild.ts';
import type { TestedChannel } from '../../usecases/testGuildPosts.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { accessLines } from './setup.ts';

/** The message that appears in the channel itself. */
export function testPostView(settings: readonly ChannelSetting[]): MessageView {
  const lines = settings.map((setting) => `• ${promises[setting]}`);
  return {
    embeds: [
      { color: colours.brand, title: 'It works: I may post here', description: lines.join('\n') },
    ],
  };
}

const promises: Readonly<Record<ChannelSetting, string>> = {
  analysisChannelId: 'Replays posted here get a stat card.',
  digestChannelId: 'The digest comes here and is kept up to date.',
  boardChannelId: 'The leaderboard comes here and is kept up to date.',
};

/** What the admin is told. */
export function testedView(channels: readonly TestedChannel[]): MessageView {
  const lines = channels.flatMap(({ channelId, outcome }) => {
    if (outcome === 'posted') return [`${channelMention(channelId)}: posted.`];
    if (outcome === 'refused') {
      return [`${channelMention(channelId)}: Discord refused my message. Try again in a minute.`];
    }
    return accessLines(channelId, outcome);
  });
  const isFine = channels.every(({ outcome }) => outcome === 'posted');
  const nothing = 'No channel is set yet. Choose one in the menu first.';
  return {
    embeds: [
      {
        color: isFine ? colours.brand : colours.failed,
        title: 'Test post',
        description: lines.length === 0 ? nothing : lines.join('\n'),
      },
    ],
  };
}
