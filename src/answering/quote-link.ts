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
  if (directive === null) return url;
  return url.includes('#') ? `${url}:~:text=${directive}` : `${url}#:~:text=${directive}`;
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

/** `prefix-,text`: the words before the quote tell it from an earlier place that reads the same. */
function withContext(body: string, start: number, text: string): string | null {
  const line = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  for (let count = 1; count <= mostWords; count += 1) {
    const prefix = lastWords(line, count);
    if (prefix === '') return null;
    const both = `${prefix} ${text}`;
    if (findText(body, both, 0) + both.length === start + text.length)
      return `${encode(prefix)}-,${encode(text)}`;
  }
  return null;
}

/** Browsers match whole words in any capitals. −1 when the text does not stand in the body from `from` on. */
function findText(body: string, text: string, from: number): number {
  const haystack = body.toLowerCase();
  const needle = text.toLowerCase();
  if (haystack.length !== body.length || needle.length !== text.length) return body.indexOf(text, from);
  for (let at = haystack.indexOf(needle, from); at !== -1; at = haystack.indexOf(needle, at + 1)) {
    if (!joined(body, at) && !joined(body, at + text.length)) return at;
  }
  return -1;
}

function joined(body: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(body.slice(offset - 1, offset + 1));
}

/** A fragment's text may not cross a block of the page, so words are taken from the first line, or the last. */
function firstWords(text: string, count: number): string {
  const line = text.split('\n')[0] ?? '';
  return new RegExp(`^(?:\\S+[^\\S\\n]+){0,${count - 1}}\\S+`).exec(line)?.[0] ?? line;
}

function lastWords(text: string, count: number): string {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  return new RegExp(`\\S+(?:[^\\S\\n]+\\S+){0,${count - 1}}$`).exec(line)?.[0] ?? line;
}

/** `-`, `,` and `&` have a meaning inside a text directive; the brackets would end a Markdown link. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
