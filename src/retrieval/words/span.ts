/** A piece of a text, in UTF-16 offsets. */
export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Without the white space at both ends; empty where there is nothing else. */
export function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
