/** Area under the ROC curve: the chance that a yes is scored above a no; ties count half. */
export function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores.map((score, k) => ({ score, label: labels[k]! }));
  order.sort((a, b) => a.score - b.score);
  let rankSum = 0;
  let yes = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && order[to]!.score === order[from]!.score) to++;
    const middle = (from + to + 1) / 2;
    for (let k = from; k < to; k++) {
      if (!order[k]!.label) continue;
      rankSum += middle;
      yes++;
    }
    from = to;
  }
  const no = order.length - yes;
  return (rankSum - (yes * (yes + 1)) / 2) / (yes * no);
}

/** One bin of a reliability curve: what was promised, and what came true. */
export type Bin = { readonly count: number; readonly promised: number; readonly observed: number };

export type Calibration = {
  readonly brier: number;
  /** Mean gap between promise and truth over ten equally wide bins, by their size. */
  readonly expectedError: number;
  readonly bins: readonly Bin[];
};

const BINS = 10;

export function measureCalibration(
  chances: readonly number[],
  labels: readonly boolean[],
): Calibration {
  const members = Array.from({ length: BINS }, (): number[] => []);
  chances.forEach((chance, k) => members[Math.min(BINS - 1, Math.floor(chance * BINS))]!.push(k));
  const share = (rows: readonly number[], value: (row: number) => number): number =>
    rows.reduce((sum, row) => sum + value(row), 0) / Math.max(1, rows.length);
  const bins = members.map((rows) => ({
    count: rows.length,
    promised: share(rows, (row) => chances[row]!),
    observed: share(rows, (row) => Number(labels[row])),
  }));
  const gap = bins.reduce(
    (sum, { count, promised, observed }) => sum + count * Math.abs(promised - observed),
    0,
  );
  const all = chances.map((_, k) => k);
  return {
    brier: share(all, (k) => (chances[k]! - Number(labels[k])) ** 2),
    expectedError: gap / chances.length,
    bins,
  };
}

export type RankErrors = {
  readonly meanError: number;
  readonly correlation: number;
  /** Of the five or six bands of three tiers. */
  readonly accuracy: number;
  readonly macroF1: number;
};

const bandOf = (rank: number): number => Math.floor((Math.round(rank) - 1) / 3);

export function measureRankErrors(
  predicted: readonly number[],
  tiers: readonly number[],
): RankErrors {
  const rows = tiers.map((_, k) => k);
  const average = (value: (row: number) => number): number =>
    rows.reduce((sum, row) => sum + value(row), 0) / rows.length;
  const [centreP, centreT] = [average((k) => predicted[k]!), average((k) => tiers[k]!)];
  const product = average((k) => (predicted[k]! - centreP) * (tiers[k]! - centreT));
  const spreadP = Math.sqrt(average((k) => (predicted[k]! - centreP) ** 2));
  const spreadT = Math.sqrt(average((k) => (tiers[k]! - centreT) ** 2));
  const bands = [...new Set(tiers.map(bandOf))];
  const [lowest, highest] = [Math.min(...bands), Math.max(...bands)];
  const called = predicted.map((rank) => Math.min(highest, Math.max(lowest, bandOf(rank))));
  const f1 = bands.map((band) => {
    const hits = rows.filter((k) => called[k] === band && bandOf(tiers[k]!) === band).length;
    const calls = called.filter((one) => one === band).length;
    const truths = rows.filter((k) => bandOf(tiers[k]!) === band).length;
    return (2 * hits) / (calls + truths);
  });
  return {
    meanError: average((k) => Math.abs(predicted[k]! - tiers[k]!)),
    correlation: spreadP === 0 ? 0 : product / (spreadP * spreadT),
    accuracy: average((k) => Number(called[k] === bandOf(tiers[k]!))),
    macroF1: f1.reduce((sum, value) => sum + value, 0) / bands.length,
  };
}
