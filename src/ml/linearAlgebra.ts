export type Vector = readonly number[];
export type Matrix = readonly Vector[];

/** Solves A x = b for a symmetric positive definite A by Cholesky's method. */
export function solve(matrix: Matrix, right: Vector): number[] {
  const size = right.length;
  const lower: number[][] = matrix.map(() => Array.from({ length: size }, () => 0));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row]![column]!;
      for (let k = 0; k < column; k++) sum -= lower[row]![k]! * lower[column]![k]!;
      if (row === column && sum <= 0) throw new RangeError('matrix is not positive definite');
      lower[row]![column] = row === column ? Math.sqrt(sum) : sum / lower[column]![column]!;
    }
  }
  const x = [...right];
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row]! -= lower[row]![k]! * x[k]!;
    x[row]! /= lower[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row]! -= lower[k]![row]! * x[k]!;
    x[row]! /= lower[row]![row]!;
  }
  return x;
}

export function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += a[index]! * b[index]!;
  return sum;
}

export function mean(values: Vector): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function variance(values: Vector): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

export type LinearModel = { readonly intercept: number; readonly weights: Vector };

/** Least squares with a ridge of `penalty` rows' worth on columns that have mean 0 and spread 1. */
export function fitRidge(rows: Matrix, targets: Vector, penalty: number): LinearModel {
  const width = rows[0]!.length;
  const centres = Array.from({ length: width }, (_, k) => mean(rows.map((row) => row[k]!)));
  const centre = mean(targets);
  const gram = Array.from({ length: width }, () => Array.from({ length: width }, () => 0));
  const right = Array.from({ length: width }, () => 0);
  rows.forEach((row, index) => {
    for (let a = 0; a < width; a++) {
      const value = row[a]! - centres[a]!;
      right[a]! += value * (targets[index]! - centre);
      for (let b = 0; b < width; b++) gram[a]![b]! += value * (row[b]! - centres[b]!);
    }
  });
  for (let a = 0; a < width; a++) gram[a]![a]! += penalty;
  const weights = solve(gram, right);
  return { intercept: centre - dot(weights, centres), weights };
}

export function applyLinear({ intercept, weights }: LinearModel, row: Vector): number {
  return intercept + dot(weights, row);
}
