import type { MatchReport, MatchSeries } from '../analysis/report.ts';

/** Blue's share of the time in which anybody pressed, 0 to 1. */
export function pressureShare({ pressure = [] }: MatchSeries): number {
  const blue = pressure.filter((value) => value > 0).length;
  const orange = pressure.filter((value) => value < 0).length;
  return blue + orange === 0 ? 0.5 : blue / (blue + orange);
}

/** Alt text of the pressure chart: who pressed more, and whether the goals followed it. */
export function pressureAltText(report: MatchReport): string {
  const share = pressureShare(report.series);
  const [name, part] = share >= 0.5 ? ['Blue', share] : ['Orange', 1 - share];
  const { goals, series } = report;
  const along = goals.filter(({ team, timeSeconds }) => {
    const value = series.pressure?.[Math.floor(timeSeconds / series.stepSeconds)] ?? 0;
    return team === 'blue' ? value > 0 : value < 0;
  }).length;
  const followed =
    goals.length === 0 ? '' : ` ${along} of ${goals.length} goals came under own pressure.`;
  return `Pressure over time. ${name} pressed ${Math.round(part * 100)} % of the time.${followed}`;
}
