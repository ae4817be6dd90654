/**
 * Those of `names` that may have been meant by what was typed, the nearest first: names that hold it or are held by it, and names that
 * share at least half of their pairs of letters with it.
 */
export function nearNames(typed: string, names: readonly string[]): readonly string[] {
  const wanted = folded(typed);
  if (wanted === '') return [];
  return names
    .map((name) => ({ name, likeness: likeness(wanted, folded(name)) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, namesShown)
    .map(({ name }) => name);
}

const leastLikeness = 0.5;
/** Fewer letters stand in too many names. */
const leastPart = 3;
const namesShown = 3;

/** Dice's coefficient of the pairs of letters, 0–1; at least `leastLikeness` where one name is a part of the other. */
function likeness(a: string, b: string): number {
  const [pairs, left] = [pairsOf(a), pairsOf(b)];
  const all = pairs.length + left.length;
  let shared = 0;
  for (const pair of pairs) {
    const place = left.indexOf(pair);
    if (place < 0) continue;
    left.splice(place, 1);
    shared += 1;
  }
  const dice = all === 0 ? 0 : (2 * shared) / all;
  const isPart = Math.min(a.length, b.length) >= leastPart && (a.includes(b) || b.includes(a));
  return isPart ? Math.max(dice, leastLikeness) : dice;
}

function pairsOf(name: string): string[] {
  const letters = [...name];
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
}

/** Without capitals, accents, and what is neither letter nor digit. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
