/**
 * The form in which every body is stored, whatever file it came from; quotes are cut from this and nothing rewrites it later.
 *
 * The letters stay the source's own: quotation marks, dashes, no-break spaces, ligatures and composed or decomposed accents are
 * not folded, so that a quote can be found in the source to the letter. What is changed cannot be seen: a byte order mark and
 * control characters are dropped, half a surrogate pair becomes U+FFFD, every line end becomes `\n`, white space at line ends
 * goes, and so do blank lines beyond one. Idempotent.
 */
export function bodyText(raw: string): string {
  if (isPlainText(raw) || isBodyText(raw)) return raw;
  return unifiedLineEnds(raw)
    .replace(invisible, '')
    .toWellFormed()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Line ends of every system, and the separators that stand for one in extracted text: form feed, NEL, U+2028 and U+2029. */
export function unifiedLineEnds(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
}

/** Control characters but for tab and line feed, the colours of a terminal with all of their letters, and U+FEFF wherever it stands. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for.
const invisible = /\u001b\[[\d;?]*[A-Za-z]|[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g;

/**
 * Whether a text is in the form of `bodyText` already and holds no sign that turns the order of letters, as is so with nearly every text
 * that is read; `false` also where in doubt.
 */
export function isPlainText(text: string): boolean {
  return !unplain.test(text) && hasTidyLines(text) && text.trim().length === text.length;
}

/** All but the letters, digits and marks of European writing: a class of few ranges is found or missed soonest. */
const unplain = /[^\t\n -~\u00a1-\u167f\u2010-\u2027\u20a0-\u2bff]/;

/** Whether a text is in the form of a body already; `false` also where in doubt. */
function isBodyText(text: string): boolean {
  return (
    hasTidyLines(text) && !unusual.test(text) && text.isWellFormed() && text.trim().length === text.length
  );
}

/** No blank before a line end and no two empty lines in a row. Goes from line end to line end, of which there are few. */
function hasTidyLines(text: string): boolean {
  let [last, lastButOne] = [-2, -2];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === 0x20 || before === 0x09 || lastButOne === at - 2) return false;
    lastButOne = last === at - 1 ? last : -2;
    last = at;
  }
  return true;
}

/** What `bodyText` drops or takes for a line end, and white space that may stand before one. */
const unusual =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
  /[\u0000-\u0008\v-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/;
