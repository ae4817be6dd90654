import { dot, solve } from './logistic.ts';

/** One choice among candidates: the values of each in the order of the weights, and which of them are right. */
export interface Choice {
  readonly candidates: readonly { readonly values: readonly number[]; readonly right: boolean }[];
  /** How much it counts. */
  readonly weight: number;
}

/**
 * The weights by which a right candidate is most likely to be the one of the greatest sum, each likely by the exponential of its own
 * (a conditional logistic regression), with a ridge penalty on values of like spread. Choices with no right candidate, or no wrong one, teach nothing. No randomness.
 */
export function fitChoice(choices: readonly Choice[], ridge: number): readonly number[] {
  const telling = choices.filter(
    ({ candidates }) => candidates.some(({ right }) => right) && candidates.some(({ right }) => !right),
  );
  const size = telling[0]?.candidates[0]?.values.length ?? 0;
  const spreads = spreadsOf(telling, size);
  const scaled = telling.map(({ candidates, weight }) => ({
    weight,
    candidates: candidates.map(({ values, right }) => ({
      right,
      values: values.map((value, i) => value / (spreads[i] ?? 1)),
    })),
  }));
  let weights: readonly number[] = Array.from({ length: size }, () => 0);
  let likely = likelihood(scaled, weights, ridge);
  for (let round = 0; round < mostSteps; round += 1) {
    const step = stepFrom(scaled, weights, ridge);
    let [stride, next, reached] = [1, weights, likely];
    for (; stride > smallestStride; stride /= 2) {
      next = weights.map((weight, i) => weight + stride * (step[i] ?? 0));
      reached = likelihood(scaled, next, ridge);
      if (reached >= likely) break;
    }
    const gain = reached - likely;
    if (gain < smallestGain) break;
    [weights, likely] = [next, reached];
  }
  return weights.map((weight, i) => weight / (spreads[i] ?? 1));
}

const mostSteps = 50;
const smallestStride = 1e-4;
const smallestGain = 1e-7;

/** Of each value within its choice, since only differences there decide. */
function spreadsOf(choices: readonly Choice[], size: number): readonly number[] {
  return Array.from({ length: size }, (_, i) => {
    const columns = choices.map(({ candidates }) => candidates.map(({ values }) => values[i] ?? 0));
    const squares = columns.flatMap((column) => {
      const middle = column.reduce((sum, value) => sum + value, 0) / column.length;
      return column.map((value) => (value - middle) ** 2);
    });
    return Math.sqrt(squares.reduce((sum, value) => sum + value, 0) / squares.length) || 1;
  });
}

function likelihood(choices: readonly Choice[], weights: readonly number[], ridge: number): number {
  const fits = choices.map((choice) => {
    const chances = chancesOf(choice, weights);
    const right = choice.candidates.reduce((sum, one, i) => sum + (one.right ? (chances[i] ?? 0) : 0), 0);
    return choice.weight * Math.log(right);
  });
  return fits.reduce((sum, fit) => sum + fit, 0) - (ridge / 2) * dot(weights, weights);
}

function chancesOf({ candidates }: Choice, weights: readonly number[]): readonly number[] {
  const sums = candidates.map(({ values }) => dot(values, weights));
  const highest = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - highest));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / whole);
}

/** Newton's step with the curvature of the denominator alone, which is never less than the whole and never negative. */
function stepFrom(choices: readonly Choice[], weights: readonly number[], ridge: number): readonly number[] {
  const slope = weights.map((weight) => -ridge * weight);
  const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? ridge : 0)));
  for (const choice of choices) {
    const chances = chancesOf(choice, weights);
    const ofRight = choice.candidates.map(({ right }, i) => (right ? (chances[i] ?? 0) : 0));
    const right = ofRight.reduce((sum, chance) => sum + chance, 0);
    const mean = meanOf(choice, chances);
    const wanted = meanOf(
      choice,
      ofRight.map((chance) => chance / right),
    );
    for (const i of slope.keys())
      slope[i] = (slope[i] ?? 0) + choice.weight * ((wanted[i] ?? 0) - (mean[i] ?? 0));
    for (const [n, { values }] of choice.candidates.entries()) {
      const away = values.map((value, i) => value - (mean[i] ?? 0));
      const share = choice.weight * (chances[n] ?? 0);
      for (const [i, line] of curvature.entries())
        for (const j of line.keys()) line[j] = (line[j] ?? 0) + share * (away[i] ?? 0) * (away[j] ?? 0);
    }
  }
  return solve(curvature, slope);
}

function meanOf({ candidates }: Choice, chances: readonly number[]): readonly number[] {
  const size = candidates[0]?.values.length ?? 0;
  return Array.from({ length: size }, (_, i) =>
    candidates.reduce((sum, { values }, n) => sum + (chances[n] ?? 0) * (values[i] ?? 0), 0),
  );
}
