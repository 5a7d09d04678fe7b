import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

type AccessToken = { readonly token: string; readonly expiresAt: Date };

/** Seen by one person only; the block can be copied with one touch. */
export function tokenView({ token, expiresAt }: AccessToken, apiUrl: string): MessageView {
  const ends = `<t:${Math.floor(expiresAt.getTime() / 1_000)}:R>`;
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Your access token',
        description: [
          `\`\`\`\n${token}\n\`\`\``,
          `Programs that send it as \`Authorization: Bearer …\` to ${apiUrl} act as you; it ends ${ends}. What they can do is in [openapi.json](${apiUrl}/openapi.json).`,
          'Give it to nobody you would not give your account.',
        ].join('\n'),
      },
    ],
  };
}
