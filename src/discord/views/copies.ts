import type { UserErrorCode } from '../../core/errors.ts';
import type { SharedVisibility } from '../../core/preferences.ts';
import { userErrorText } from '../errorText.ts';

/** What became of the newest copy: its id on Ballchasing, or why there is none. */
export type LastCopy = { readonly sharedId: string } | { readonly reasonCode: string };

export const copyNames: Readonly<Record<SharedVisibility, string>> = {
  private: 'Private: only the people who run this bot see them',
  unlisted: 'Unlisted: whoever has the link sees them',
  public: 'Public: everybody finds them',
};

/** What copies mean is said where they are on, and so is what became of the newest. */
export function copiesText(
  visibility: SharedVisibility | undefined,
  last: LastCopy | undefined,
): string {
  if (visibility === undefined) return 'none: `/settings ballchasing`';
  return [
    copyNames[visibility],
    'Replays that you hand in and played in go there under the name of this bot, and stay when you delete your data here.',
    lastText(last),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function lastText(last: LastCopy | undefined): string {
  if (last === undefined) return '';
  if ('sharedId' in last) return `The newest: https://ballchasing.com/replay/${last.sharedId}`;
  const why = userErrorText(last.reasonCode as UserErrorCode, {});
  return `The newest is not there: ${why}`;
}
