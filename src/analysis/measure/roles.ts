import { attackSign } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import { phases, type Timeline } from '../timeline/Timeline.ts';
import { emptyMean, type RoleTimes } from './positioning.ts';

export type TeamShape = {
  readonly roles: readonly RoleTimes[];
  readonly mateDistances: readonly { sum: number; count: number }[];
};

/** Who of a team was most back, most forward, nearest to and farthest from the ball, and how far apart. */
export function measureTeamShape(timeline: Timeline, team: readonly PlayerTrack[]): TeamShape {
  const roles = team.map(() => ({ mostBack: 0, mostForward: 0, closest: 0, farthest: 0 }));
  const mateDistances = team.map(() => emptyMean());
  for (let frame = 1; frame < timeline.frames; frame++) {
    const passed = timeline.step[frame]!;
    if (passed === 0 || !inRound(timeline.phase[frame - 1]!)) continue;
    addRoles(timeline, team, { frame, passed, roles });
    addDistances(team, frame, mateDistances);
  }
  return { roles, mateDistances };
}

function inRound(phase: number): boolean {
  return phase !== phases.countdown && phase !== phases.placing;
}

type RoleStep = {
  readonly frame: number;
  readonly passed: number;
  readonly roles: readonly RoleTimes[];
};

function addRoles({ ball }: Timeline, team: readonly PlayerTrack[], step: RoleStep): void {
  const { frame, passed, roles } = step;
  const bounds = { back: Infinity, forward: -Infinity, near: Infinity, far: -Infinity };
  const holders = { back: -1, forward: -1, near: -1, far: -1 };
  for (let index = 0; index < team.length; index++) {
    const player = team[index]!;
    if (player.presence[frame] === presence.absent) continue;
    const y = player.y[frame]! * attackSign(player.team);
    const distance = Math.hypot(
      player.x[frame]! - ball.x[frame]!,
      player.y[frame]! - ball.y[frame]!,
      player.z[frame]! - ball.z[frame]!,
    );
    if (y < bounds.back) [bounds.back, holders.back] = [y, index];
    if (y > bounds.forward) [bounds.forward, holders.forward] = [y, index];
    if (distance < bounds.near) [bounds.near, holders.near] = [distance, index];
    if (distance > bounds.far) [bounds.far, holders.far] = [distance, index];
  }
  if (holders.back === -1) return;
  roles[holders.back]!.mostBack += passed;
  roles[holders.forward]!.mostForward += passed;
  roles[holders.near]!.closest += passed;
  roles[holders.far]!.farthest += passed;
}

function addDistances(
  team: readonly PlayerTrack[],
  frame: number,
  means: readonly { sum: number; count: number }[],
): void {
  for (let first = 0; first < team.length; first++) {
    for (let second = first + 1; second < team.length; second++) {
      const a = team[first]!;
      const b = team[second]!;
      if (a.presence[frame] === presence.absent || b.presence[frame] === presence.absent) continue;
      const distance = Math.hypot(
        a.x[frame]! - b.x[frame]!,
        a.y[frame]! - b.y[frame]!,
        a.z[frame]! - b.z[frame]!,
      );
      for (const index of [first, second]) {
        means[index]!.sum += distance;
        means[index]!.count++;
      }
    }
  }
}
