/**
 * Finds what a browser would mark for a link with a text fragment: the first place that matches `[prefix-,]start[,end][,-suffix]`, by whole
 * words, in any capitals, `start`, `prefix` and `suffix` inside one block (the WICG specification's "find a range from a text directive").
 */
export function followTextFragment(
  body: string,
  link: string,
): { readonly start: number; readonly end: number } | null {
  const directive = /:~:text=(.*)$/.exec(link)?.[1];
  if (directive === undefined) return null;
  const parts = directive.split(',');
  const prefix = parts[0]?.endsWith('-') ? decodeURIComponent(parts.shift()?.slice(0, -1) ?? '') : null;
  const suffix = parts.at(-1)?.startsWith('-') ? decodeURIComponent(parts.pop()?.slice(1) ?? '') : null;
  const [first = '', last] = parts.map(decodeURIComponent);
  const before = prefix === null ? '' : `(?<=${whole(prefix)}\\s+)`;
  const following = suffix === null ? '' : `(?=\\s+${whole(suffix)})`;
  const startPattern = `${before}${whole(first)}${following}`;
  const start = new RegExp(startPattern, 'iu').exec(body);
  if (start === null) return null;
  if (last === undefined) return { start: start.index, end: start.index + start[0].length };
  const after = start.index + start[0].length;
  const end = new RegExp(whole(last), 'iu').exec(body.slice(after));
  return end === null ? null : { start: start.index, end: after + end.index + end[0].length };
}

function whole(text: string): string {
  const escaped = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const letter = '[\\p{L}\\p{N}]';
  const before = /^[\p{L}\p{N}]/u.test(text) ? `(?<!${letter})` : '';
  const after = /[\p{L}\p{N}]$/u.test(text) ? `(?!${letter})` : '';
  return `${before}${escaped}${after}`;
}
