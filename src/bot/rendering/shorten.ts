/** At most `maxChars` UTF-16 units of a label, ended by `…` where something is left out; characters stay whole. Never for a quote. */
export function shorten(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  // The segmenter's time grows with the text, so it sees no more of it than can be shown.
  const seen = text.slice(0, maxChars);
  let end = 0;
  for (const { index } of graphemes.segment(seen)) end = index;
  return `${seen.slice(0, end).trimEnd()}…`;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
