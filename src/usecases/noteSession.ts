import { matchesOfMode } from '../coaching/history/playedMatches.ts';
import { sessionNote, type SessionNote } from '../coaching/sessions/sessionNote.ts';
import { isOver } from '../coaching/sessions/sessions.ts';
import { leaveAndRequest, type LeaveMessageDeps } from './leaveMessage.ts';
import { memberHistory, type MemberHistoryDeps } from './memberHistory.ts';

export type NoteSessionDeps = MemberHistoryDeps &
  LeaveMessageDeps & {
    now(): Date;
    allowsMessages(discordId: string): Promise<boolean>;
  };

/** Two matches are no evening. */
const MIN_MATCHES = 3;
const STILL_NEWS_MS = 12 * 60 * 60 * 1_000;

/** One note for one session, once it is over. */
export async function noteSession(deps: NoteSessionDeps, discordId: string): Promise<void> {
  const players = await deps.findLinkedPlayers(discordId);
  if (players.length === 0 || !(await deps.allowsMessages(discordId))) return;
  const { matches } = await memberHistory(deps, discordId);
  const sessionId = matches.at(-1)?.session;
  const session = matches.filter((match) => match.session === sessionId);
  if (sessionId === undefined || session.length < MIN_MATCHES) return;
  // With more matches since, the watch that they set looks again.
  if (!isOver(session, deps.now().getTime())) return;
  await leaveAndRequest(deps, {
    discordId,
    key: `session/${discordId}/${sessionId}`,
    content: { kind: 'session', sessionId },
    expiresAt: new Date(deps.now().getTime() + STILL_NEWS_MS),
  });
}

/** What there is to say of a session; undefined where its matches are gone. */
export async function loadSessionNote(
  deps: MemberHistoryDeps,
  { discordId, sessionId }: { readonly discordId: string; readonly sessionId: string },
  goalStats: readonly string[],
): Promise<SessionNote | undefined> {
  const players = await deps.findLinkedPlayers(discordId);
  if (players.length === 0) return undefined;
  const { matches } = await memberHistory(deps, discordId);
  const played = matches.filter((match) => match.session === sessionId);
  const session = matchesOfMode(played);
  const comparable = matchesOfMode(matches, session[0]?.mode);
  const usual = comparable.filter((match) => match.session !== sessionId);
  if (session.length === 0) return undefined;
  return sessionNote({ session, usual, goalStats });
}
