import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { counted } from './numbers.ts';

export function followedView(accounts: number): MessageView {
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'I keep an eye on Ballchasing for you',
        description: [
          `New replays of your ${counted(accounts, 'linked account')} are analysed within a quarter of an hour after they appear there.`,
          'You get one direct message for each session of play; it grows while you play on. `/follow off` ends it.',
        ].join('\n'),
      },
    ],
  };
}

export function unfollowedView(accounts: number): MessageView {
  const content =
    accounts === 0
      ? 'You were not followed, and stay so. `/follow on` starts it.'
      : 'I no longer look for your replays. What you hand in yourself works as before.';
  return { content };
}
