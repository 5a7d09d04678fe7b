import { RandomForestClassifier } from 'ml-random-forest';
import { seededRandom } from './seededRandom.ts';

/**
 * A tree as one flat list, parent before children: a split is [column, threshold, position of the
 * right child] with the left child behind it, a leaf is [-1, share of yes]. Smaller values go left.
 */
export type Tree = readonly number[];
export type Forest = { readonly trees: readonly Tree[] };

export type ForestOptions = {
  readonly trees: number;
  readonly depth: number;
  readonly seed: number;
  /** Share of the columns that a tree may look at. */
  readonly columnShare: number;
};

/**
 * The library scores each label change in full, so a tree costs the square of its rows (100 ms at
 * 600 rows). Many bags of this many rows, half yes and half no, cost less and vary more than one
 * large bag.
 */
const BAG_ROWS = 320;
const TREES_PER_BAG = 4;

type LibraryNode = {
  readonly splitColumn?: number;
  readonly splitValue?: number;
  readonly left?: LibraryNode;
  readonly right?: LibraryNode;
  readonly distribution?: { to2DArray(): number[][] };
};
type LibraryTree = { readonly root: LibraryNode };

/** Trains a yes-or-no forest on rows without gaps. The same rows and seed give the same forest. */
export function trainForest(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  options: ForestOptions,
): Forest {
  const yes = labels.flatMap((label, row) => (label ? [row] : []));
  const no = labels.flatMap((label, row) => (label ? [] : [row]));
  if (yes.length === 0 || no.length === 0) throw new RangeError('a forest needs both labels');

  const random = seededRandom(options.seed);
  const trees: Tree[] = [];
  while (trees.length < options.trees) {
    const half = Math.min(BAG_ROWS, 2 * Math.max(yes.length, no.length)) / 2;
    const draw = (from: readonly number[]): number[] =>
      Array.from({ length: half }, () => from[random(from.length)]!);
    const bag = [...draw(yes), ...draw(no)];
    const wanted = Math.min(TREES_PER_BAG, options.trees - trees.length);
    const library = new RandomForestClassifier({
      seed: random(2 ** 31),
      nEstimators: wanted,
      maxFeatures: options.columnShare,
      replacement: false,
      useSampleBagging: true,
      noOOB: true,
      treeOptions: { maxDepth: options.depth, minNumSamples: 8 },
    } as ConstructorParameters<typeof RandomForestClassifier>[0]);
    library.train(
      bag.map((row) => [...rows[row]!]),
      bag.map((row) => (labels[row] ? 1 : 0)),
    );
    trees.push(...flatten(library));
  }
  return { trees };
}

function flatten(library: RandomForestClassifier): Tree[] {
  const estimators = library.estimators as unknown as readonly LibraryTree[];
  return estimators.map((tree, index) => {
    const flat: number[] = [];
    visit(tree.root, library.indexes![index]!, flat);
    return flat;
  });
}

function visit(node: LibraryNode, columns: readonly number[], into: number[]): void {
  if (!node.left || !node.right) {
    into.push(-1, round(node.distribution!.to2DArray()[0]![1] ?? 0, 3));
    return;
  }
  const at = into.push(columns[node.splitColumn!]!, round(node.splitValue!, 5), 0);
  visit(node.left, columns, into);
  into[at - 1] = into.length;
  visit(node.right, columns, into);
}

/** Significant digits that a reader of the file can bear; well below what a statistic can tell. */
export function round(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** The forest's share of yes: the mean of the leaves reached, finer than a count of votes. */
export function predictForest({ trees }: Forest, row: readonly number[]): number {
  let sum = 0;
  for (const tree of trees) sum += leafOf(tree, row);
  return trees.length === 0 ? 0.5 : sum / trees.length;
}

function leafOf(tree: Tree, row: readonly number[]): number {
  let at = 0;
  while (tree[at]! >= 0) at = row[tree[at]!]! < tree[at + 1]! ? at + 3 : tree[at + 2]!;
  return tree[at + 1]!;
}
