import type { LanguageCode } from '../core/preferences.ts';
import { TransientError, UserError, type Facts, type UserErrorCode } from '../core/errors.ts';
import { mebibytes as mebibytesOf, quoted as quotedInput, wholeNumber } from './errorFacts.ts';
import { germanTexts } from './germanErrorText.ts';

/** What a player is told. The compiler refuses a code without a text. */
const texts: Readonly<Record<UserErrorCode, (facts: Facts) => string>> = {
  'replay-too-large': ({ limit }) =>
    `That file is too large for a replay. Files up to ${mebibytes(limit)} are fine; most replays are 1 to 3 MiB.`,
  'replay-empty': () =>
    'That file is empty. Save the replay again in the game and send the new file.',
  'replay-not-a-replay': () =>
    'That file is not a Rocket League replay. Replays end in `.replay`; on PC they are in `Documents\\My Games\\Rocket League\\TAGame\\Demos`.',
  'replay-unreadable': () =>
    'I could not read that replay: it is damaged or cut off. Save it again in the game, or send another one.',
  'replay-version-unknown': () =>
    'That replay comes from a game version I do not know yet. I keep it and read it again once I learn that version.',
  'replay-too-slow': () =>
    'That replay took too long to read, so I stopped. It is probably damaged; other replays still work.',
  'download-host-not-allowed': () =>
    'I only fetch replays attached on Discord or shared on ballchasing.com. Attach the `.replay` file instead.',
  'download-not-found': () =>
    'The file behind that link is gone. Discord links expire: attach the replay once more.',
  'download-failed': () => 'I could not fetch that file. Please try again in a minute.',
  'link-not-understood': () =>
    'That link leads nowhere I can read a replay from. Give a ballchasing.com replay link, or attach the `.replay` file.',
  'link-taken': () =>
    'Somebody else here has linked that account. If it is yours, prove it: where this bot offers that, `/accounts` has the button, and the account moves to you. Else tell the people who run this bot.',
  'account-not-understood': ({ platform, form }) =>
    `That is not an account id of ${platform ?? 'that platform'} as replays have it: ${form ?? 'it has another form'}. Hand a match in with \`/analyze\` first; then I offer the players of your matches while you type.`,
  'timezone-not-understood': ({ input }) =>
    `${quoted(input)} is not a time zone I know. Type a large city near you, such as Berlin, and pick from the list.`,
  'data-too-large': () =>
    'Your data is larger than a message may carry, even packed. The people who run this bot can hand it to you: `/privacy` says how to reach them.',
  'no-matches': () =>
    'I have no matches of yours yet. Hand one in with `/analyze`; from about five on I can say what to work on.',
  'time-not-understood': ({ input }) =>
    `${quoted(input)} is not a time I can read. Give hours and minutes, such as 19:00.`,
  'reminder-without-time': () =>
    'No reminders are set yet. Give a time first, such as `/reminders time:19:00`.',
  'rank-not-understood': ({ input }) =>
    `${quoted(input)} is not a rank I know. Write it like Gold 2, Grand Champion 1 or SSL.`,
  'statistic-unknown': ({ input }) =>
    `I have no statistic called ${quoted(input)}, or several. Type a part of its name and pick one of those I offer.`,
  'place-unknown': ({ input }) =>
    `You have no match in ${quoted(input)}. Pick a playlist or an arena from those I offer while you type.`,
  'match-unknown': () =>
    'I have no such match of yours. Pick one of those I offer while you type, or look through `/matches`.',
  'steam-not-understood': ({ input }) =>
    `${quoted(input)} is not a Steam account I can read. ${STEAM_HINT}`,
  'steam-not-a-person': ({ input }) =>
    `${quoted(input)} is a Steam id, but of a group or a server and not of a person. ${STEAM_HINT}`,
  'steam-not-found': ({ input }) =>
    `Steam knows nobody under ${quoted(input)}. Custom names change; the number does not. ${STEAM_HINT}`,
  'steam-sign-in-refused': () =>
    'Steam did not confirm that sign-in, so nothing changed. Start again from the button; each link works once, for ten minutes.',
  'steam-sign-in-cancelled': () => 'You cancelled at Steam, so nothing changed.',
  'ballchasing-not-configured': () =>
    'This needs Ballchasing, and this bot has no key for it. Whoever runs the bot can set `BALLCHASING_TOKEN`; `.replay` files you attach work without.',
  'ballchasing-token-refused': () =>
    "Ballchasing no longer accepts this bot's key. Whoever runs the bot can make a new one at ballchasing.com/upload; `.replay` files you attach still work.",
  'ballchasing-not-found': () =>
    'Ballchasing has nothing under that link for me: it was deleted, or it is private. Make it public or unlisted there, or attach the `.replay` file.',
  'ballchasing-private': () =>
    'That is private on Ballchasing. Make it public or unlisted there, or attach the `.replay` file.',
  'ballchasing-failed': () =>
    'Ballchasing could not read that replay itself, so it has no statistics for it. Attach the `.replay` file and I will try.',
  'ballchasing-refused': ({ reason }) =>
    `Ballchasing refused that${reason ? `, saying ${quoted(reason)}` : ''}. Check what you asked for and try again.`,
  'ballchasing-quota': () =>
    'The uploads to Ballchasing that this bot may make are used up for now. They come back within a day; your analysis does not need them.',
  'ballchasing-unexpected': () =>
    'Ballchasing answered something I cannot read. Attach the `.replay` file instead; that always works.',
  'ballchasing-busy': () =>
    'Ballchasing is busy, or still working on that replay. Try the link again in a few minutes, or attach the `.replay` file.',
  'group-empty': () =>
    'I see no replay in that group. It may be empty, or its replays may be private: make them public or unlisted on Ballchasing.',
  'group-cut': ({ limit }) =>
    `That group holds more than ${limit ?? 50} replays, so I took the newest ${limit ?? 50}. Give me its smaller groups for the others.`,
  'search-needs-player': () =>
    'Whose replays? Give a name with `/search player`, or link your account with `/link`, and I search for yours.',
  'search-found-nothing': () =>
    'Ballchasing has no public replay like that. Try another spelling, or leave out the season or the rank.',
  'nothing-to-analyze': () =>
    'Give me a `.replay` file with `/analyze replay`, or a ballchasing.com link with `/analyze link`. `/upload` takes up to ten files at once.',
  'no-replays-in-post': () =>
    'Send me `.replay` files or ballchasing.com links, and I answer with stat cards. `/upload` takes up to ten files at once.',
  'no-replays-in-message': () =>
    'That message has no `.replay` file and no ballchasing.com link. Use this on one that does, or `/upload` your files.',
  'not-linked': () =>
    'Tell me first which player you are: `/link steam`, or `/link` with Epic, PlayStation, Xbox or Switch.',
  'too-few-matches': ({ have, need, what }) =>
    `Not enough matches to compare fairly: I have ${have ?? 0} of ${need ?? 'the'} ${what ?? 'matches'} that it takes. Hand in more with \`/analyze\`, or choose another playlist.`,
  'compare-with-self': () =>
    'That is you. Choose somebody else, or `/compare results` for your wins and losses.',
  'no-shared-playlist': () =>
    'There is no playlist yet of which I have matches of both of you. Hand some in with `/analyze`.',
  'no-rank-table': () =>
    'I only know what is usual at a rank in 2v2 and 3v3. Choose a playlist of one of those.',
  'rank-unknown': () =>
    'I know no rank of yours in that playlist. Give `rank` here, or say it once with `/settings rank`.',
  'profile-private': () =>
    'They keep their profile to themselves, or have none. Whoever wants to be seen chooses so in `/settings show`.',
  'not-yours': () => 'That belongs to somebody else, so I left it alone.',
  'not-allowed': ({ needed }) =>
    `You may not do that here.${needed === undefined ? '' : ` It needs the permission ${needed}.`}`,
  cooldown: ({ seconds }) => `One moment: you can use this again in ${plural(seconds, 'second')}.`,
  'too-many-requests': ({ minutes }) =>
    `That is a lot at once, even for a good session. Please wait ${minutes === undefined ? 'a few minutes' : plural(minutes, 'minute')} and go on.`,
  'not-configured': ({ setting }) =>
    `This needs a setting that is missing on this bot${setting === undefined ? '' : `: \`${setting}\``}. Whoever runs the bot can add it.`,
  'guild-only': () =>
    'That only works in a server. Use it in a channel of one that I was invited to.',
  'team-none': () =>
    'You are in no team of this server together. `/team create` founds one, and an invitation has to be answered first.',
  'team-not-founded': ({ name }) =>
    `I could not found ${quoted(name)}: the server has a team of that name, or you have not linked an account yet (\`/link\`).`,
  'team-too-many': () => 'That is as many as there is room for. Somebody has to leave first.',
  'team-not-linked': () =>
    'I do not know that person yet. They have to link an account with `/link` first.',
  'team-no-matches': () =>
    'I have no match with two of the team on one side. Hand some in with `/analyze`.',
  'team-group-unread': () =>
    'I have read none of the replays of that group. Hand it in with `/analyze link` first.',
  'team-not-lead': () => 'That is for the captain or the coach of that player’s team.',
  'team-not-shared': () =>
    'That player does not share their plan. They can: the button is under `/team show`.',
  'team-no-messages': () =>
    'That player takes no direct messages from me. They can allow them in `/settings`.',
  'not-found': () =>
    'I have nothing of yours under that any more: it was deleted, or it is not for you to see.',
  'control-outdated': () =>
    'That button or menu is too old to answer, or not as I made it. Run the command again for a fresh one.',
  'command-outdated': () =>
    'I do not know that command any more. Restart Discord to refresh the list (Ctrl+R on a computer).',
  'dm-closed': () =>
    'I cannot send you direct messages. Allow them under Privacy Settings of a server we share, then try again.',
  'channel-not-writable': ({ missing }) =>
    `I may not write in that channel.${missing === undefined ? '' : ` I am missing: ${missing}.`} An admin can change that in the channel's permissions.`,
  'message-gone': () => 'That message has been deleted in the meantime.',
  'interaction-expired': () => 'That took longer than Discord waits for me. Please try once more.',
};

const STEAM_HINT =
  'Open your Steam profile and copy its address (`steamcommunity.com/profiles/7656…`), or give the 17-digit number in it.';

/** The text of one refusal, for failures that are kept and shown later. */
export function userErrorText(
  code: UserErrorCode,
  facts: Facts,
  language: LanguageCode = 'en',
): string {
  return (language === 'de' ? germanTexts : texts)[code](facts);
}

/** What a bug looks like from outside. */
export function bugText(reference: string, language: LanguageCode = 'en'): string {
  if (language === 'de') {
    return `Bei mir ist etwas kaputtgegangen, und es ist notiert. Wenn du danach fragst, nenne \`${reference}\`.`;
  }
  return `Something broke on my side, and it is noted. If you ask about it, mention \`${reference}\`.`;
}

/** Failures that are part of life; anything else is a bug and goes to the log under a reference. */
export function isExpected(error: unknown): error is UserError | TransientError {
  return error instanceof UserError || error instanceof TransientError;
}

/** What a person sees when something fails. The unexpected shows its reference, never its message. */
export function errorText(
  error: unknown,
  reference: string,
  language: LanguageCode = 'en',
): string {
  if (error instanceof UserError) return userErrorText(error.code, error.facts, language);
  return error instanceof TransientError ? busy[language] : bugText(reference, language);
}

const busy: Readonly<Record<LanguageCode, string>> = {
  en: 'A service I need is busy or down right now. Please try again in a few minutes.',
  de: 'Ein Dienst, den ich brauche, ist gerade beschäftigt oder weg. Versuche es in ein paar Minuten noch einmal.',
};

/** What was typed, in a sentence of its own. */
const quoted = (input: Facts[string] | undefined): string => quotedInput(input) ?? 'that';

const mebibytes = (bytes: Facts[string] | undefined): string =>
  mebibytesOf(bytes) ?? 'the usual size';

function plural(count: Facts[string] | undefined, unit: string): string {
  const number = wholeNumber(count);
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
