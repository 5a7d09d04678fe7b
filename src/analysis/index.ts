import { parseReplay, type ReplayError } from '../replay/index.ts';
import { buildDocument } from './buildDocument.ts';
import { coverageOf } from './coverage.ts';
import { decisionMoments } from './decisionMoments.ts';
import { detectDecisions } from './detect/decisions/decisions.ts';
import { detectPlays } from './detect/plays.ts';
import { detectTouches } from './detect/touches.ts';
import { goalMoments } from './goalMoments.ts';
import { headerReport } from './headerReport.ts';
import { buildPositionGrid } from './positionGrid.ts';
import type { MatchReport } from './report.ts';
import { buildSeries } from './series.ts';
import { matchMoments } from './matchMoments.ts';
import { measurePlay } from './measure/play.ts';
import { shotMoments } from './shotMoments.ts';
import { touchMoments } from './touchMoments.ts';
import { skillEvidence } from './skills/skillEvidence.ts';
import { measureSkills } from './skills/measureSkills.ts';
import { TimelineBuilder } from './timeline/TimelineBuilder.ts';
import { ANALYSIS_VERSION } from './version.ts';
import type { Timeline } from './timeline/Timeline.ts';

export { ANALYSIS_VERSION };
export type * from './document.ts';
export type * from './report.ts';

/**
 * Reads a replay and measures everything. A file from a game version the tables do not know yet
 * still gives its header; a damaged one throws ReplayError.
 */
export function analyzeReplay(bytes: Uint8Array): MatchReport {
  const builder = new TimelineBuilder();
  const replay = parseReplay(bytes, builder, { incomplete: true });
  if (replay.failure && !isNovelty(replay.failure)) throw replay.failure;
  if (replay.failure || replay.frames === 0) return headerReport(replay.header.match);
  return analyzeTimeline(builder.finish());
}

export function analyzeTimeline(timeline: Timeline): MatchReport {
  const coverage = coverageOf(timeline);
  const document = buildDocument(timeline, coverage);
  const touches = coverage.play ? detectTouches(timeline) : [];
  const plays = coverage.play ? detectPlays(timeline, touches) : undefined;
  const decisions = plays && detectDecisions(timeline, plays, coverage);
  const players = [...document.blue.players, ...document.orange.players];
  return {
    analysisVersion: ANALYSIS_VERSION,
    document,
    goals: goalMoments(timeline, touches, decisions),
    series: buildSeries(timeline, coverage, decisions?.gauges ?? []),
    ...(plays && decisions
      ? {
          positions: buildPositionGrid(timeline),
          shots: shotMoments(timeline, touches),
          ...matchMoments(timeline, touches, decisionMoments(timeline, decisions)),
          touches: touchMoments(timeline, plays),
          play: measurePlay(timeline, plays, decisions),
        }
      : {}),
    skills: measureSkills(
      players.map(({ stats }) => stats),
      skillEvidence(timeline, plays, decisions),
    ),
    ...(coverage.notes.length > 0 ? { notes: coverage.notes } : {}),
  };
}

/** A property, actor or form of a later game than this one: the file is whole, the tables are old. */
function isNovelty({ code }: ReplayError): boolean {
  return code === 'unknown-attribute' || code === 'unknown-class' || code === 'unknown-form';
}
