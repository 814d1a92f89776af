import { valueAt } from './value-at.ts';

/** Solves a symmetric system of equations, its matrix row after row; undefined where its rows cannot be told apart. */
export function solveSymmetric(matrix: Float64Array, right: ArrayLike<number>): Float64Array | undefined {
  const size = right.length;
  const lower = lowerFactor(matrix, size);
  if (lower === undefined) return undefined;
  const found = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let rest = valueAt(found, row);
    for (let at = 0; at < row; at += 1) rest -= valueAt(lower, row * size + at) * valueAt(found, at);
    found[row] = rest / valueAt(lower, row * size + row);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = valueAt(found, row);
    for (let at = row + 1; at < size; at += 1) rest -= valueAt(lower, at * size + row) * valueAt(found, at);
    found[row] = rest / valueAt(lower, row * size + row);
  }
  return found;
}

/** The lower factor of Cholesky; undefined where a row is made of those before it. */
function lowerFactor(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = valueAt(matrix, row * size + column);
      for (let at = 0; at < column; at += 1) {
        rest -= valueAt(lower, row * size + at) * valueAt(lower, column * size + at);
      }
      if (row !== column) lower[row * size + column] = rest / valueAt(lower, column * size + column);
      else if (rest > 1e-12 * valueAt(matrix, row * size + row)) lower[row * size + row] = Math.sqrt(rest);
      else return undefined;
    }
  }
  return lower;
}
