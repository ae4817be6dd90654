/**
 * Tokens of a batch, padding included. Small batches are fast ones on a processor: what they compute stays in its caches, and little of it
 * is padding. `bench/embedding.ts` measures it. A question waits for one such batch at most.
 */
const tokenBudget = 256;

/**
 * Groups texts of like length, since a batch is padded to its longest text; a text above the budget is alone. Takes the lengths in
 * tokens and gives the places of the texts, longest first, so that memory peaks at the start and the time left is not underestimated.
 */
export function evenBatches(
  lengths: readonly number[],
  budget = tokenBudget,
): readonly (readonly number[])[] {
  const lengthOf = (place: number): number => lengths[place] ?? 0;
  const order = [...lengths.keys()].sort((a, b) => lengthOf(b) - lengthOf(a) || a - b);
  const batches: number[][] = [];
  let longest = 0;
  for (const place of order) {
    const last = batches.at(-1);
    if (last === undefined || (last.length + 1) * longest > budget) {
      batches.push([place]);
      longest = lengthOf(place);
    } else {
      last.push(place);
    }
  }
  return batches;
}
