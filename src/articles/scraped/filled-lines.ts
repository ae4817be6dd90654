/** Where the first lines are that are not blank, at most `count` of them, in their order. */
export function firstFilled(lines: readonly string[], count: number): readonly number[] {
  const found: number[] = [];
  for (let index = 0; index < lines.length && found.length < count; index += 1) {
    if (lines[index] !== '') found.push(index);
  }
  return found;
}

/** Where the last lines are that are not blank, at most `count` of them, in their order. */
export function lastFilled(lines: readonly string[], count: number): readonly number[] {
  const found: number[] = [];
  for (let index = lines.length - 1; index >= 0 && found.length < count; index -= 1) {
    if (lines[index] !== '') found.push(index);
  }
  return found.reverse();
}
