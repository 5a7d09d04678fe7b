import { expect, test } from 'vitest';
import { strangeNames } from '../../tests/reports.ts';
import type { ComparedStatistic } from '../coaching/compare/comparison.ts';
import type { Comparison } from './comparisonFinding.ts';
import { renderMemberChart } from './renderMemberChart.ts';
import type { Trend } from './trendFinding.ts';

const change = { before: 1400, after: 1480, isClear: true };

function trend(rows: Trend['rows']): Trend {
  const results = ['win', 'loss', 'loss', 'draw', undefined] as const;
  return { kind: 'trend', title: `${strangeNames[1]} · Ranked Standard`, results, rows };
}

function compared(g: number, isClear: boolean): ComparedStatistic {
  const effect = { g, low: g - 0.5, high: g + 0.5, inFirst: 412, inSecond: 365 };
  return { label: 'boost used a minute', unit: '', effect, isClear };
}

function comparison(rows: Comparison['rows']): Comparison {
  const first = { name: strangeNames[4], where: 'for you' };
  const second = { name: strangeNames[6], where: 'for them' };
  return { kind: 'comparison', title: strangeNames[7], first, second, rows };
}

test('a trend says what moved beyond chance, and draws gaps and draws too', () => {
  const speed = { label: 'Average speed', unit: 'uu/s', values: [1, undefined, 3, 4, 5], change };
  const { png, altText } = renderMemberChart(trend([speed]));
  expect(png.length).toBeGreaterThan(10_000);
  expect(altText).toContain('the last 5: 1 won, 2 lost');
  expect(altText).toContain('average speed rose from 1,400 uu/s to 1,480 uu/s');
});

test('a trend of too few matches says how many it has and takes', () => {
  const row = { label: 'Score', unit: 'points', values: [5, undefined, 5] };
  expect(renderMemberChart(trend([row])).altText).toContain('speak of a trend: 2 of 10');
  const still = { ...row, change: { ...change, isClear: false } };
  expect(renderMemberChart(trend([still])).altText).toContain('nothing moved further than chance');
});

test('a comparison says which side has more, and only of what stands out', () => {
  const { png, altText } = renderMemberChart(
    comparison([compared(9, true), compared(-0.2, false)]),
  );
  expect(png.length).toBeGreaterThan(10_000);
  expect(altText).toContain('boost used a minute: 412 against 365, more for you');
  const [reversed] = [renderMemberChart(comparison([compared(-1, true)]))];
  expect(reversed.altText).toContain('more for them');
  const luck = renderMemberChart(comparison([compared(0.1, false)]));
  expect(luck.altText).toContain('Nothing differs further than chance');
});
