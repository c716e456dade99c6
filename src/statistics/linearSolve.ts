// Solves small systems of linear equations: what normal equations and Newton's steps need.

/**
 * The x with matrix x = right side, by elimination with row exchange; null where the matrix is singular.
 * @param matrix square, row after row; neither argument is changed
 */
export function linearSolve(matrix: ArrayLike<number>, right: ArrayLike<number>): Float64Array | null {
  const n = right.length;
  if (matrix.length !== n * n) {
    throw new Error(`linearSolve got a matrix of ${matrix.length} and ${n} right sides; wanted ${n * n}`);
  }
  const a = Float64Array.from(matrix);
  const x = Float64Array.from(right);
  // A pivot that is all rounding means that one column repeats others.
  const sizes = Float64Array.from({ length: n }, (_, row) => Math.abs(a[row * n + row]));
  for (let k = 0; k < n; k += 1) {
    let best = k;
    for (let row = k + 1; row < n; row += 1) if (Math.abs(a[row * n + k]) > Math.abs(a[best * n + k])) best = row;
    const pivot = a[best * n + k];
    if (!(Math.abs(pivot) > ROUNDING * sizes[k])) return null;
    if (best !== k) {
      for (let column = 0; column < n; column += 1) {
        const kept = a[k * n + column];
        a[k * n + column] = a[best * n + column];
        a[best * n + column] = kept;
      }
      [x[k], x[best]] = [x[best], x[k]];
    }
    for (let row = k + 1; row < n; row += 1) {
      const factor = a[row * n + k] / pivot;
      if (factor === 0) continue;
      for (let column = k; column < n; column += 1) a[row * n + column] -= factor * a[k * n + column];
      x[row] -= factor * x[k];
    }
  }
  for (let row = n - 1; row >= 0; row -= 1) {
    for (let column = row + 1; column < n; column += 1) x[row] -= a[row * n + column] * x[column];
    x[row] /= a[row * n + row];
  }
  return x;
}

const ROUNDING = 1e-13;
