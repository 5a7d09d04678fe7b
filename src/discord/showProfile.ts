import { playlistName } from '../analysis/playlists.ts';
import type { MemberDrawing } from '../charts/renderMemberChart.ts';
import type { Chart } from '../charts/renderChart.ts';
import { cleanName } from '../core/cleanName.ts';
import type { MemberTrend } from '../usecases/memberTrend.ts';
import { viewProfile, type ProfileWish, type ViewProfileDeps } from '../usecases/viewProfile.ts';
import type { MessageView } from './view.ts';
import { profileView, type ProfileCard } from './views/profile.ts';

export type ProfileDeps = ViewProfileDeps & {
  /** Draws in a worker thread. */
  drawMember(drawing: MemberDrawing): Promise<Chart>;
};

type Showing = ProfileWish & Pick<ProfileCard, 'name' | 'audience'>;

/** The profile card with its picture, for whoever may see it: the caller has checked that. */
export async function showProfile(
  deps: ProfileDeps,
  { name, audience, ...wish }: Showing,
): Promise<MessageView> {
  const profile = await viewProfile(deps, wish);
  const chart = profile.trend && (await deps.drawMember(drawingOf(name, profile.trend)));
  return profileView({ profile, name, audience, chart });
}

function drawingOf(name: string, { playlistId, results, rows }: MemberTrend): MemberDrawing {
  const title = `${cleanName(name)} · ${playlistName(playlistId, cleanName)}`;
  return { kind: 'trend', title, results, rows };
}
