/** Few enough that a question waits no longer than a moment for the batch that is running. */
const mostTexts = 16;
/** About 4000 tokens of European text. */
const mostBytes = 16_000;

/**
 * Groups texts of like length, since a batch is padded to its longest text. Gives the places of the texts, longest first, so that memory
 * peaks at the start and the time left is not underestimated. UTF-8 bytes stand for tokens: the two go together in most scripts.
 */
export function evenBatches(texts: readonly string[]): readonly (readonly number[])[] {
  const sizes = texts.map((text) => Buffer.byteLength(text));
  const order = [...texts.keys()].sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const batches: number[][] = [];
  let bytes = 0;
  for (const place of order) {
    const last = batches.at(-1);
    const size = sizes[place] ?? 0;
    if (last === undefined || last.length === mostTexts || bytes + size > mostBytes) {
      batches.push([place]);
      bytes = size;
    } else {
      last.push(place);
      bytes += size;
    }
  }
  return batches;
}
