/** One labelled example: the values in the order of the weights, and how much it counts. */
export interface Example {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
  /** Examples of one group are never on both sides of a split. */
  readonly group: string;
}

export interface Logistic {
  readonly bias: number;
  readonly weights: readonly number[];
}

/**
 * Logistic regression by Newton's method, on standardised values with a ridge penalty on all but the bias; the weights returned are those
 * of the values as they are. No randomness: equal examples give equal weights.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Logistic {
  const [first] = examples;
  if (first === undefined) throw new Error('There is nothing to fit.');
  const columns = first.values.map((_, i) => examples.map(({ values }) => values[i] ?? 0));
  const scales = columns.map((column) => {
    const middle = column.reduce((sum, value) => sum + value, 0) / column.length;
    const variance = column.reduce((sum, value) => sum + (value - middle) ** 2, 0) / column.length;
    return { middle, spread: Math.sqrt(variance) || 1 };
  });
  const rows = examples.map(({ values }) => [
    1,
    ...values.map((value, i) => (value - (scales[i]?.middle ?? 0)) / (scales[i]?.spread ?? 1)),
  ]);
  const found = scales.map(() => 0);
  found.unshift(0);
  for (let step = 0; step < mostSteps; step += 1) {
    const gradient: number[] = found.map((weight, i) => (i === 0 ? 0 : -ridge * weight));
    const curvature: number[][] = found.map((_, i) => found.map((_, j) => (i === j && i > 0 ? ridge : 0)));
    rows.forEach((row, n) => {
      const { label, weight } = examples[n] ?? first;
      const chance = sigmoid(dot(row, found));
      const [error, slope] = [(label - chance) * weight, chance * (1 - chance) * weight];
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * value;
        const line = curvature[i] ?? [];
        row.forEach((other, j) => {
          line[j] = (line[j] ?? 0) + slope * value * other;
        });
      });
    });
    const move = solve(curvature, gradient);
    move.forEach((value, i) => {
      found[i] = (found[i] ?? 0) + value;
    });
    if (Math.max(...move.map(Math.abs)) < smallestMove) break;
  }
  const [bias = 0, ...standardised] = found;
  const weights = standardised.map((weight, i) => weight / (scales[i]?.spread ?? 1));
  return {
    bias:
      bias -
      dot(
        weights,
        scales.map(({ middle }) => middle),
      ),
    weights,
  };
}

export function chanceOf({ bias, weights }: Logistic, values: readonly number[]): number {
  return sigmoid(bias + dot(weights, values));
}

/** Each example's chance by a model that has seen nothing of its group. */
export function crossValidated(
  examples: readonly Example[],
  ridge: number,
  folds: number,
): readonly number[] {
  const models = Array.from({ length: folds }, (_, fold) =>
    fitLogistic(
      examples.filter(({ group }) => foldOf(group, folds) !== fold),
      ridge,
    ),
  );
  return examples.map((example) =>
    chanceOf(models[foldOf(example.group, folds)] ?? { bias: 0, weights: [] }, example.values),
  );
}

const mostSteps = 50;
const smallestMove = 1e-8;

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/** In which of so many parts a group lies: FNV-1a of its name. */
export function foldOf(group: string, folds: number): number {
  let value = 2166136261;
  for (const character of group) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619);
  return (value >>> 0) % folds;
}

/** Gaussian elimination with partial pivots. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  const at = (i: number, j: number): number => rows[i]?.[j] ?? 0;
  for (let i = 0; i < size; i += 1) {
    let pivot = i;
    for (let row = i + 1; row < size; row += 1)
      if (Math.abs(at(row, i)) > Math.abs(at(pivot, i))) pivot = row;
    const [a, b] = [rows[i] ?? [], rows[pivot] ?? []];
    rows[i] = b;
    rows[pivot] = a;
    for (let row = i + 1; row < size; row += 1) {
      const factor = at(row, i) / at(i, i);
      rows[row] = (rows[row] ?? []).map((value, j) => value - factor * at(i, j));
    }
  }
  const solution: number[] = right.map(() => 0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const known = solution.reduce((sum, value, j) => (j > i ? sum + value * at(i, j) : sum), 0);
    solution[i] = (at(i, size) - known) / at(i, i);
  }
  return solution;
}
