import { evidenceName, groupOfSkill } from '../src/ml/assessment.ts';
import { lobbySkills } from '../src/ml/lobby.ts';
import { fillGaps } from '../src/ml/gaussianFill.ts';
import { readRankModel, type RankModel } from '../src/ml/modelFile.ts';
import { believe } from '../src/ml/posterior.ts';
import { readPart, type Part } from '../src/ml/rankModel.ts';
import { rankName } from '../src/ml/ranks.ts';
import type { RankedRow } from '../src/ml/table.ts';
import { evaluatePart, summarise, type PartEvaluation } from '../src/ml/train/evaluate.ts';
import type { TierSummary } from '../src/ml/train/evaluate.ts';
import { LOWEST_AUC } from '../src/ml/train/fitParts.ts';
import { LOWEST_LOBBY_AUC } from '../src/ml/train/lobbyScales.ts';
import type { Trained } from '../src/ml/train/trainRankModel.ts';
import type { Tables, TrainedModels } from './trainModels.ts';

const two = (value: number): string => value.toFixed(2);
const three = (value: number): string => value.toFixed(3);

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The card is generated: each figure comes from the run that made the models beside it. */
export function renderModelCard(tables: Tables, trained: TrainedModels, digests: string): string {
  const standard = evaluate(trained.standard, tables.matches);
  const doubles = evaluate(trained.doubles, tables.doublesMeans);
  const model = readRankModel(trained.files.get('ranked-standard.json')!);
  return [
    intro(tables, digests),
    '## 3v3\n',
    modeSection(trained.standard.model, standard),
    elsewhere(model, tables.standardMeans),
    '## 2v2\n',
    doublesIntro(trained.doubles),
    modeSection(trained.doubles.model, doubles),
    lobbySection(model, trained),
    detectorSection(trained),
    limits(trained),
  ].join('\n');
}

function evaluate(trained: Trained, rows: readonly RankedRow[]): PartEvaluation[] {
  return trained.model.parts.map((part) => evaluatePart(trained, rows, part));
}

function intro({ matches, standardMeans, doublesMeans }: Tables, digests: string): string {
  const count = new Set(matches.map(({ group }) => group)).size;
  return `# Model card

What RocketTrainer's rank models know, how well, and where they stop. Every figure below was
written by \`npm run train -- --data DIR\`, which also made the files; run it again on the same tables
and both come out equal to the byte.

\`\`\`
${digests}\`\`\`

## What they answer

Per side of the game (boost use, air play, speed, recovery, rotation): the rank whose matches have
such statistics, as a belief with an interval that holds four in five, and the chance that it lies
below the player's own rank. The label is the rank of the match, nothing else: no one ever labelled a
"weakness". Where statistics do not carry rank (saving, shooting, positioning) no rank is claimed.

Form: per side and band edge one forest of 60 trees (ml-random-forest; each tree on 320 rows, half above
the edge and half below), which sees the statistics and a ridge regression's score of them. What
the forests' shares add up to and the score are joined by least squares on held-out readings. The score
goes on above the last edge, where forests stop.

Splits are by match (3v3) or player (2v2), five folds; a row's figures come from forests, joins and
curves that never saw its fold. Rows below gold are left out of every figure (30 rows of five
bronze matches, easy to tell apart, would flatter it) and used in training.

## Data

| table | rows used | source |
| --- | --- | --- |
| ranked 3v3, one row a player and match | ${matches.length} from ${count} matches (old-system grand champions dropped) | codingdadir/RLRankPredictor |
| ranked 3v3, means of a player's last 10 matches | ${standardMeans.length} (mislabelled silver dropped) | KrystianJP/rl-replay-analyser |
| ranked 2v2, the same | ${doublesMeans.length} (mislabelled gold-1 and gold-2 dropped) | KrystianJP/rl-replay-analyser |
| population means by band, all playlists | 33 million player-games, October 2021 | Ballchasing |

The tables are not part of this project; only what was learnt from them is.
`;
}

function modeSection(model: RankModel, parts: readonly PartEvaluation[]): string {
  const overall = parts.find(({ part }) => part === 'overall')!;
  return [
    `### Band edges: held-out area under the curve\n\nA side's edge is used from ${LOWEST_AUC} on.\n`,
    edgeTable(model, parts),
    '\n### Rank from one row, held-out\n',
    'Mean error in tiers, share of rightly named bands and macro F1 over bands, against baselines: always the middle, the ridge regression alone, and the 25 nearest rows.\n',
    errorTable(parts),
    forestVerdict(parts),
    '\n### "Below the own rank", held-out\n',
    'Each row claims every rank within four tiers of its own; the chance that it plays below the claim is held against the truth. ECE: expected calibration error over ten bins. Coverage: true rank inside the 80 % interval.\n',
    belowTable(parts),
    '\nReliability of all statistics together, promised chance -> share that came true (claims):\n',
    reliability(overall),
    '\n### Expected rank by true rank, held-out, all statistics together\n',
    tierTable(overall.byTier),
    '',
  ].join('\n');
}

function edgeTable({ parts: models }: RankModel, parts: readonly PartEvaluation[]): string {
  const tiers = parts[0]!.edges.map(({ tier }) => tier);
  return table(
    ['statistics', ...tiers.map((tier) => rankName(tier).replace(' 1', '')), 'used'],
    parts.map(({ part, edges }) => {
      const used = models
        .find((one) => one.part === part)!
        .edges.filter(({ forest }) => forest !== undefined).length;
      const cells = edges.map(({ forest, ridge }) => `${three(forest)} (ridge ${three(ridge)})`);
      return [part, ...cells, used === 0 ? 'no: carries no rank' : `${used} of ${edges.length}`];
    }),
  );
}

function errorTable(parts: readonly PartEvaluation[]): string {
  const short = ({ meanError, accuracy, macroF1 }: PartEvaluation['errors']): string =>
    `${two(meanError)} / ${two(accuracy)} / ${two(macroF1)}`;
  return table(
    ['statistics', 'model: error / accuracy / F1', 'r', 'ridge alone', 'nearest', 'middle'],
    parts.map(({ part, errors, baselines }) => [
      part,
      short(errors),
      two(errors.correlation),
      short(baselines.ridge),
      short(baselines.nearest),
      short(baselines.middle),
    ]),
  );
}

/** Says where the model does not beat a baseline, so that nobody has to look for it. */
function forestVerdict(parts: readonly PartEvaluation[]): string {
  const usable = parts.filter(({ edges }) => edges.some(({ forest }) => forest >= LOWEST_AUC));
  const beaten = usable.flatMap(({ part, errors, baselines }) =>
    (['ridge', 'nearest', 'middle'] as const).flatMap((name) =>
      baselines[name].meanError < errors.meanError - 0.005
        ? [
            `${part}: ${name} errs by ${two(baselines[name].meanError)}, the model by ${two(errors.meanError)}`,
          ]
        : [],
    ),
  );
  const weaker = usable.flatMap(({ part, edges }) =>
    edges.flatMap(({ tier, forest, ridge }) =>
      ridge > forest + 0.005 ? [`${part} at ${rankName(tier)}`] : [],
    ),
  );
  const errors =
    beaten.length === 0
      ? 'No baseline has a smaller mean error than a side that is used.'
      : `Baselines with a smaller mean error (the model spreads its belief beyond the table, which costs error inside it): ${beaten.join('; ')}.`;
  const edges =
    weaker.length === 0
      ? 'No forest tells an edge worse than the ridge score.'
      : `Forests alone tell these edges worse than the ridge score alone, which is why the two are joined: ${weaker.join(', ')}.`;
  return `\n${errors} ${edges}`;
}

function belowTable(parts: readonly PartEvaluation[]): string {
  return table(
    ['statistics', 'AUC', 'ridge AUC', 'Brier', 'ECE', 'coverage', 'width in tiers'],
    parts.map(({ part, below, ridgeBelowAuc, coverage, width }) => [
      part,
      three(below.auc),
      three(ridgeBelowAuc),
      three(below.brier),
      three(below.expectedError),
      two(coverage),
      width.toFixed(1),
    ]),
  );
}

function reliability({ below }: PartEvaluation): string {
  return table(
    below.bins.map(({ promised }) => two(promised)),
    [below.bins.map(({ observed, count }) => `${two(observed)} (${count})`)],
  );
}

function tierTable(rows: readonly TierSummary[]): string {
  return table(
    ['true rank', 'rows', 'expected', 'interval'],
    rows.map(({ tier, rows: count, expected, low, high }) => [
      `${tier} ${rankName(tier)}`,
      String(count),
      expected.toFixed(1),
      `${low.toFixed(1)} to ${high.toFixed(1)}`,
    ]),
  );
}

/** The model on a table it has nothing from but the lasting shares: other people, another collector. */
function elsewhere(model: RankModel, rows: readonly RankedRow[]): string {
  const part = model.parts.find((one) => one.part === ('overall' satisfies Part))!;
  const beliefs = rows.map(({ values }) => {
    const filled = fillGaps(model.space, values);
    const reading = readPart(part, model.parts, { space: model.space, filled });
    return believe(part, [{ ...reading, weight: 10 }]);
  });
  return `### On another table: players' means over ten matches

Other players, another collector, half of the statistics missing and filled in from the rest; used
for nothing but the lasting share of a style. The label is the rank of the lobby a player was found in.

${tierTable(
  summarise(
    rows.map(({ tier }) => tier),
    beliefs,
  ),
)}

Below champion these players play higher than their label says in the first table: the tables do
not agree on what platinum is, and neither does the model pretend to know. The order holds.
`;
}

function doublesIntro({ model }: Trained): string {
  return `Learnt from players' means over ten matches (${model.training.rows} rows), one statistic of three missing: no
powerslides, no distances, no boost collected. Spread of single matches is inferred with 3v3's lasting shares, since this
table has no single matches; recovery, saving, shooting and positioning are left to the plain comparison with the lobby
(shooting's means tell rank a little, one match's shots do not). The figures are for means of ten matches.
`;
}

function lobbySection(model: RankModel, { reports }: TrainedModels): string {
  const rows = lobbySkills.map((skill) => {
    const auc = reports.find(({ weakness }) => weakness === skill)!.auc;
    const scale = model.lobby?.[skill];
    return [
      evidenceName[skill],
      three(auc),
      scale ? 'yes' : 'no: plain comparison with the lobby instead',
      scale ? two(scale.playerShare) : two(model.heuristics[groupOfSkill[skill]]!.playerShare),
    ];
  });
  return `## Lobby evidence (3v3)

A forest learns which differences from the other five lose matches; goals, assists and what the team concedes are kept from it,
since they are the result. It is used from an area under the curve of ${LOWEST_LOBBY_AUC} on, held-out by match.
One match's difference is mostly chance: only its lasting share counts as the player's.

${table(['skill', 'AUC of "lost"', 'forest used', 'lasting share'], rows)}
`;
}

function detectorSection({ reports }: TrainedModels): string {
  return `## WeaknessDetector

One forest of 100 trees per weakness, seed 42, one match in five held out. For the rank skills each row claims a rank drawn
from the table and is weak when it was played below it; for the others a row is weak when its match was lost.

${table(
  ['weakness', 'rows', 'accuracy', 'larger class', 'AUC'],
  reports.map(({ weakness, rows, accuracy, baseline, auc }) => [
    weakness,
    String(rows),
    three(accuracy),
    three(baseline),
    three(auc),
  ]),
)}

The six skills as our own analysis measures them enter it as soon as there are ranked matches with them. There are none
yet: not trained.
`;
}

function limits({ standard, doubles }: TrainedModels): string {
  const shares = [...standard.playerShares].map(([part, share]) => `${part} ${two(share)}`);
  const top = (model: RankModel): string => {
    const { ranks, values } = model.parts.find(({ part }) => part === 'overall')!.curve;
    return ranks.map((rank, k) => `${rank.toFixed(1)}: ${values[k]!.toFixed(1)}`).join(', ');
  };
  return `## Pooling

Matches of one player are not independent: this share of a single match's variance is held to be the player's style and does not
shrink with more matches (measured against players' means; wrong labels there make it too large rather than too small):
${shares.join(', ')}.

## Known gaps

- **Bronze and silver**: five bronze matches, no silver. Silver lies where the population means put it relative to gold (mean
  reading by rank, 3v3: ${top(standard.model)}; 2v2: ${top(doubles.model)}). Ranks below gold are hardly told apart; such players get a wide interval and a note.
- **Supersonic legend and professionals**: no 3v3 match of either. Professionals stand where their population means put them relative
  to grand champion, and the scale goes on through them; above 21 it is drawn together so that nothing passes 22.
- **Close, long matches of one site only** (300 s or more, within two goals): one-sided matches are read with more confidence than was measured.
- **Years**: collected before the latest seasons. Play gets faster every year, so newer players read somewhat high; order is not touched.
- **Within a rank** expected ranks are drawn to the middle of the table (see the tables by true rank): a single match is weak evidence.
- **1v1, 4v4**: no model; compared with the other players of the match, and said so. Other rules (hoops, rumble and so on): cannot be said.
- Under a minute of play, bots and documents without the statistics: cannot be said.

## Where it repeats

Training uses addition, multiplication, division and square roots, whole-number random numbers and seeds only, no function whose
last digit an engine may choose; the number of processes does not matter. \`npm run train -- --sample\` proves it on any machine.
`;
}
