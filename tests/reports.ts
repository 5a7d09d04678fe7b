import type {
  DocumentPlayer,
  DocumentTeam,
  PlayerStats,
  TeamStats,
} from '../src/analysis/document.ts';
import type {
  GoalMoment,
  MatchReport,
  PlayerSkills,
  PositionGrid,
  ShotMoment,
} from '../src/analysis/report.ts';
import { skillIds } from '../src/core/skills.ts';
import type { Team } from '../src/core/ids.ts';

/** Names that break careless pictures and messages; all of them invented. */
export const strangeNames = [
  'Corner Boost',
  'ゴール前のロケット',
  'Вратарь',
  '守门员🚀',
  '**Ωmega** [x](https://a.example)',
  '공중 헤딩',
  'A name that goes on for as long as allowed',
  '👩🏽‍🚀 Łukasz',
] as const;

const STEP_SECONDS = 0.5;
const DURATION_SECONDS = 345;

/** A match as an analysis would report it: every number is made from `seed`, nothing is recorded. */
export function sampleReport({
  teamSize = 3,
  seed = 1,
  names = strangeNames as readonly string[],
} = {}): MatchReport {
  const random = seededRandom(seed);
  const count = teamSize * 2;
  const players = Array.from({ length: count }, (_, index) =>
    samplePlayer(names[index % names.length]!, { index, random }),
  );
  const goals = sampleGoals(players, teamSize, random);
  const blue = sampleTeam('blue', players.slice(0, teamSize), goals);
  const orange = sampleTeam('orange', players.slice(teamSize), goals);
  return {
    analysisVersion: 1,
    document: {
      rocket_league_id: 'A0B1C2D3E4F5061728394A5B6C7D8E9F',
      map_code: 'stadium_p',
      map_name: 'DFH Stadium',
      match_type: 'Online',
      team_size: teamSize,
      playlist_id: 'ranked-standard',
      playlist_name: 'Ranked Standard',
      duration: DURATION_SECONDS,
      overtime: true,
      overtime_seconds: 45,
      date: '2026-03-12T20:15:44',
      date_has_timezone: false,
      blue,
      orange,
    },
    goals,
    series: sampleSeries(count, random),
    shots: sampleShots(count, teamSize, random),
    positions: sampleGrid(count, random),
    skills: players.map(() => sampleSkills(random)),
  };
}

type Random = () => number;

/** Mulberry32: small, and the same on every machine. */
function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function samplePlayer(
  name: string,
  { index, random }: { readonly index: number; readonly random: Random },
): DocumentPlayer {
  return {
    start_time: 0,
    end_time: DURATION_SECONDS,
    name,
    id: { platform: 'steam', id: `7656119796028${String(7930 + index)}` },
    stats: sampleStats(random, index),
  };
}

function sampleStats(random: Random, index: number): PlayerStats {
  const between = (low: number, high: number): number => low + random() * (high - low);
  const stats = {
    core: {
      shots: Math.floor(between(1, 7)),
      shots_against: 9,
      goals: 0,
      goals_against: 3,
      saves: Math.floor(between(0, 5)),
      assists: Math.floor(between(0, 3)),
      score: Math.floor(between(120, 780)),
      mvp: index === 0,
      shooting_percentage: 40,
    },
    boost: {
      bpm: between(280, 480),
      bcpm: between(280, 480),
      avg_amount: between(40, 60),
      percent_zero_boost: between(3, 15),
      amount_collected: between(1500, 2900),
      time_zero_boost: between(10, 60),
    },
    movement: {
      avg_speed: between(1250, 1680),
      percent_supersonic_speed: between(6, 24),
      time_supersonic_speed: between(20, 80),
      time_ground: between(150, 220),
      time_low_air: between(80, 140),
      time_high_air: between(5, 40),
    },
    positioning: {},
    demo: { inflicted: Math.floor(between(0, 4)), taken: Math.floor(between(0, 3)) },
  };
  return stats as unknown as PlayerStats;
}

function sampleGoals(
  players: readonly DocumentPlayer[],
  teamSize: number,
  random: Random,
): readonly GoalMoment[] {
  return [38, 97, 103, 214, 341].map((timeSeconds) => {
    const index = Math.floor(random() * players.length);
    const scorer = players[index]!;
    scorer.stats.core.goals++;
    const left = 300 - timeSeconds;
    const clock = `${Math.floor(Math.abs(left) / 60)}:${String(Math.abs(left) % 60).padStart(2, '0')}`;
    return {
      team: index < teamSize ? 'blue' : 'orange',
      scorer: scorer.name,
      timeSeconds,
      clock: left < 0 ? `+${clock}` : clock,
    };
  });
}

function sampleTeam(
  color: Team,
  players: readonly DocumentPlayer[],
  goals: readonly GoalMoment[],
): DocumentTeam {
  const stats = { core: { goals: goals.filter(({ team }) => team === color).length } };
  return { color, players, stats: stats as unknown as TeamStats };
}

function sampleSeries(count: number, random: Random): MatchReport['series'] {
  const length = DURATION_SECONDS / STEP_SECONDS;
  const boost = Array.from({ length: count }, () => sampleBoost(length, random));
  let lean = 0;
  const pressure = Array.from({ length }, () => {
    lean = lean * 0.96 + (random() - 0.49) * 0.3;
    return Math.max(-1, Math.min(1, lean));
  });
  const clockSeconds = Array.from({ length }, (_, step) => 300 - step * STEP_SECONDS);
  return { stepSeconds: STEP_SECONDS, boost, pressure, clockSeconds };
}

function sampleBoost(length: number, random: Random): number[] {
  let level = 33;
  let burning = false;
  return Array.from({ length }, () => {
    if (random() < 0.12) burning = !burning;
    if (burning) level -= 16;
    if (random() < 0.05) level = 100;
    else if (random() < 0.1) level += 12;
    level = Math.max(0, Math.min(100, level));
    return level;
  });
}

function sampleShots(count: number, teamSize: number, random: Random): readonly ShotMoment[] {
  return Array.from({ length: count * 3 }, (_, shot) => {
    const playerIndex = Math.floor(random() * count);
    const x = (random() - 0.5) * 6500;
    const y = 4800 - random() ** 1.5 * 6500;
    const goalChance = Math.max(0.02, 0.75 - (5120 - y) / 9000 - Math.abs(x) / 8000);
    const luck = random();
    return {
      team: playerIndex < teamSize ? 'blue' : 'orange',
      playerIndex,
      timeSeconds: shot * 15,
      clock: '2:00',
      x,
      y,
      z: 150,
      outcome: luck < goalChance ? 'goal' : luck < 0.7 ? 'saved' : 'missed',
      goalChance,
    };
  });
}

function sampleGrid(count: number, random: Random): PositionGrid {
  const columns = 16;
  const rows = 20;
  const seconds = Array.from({ length: count }, () => {
    const cells = Array.from({ length: columns * rows }, () => 0);
    const home = 3 + random() * 9;
    const spots = Array.from({ length: 7 }, () => ({
      x: 2 + random() * 12,
      y: Math.min(18, Math.max(1, home + (random() - 0.5) * 12)),
      weight: 5 + random() * 20,
    }));
    for (const [cell] of cells.entries()) {
      const column = cell % columns;
      const row = Math.floor(cell / columns);
      for (const spot of spots) {
        const distance = (column - spot.x) ** 2 + (row - spot.y) ** 2;
        cells[cell]! += (spot.weight / 12) * Math.exp(-distance / 5) * (0.6 + random() * 0.8);
      }
    }
    return cells;
  });
  return { columns, rows, seconds };
}

function sampleSkills(random: Random): PlayerSkills {
  const scores = skillIds.map((id) => [
    id,
    random() < 0.1
      ? { sample: 1 }
      : { score: Math.round(25 + random() * 65), sample: 3 + Math.floor(random() * 30) },
  ]);
  return Object.fromEntries(scores) as PlayerSkills;
}
