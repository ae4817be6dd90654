import type { Quote } from './quote.ts';

/**
 * The address of the quote itself: the article's URL with a text fragment that browsers scroll to and mark
 * (WICG URL Fragment Text Directives). The fragment finds the quote and nothing before it in the article; where no
 * fragment can, it is the article's URL alone. `null` when the article has no URL.
 */
export function quoteLink(quote: Quote): string | null {
  const { url, body } = quote.article;
  if (url === null) return null;
  const directive = textDirective(body, quote.start, quote.end);
  const page = url.replace(/#?:~:.*$/s, '');
  if (directive === null) return page;
  return page.includes('#') ? `${page}:~:text=${directive}` : `${page}#:~:text=${directive}`;
}

/** Fewest and most words that name an end of the quote or stand before it as context. */
const fewestWords = 3;
const mostWords = 10;
/** Up to this length the whole quote is the fragment. */
const wholeQuoteChars = 60;

function textDirective(body: string, start: number, end: number): string | null {
  const quoted = body.slice(start, end);
  if (quoted.length <= wholeQuoteChars && !quoted.includes('\n')) {
    if (findText(body, quoted, 0) === start) return encode(quoted);
    return withContext(body, start, quoted);
  }
  for (let count = fewestWords; count <= mostWords; count += 1) {
    const first = firstWords(quoted, count);
    const last = lastWords(quoted, count);
    if (first.length + last.length >= quoted.length || findText(body, first, 0) !== start) continue;
    if (findText(body, last, start + first.length) + last.length === end)
      return `${encode(first)},${encode(last)}`;
  }
  const first = firstWords(quoted, mostWords);
  return findText(body, first, 0) === start ? encode(first) : withContext(body, start, first);
}

/** `prefix-,text` or `text,-suffix`: the words around the text, on its line, tell it from an earlier place that reads the same. */
function withContext(body: string, start: number, text: string): string | null {
  const end = start + text.length;
  const lineBefore = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  const lineAfter = /^ (.*)/.exec(body.slice(end))?.[1] ?? '';
  for (let count = 1; count <= mostWords; count += 1) {
    const prefix = lastWords(lineBefore, count);
    const withPrefix = `${prefix} ${text}`;
    if (prefix !== '' && findText(body, withPrefix, 0) === end - withPrefix.length)
      return `${encode(prefix)}-,${encode(text)}`;
    const suffix = firstWords(lineAfter, count);
    if (suffix !== '' && findText(body, `${text} ${suffix}`, 0) === start)
      return `${encode(text)},-${encode(suffix)}`;
  }
  return null;
}

/** Browsers match whole words in any capitals. −1 when the text does not stand in the body from `from` on. */
function findText(body: string, text: string, from: number): number {
  const [haystack, needle] = [lowerCase(body), lowerCase(text)];
  for (let at = haystack.indexOf(needle, from); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    if (!joined(body, at) && !joined(body, at + text.length)) return at;
  }
  return -1;
}

/** As long as the text was: İ is the one letter whose lower case is longer. */
function lowerCase(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}

function joined(body: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(body.slice(offset - 1, offset + 1));
}

/** A fragment's text may not cross a block of the page, so words are taken from the first line, or the last. */
function firstWords(text: string, count: number): string {
  const line = text.split('\n')[0] ?? '';
  let end = 0;
  // Step by step: a pattern for several words goes back over a word of millions of letters until the stack is full.
  for (let word = 0; word < count && end < line.length; word += 1) {
    let at = end;
    while (at < line.length && isSpace(line, at)) at += 1;
    while (at < line.length && !isSpace(line, at)) at += 1;
    end = at;
  }
  return line.slice(0, end).trimEnd();
}

function lastWords(text: string, count: number): string {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  let start = line.length;
  for (let word = 0; word < count && start > 0; word += 1) {
    let at = start;
    while (at > 0 && isSpace(line, at - 1)) at -= 1;
    while (at > 0 && !isSpace(line, at - 1)) at -= 1;
    start = at;
  }
  return line.slice(start).trimStart();
}

/** A quote may be one word of millions of letters: of characters that are common and no space, no pattern is asked. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code <= 0x20 || code >= 0xa0) && /\s/.test(text[at] ?? '');
}

/** `-`, `,` and `&` have a meaning inside a text directive; the brackets would end a Markdown link. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
