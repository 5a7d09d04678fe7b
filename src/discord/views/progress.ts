import { inlineCode, type APIEmbed } from 'discord.js';
import type { PlayerId } from '../../core/ids.ts';
import {
  isFinished,
  itemStates,
  type ItemFailure,
  type ItemState,
  type SubmissionItem,
  type SubmissionProgress,
} from '../../usecases/submission.ts';
import { bugText, userErrorText } from '../errorText.ts';
import { mapName } from '../../core/mapNames.ts';
import { clip } from '../limits.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { cardMenu } from './cardMenu.ts';
import { findSeat, scoreLine } from './matchHeading.ts';
import { counted } from './numbers.ts';
import { statCardView } from './statCard.ts';

/** The one message of a submission, from queued to its cards. */
export function progressView(progress: SubmissionProgress): MessageView {
  const { submission, cards, viewerIds } = progress;
  const [only, ...others] = submission.items;
  if (!only || others.length > 0) return listView(progress);
  const card = cards.find(({ itemId }) => itemId === only.id);
  if (card) return statCardView({ ...card, viewerIds, isPrivate: submission.replyTo.isPrivate });
  return only.state === 'failed' ? failedView(only) : workingView(only, progress.ahead);
}

/** What the first acknowledgement shows, before anything is stored. */
export function queuedView(fileNames: readonly string[]): MessageView {
  const [only = 'replay', ...others] = fileNames;
  if (others.length === 0) return workingView({ fileName: only, state: 'queued' });
  const items = fileNames.map((fileName): Line => ({ fileName, state: 'queued' }));
  return { embeds: [listEmbed(items, new Map())] };
}

type Line = Pick<SubmissionItem, 'fileName' | 'state' | 'failure'>;

const stateTexts: Readonly<Record<ItemState, string>> = {
  queued: 'Waiting for its turn',
  fetching: 'Fetching the file',
  reading: 'Reading the replay',
  analysing: 'Analysing the match',
  drawing: 'Drawing the chart',
  done: 'Done',
  failed: 'Failed',
};

/** The work between being queued and being done. */
const steps = itemStates.slice(1, itemStates.indexOf('done'));

function workingView({ fileName, state }: Line, ahead?: number): MessageView {
  const current = itemStates.indexOf(state);
  const bar = steps.map((step) => (itemStates.indexOf(step) <= current ? '▰' : '▱')).join('');
  return {
    embeds: [
      {
        color: colours.working,
        description: `${fileLabel(fileName)}\n${bar} **${stateTexts[state]}…**${aheadLine(state, ahead)}`,
      },
    ],
  };
}

function aheadLine(state: ItemState, ahead: number | undefined): string {
  if (state !== 'queued' || ahead === undefined) return '';
  return `\n-# ${counted(ahead, 'replay')} of others before it`;
}

function failedView(item: Line): MessageView {
  const embed: APIEmbed = {
    color: colours.failed,
    description: `❌ ${fileLabel(item.fileName)}\n${failureText(item.failure)}`,
  };
  return { embeds: [embed] };
}

/** A failure as it was stored; an older record may lack its reason. */
function failureText(failure: ItemFailure | undefined): string {
  if (failure === undefined) return userErrorText('replay-unreadable', {});
  if (failure.code === 'unexpected') return bugText(failure.reference ?? 'unknown');
  return userErrorText(failure.code, failure.facts);
}

/** Several files: a line each, and a menu that opens the cards. */
function listView({ submission, cards, viewerIds, ahead }: SubmissionProgress): MessageView {
  const results = new Map(
    cards.map(({ itemId, report }) => [itemId, resultOf(report.document, viewerIds)]),
  );
  const embed = listEmbed(submission.items, results);
  return {
    embeds: [
      {
        ...embed,
        ...(ahead !== undefined && {
          footer: { text: `${counted(ahead, 'replay')} of others come first` },
        }),
        color: isFinished(submission) ? colours.brand : colours.working,
      },
    ],
    components: cardMenu(cards),
  };
}

function resultOf(
  document: Parameters<typeof scoreLine>[0],
  viewerIds: readonly PlayerId[],
): string {
  const place = document.map_name ?? mapName(document.map_code);
  return `**${scoreLine(document, findSeat(document, viewerIds))}** · ${clip(place, 40)}`;
}

function listEmbed(
  items: readonly (Line & { readonly id?: string })[],
  results: ReadonlyMap<string, string>,
): APIEmbed {
  const replays = items.filter((item) => !isNotice(item));
  const finished = replays.filter(({ state }) => state === 'done' || state === 'failed').length;
  const isLong = items.length > LONG_LIST;
  const lines = items.map((item) => listLine(item, { result: results.get(item.id ?? ''), isLong }));
  return {
    title:
      finished === replays.length
        ? counted(replays.length, 'replay')
        : `${finished} of ${counted(replays.length, 'replay')}`,
    description: lines.join('\n'),
    color: colours.working,
  };
}

/** Beyond this a line may not take more than a line, or Discord cuts off the end of the list. */
const LONG_LIST = 15;

/** Not a replay but what there is to say about the group that the replays came from. */
function isNotice({ failure }: Line): boolean {
  return failure?.code === 'group-cut';
}

type LineFrame = { readonly result: string | undefined; readonly isLong: boolean };

function listLine(item: Line, { result, isLong }: LineFrame): string {
  if (isNotice(item)) return `ℹ️ ${failureText(item.failure)}`;
  if (item.state === 'failed') {
    const why = failureText(item.failure);
    return `❌ ${fileLabel(item.fileName, isLong)}: ${isLong ? clip(why, 40) : why}`;
  }
  if (item.state === 'done') return `✅ ${result ?? fileLabel(item.fileName, isLong)}`;
  const mark = item.state === 'queued' ? '▫️' : '⏳';
  return `${mark} ${fileLabel(item.fileName, isLong)} · ${stateTexts[item.state]}`;
}

/** File names are strangers' words too: inside a code span only the back-tick has power. */
function fileLabel(name: string, isLong = false): string {
  return inlineCode(clip(name.replaceAll(/[`\s]+/g, ' ').trim() || 'replay', isLong ? 24 : 60));
}
