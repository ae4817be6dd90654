import { isCsvHeader } from './read-csv.ts';

/** How a text file is read. */
export type TextFormat = 'markdown' | 'text' | 'html' | 'feed' | 'json' | 'json-lines' | 'csv';

/** The endings of the files that are read, as shown to people. */
export const readableEndings = '.md, .txt, .html, .json, .jsonl, .csv, .xml, .rss, .atom, .epub, .zip, .gz';

/**
 * The format of a text by its content first: a page called `.txt`, a feed called `.html` and a list called `.jsonl` are read as
 * what they are. What the content leaves open is decided by the media type that a server gave, then by the file's ending; a
 * file without either is text. `head` is its beginning.
 */
export function textFormat(
  file: string,
  head: string,
  mediaType: string | null = null,
): { readonly format: TextFormat } | { readonly reason: string } {
  const named = mediaTypes.get(mediaType ?? '') ?? endings.get(endingOf(file));
  const start = head.slice(0, 4096).replace(prologue, '');
  if (/^<(?:\w+:)?(?:rss|feed|rdf)[\s>]/i.test(start) || /^<!doctype rss\b/i.test(start))
    return { format: 'feed' };
  if (/^<(?:!doctype html|html|head|body)\b/i.test(start)) return { format: 'html' };
  if (named === 'json' || named === 'json-lines') return { format: jsonFormat(head, named) };
  if (named === 'text' || named === undefined) {
    if (/^(?:\[\s*)?\{\s*"(?:[^"\\]|\\.){1,80}"\s*:/.test(start)) return { format: jsonFormat(head, 'json') };
  }
  if (named === 'text') {
    if (/^---[ \t]*\r?\n[\p{L}_]+[ \t]*:/u.test(start)) return { format: 'markdown' };
    if (/^<(?:p|div|article|section|main|header|h[1-6]|span|table|meta|title)\b[^<>]*>/i.test(start))
      return { format: 'html' };
    if (isCsvHeader(start.split(/\r?\n/, 1)[0] ?? '')) return { format: 'csv' };
  }
  if (named === 'xml') return { reason: 'it is XML, but neither a feed (RSS, Atom) nor a page' };
  if (['zip', 'gz', 'tgz', 'epub', 'pdf'].includes(endingOf(file)))
    return { reason: `it is called .${endingOf(file)} and is none; fetch it again` };
  if (named === undefined) return { reason: `it is none of the files that can be read (${readableEndings})` };
  return { format: named };
}

/** What may stand before the first tag of XML: the entities of RSS 1.0 feeds are declared there. */
const prologue =
  /^(?:\s|\ufeff|<\?xml[^>]*\?>|<!--[\s\S]*?-->|<!doctype (?!html|rss)[^>[]{1,300}(?:\[[^\]]*\]\s*)?>)+/i;

/** A list, or a record over several lines, is no JSON Lines; several records under one another are no JSON. */
function jsonFormat(head: string, named: 'json' | 'json-lines'): 'json' | 'json-lines' {
  const lines = head
    .trimStart()
    .split('\n', 50)
    .map((line) => line.trim());
  const [first = '', ...more] = lines;
  if (first.startsWith('[') || first === '{') return 'json';
  const second = more.find((line) => line !== '');
  return second?.startsWith('{') === true && isJson(first) ? 'json-lines' : named;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Lower case, without the dot; empty for a name that has none, as in `Vol. 2` or `version 1.5`. */
function endingOf(file: string): string {
  return /\.([a-z][a-z0-9]{0,9})$/i.exec(file.split('/').at(-1) ?? '')?.[1]?.toLowerCase() ?? '';
}

type Named = TextFormat | 'xml';

const endings: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['', 'text'],
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['json', 'json'],
  ['jsonld', 'json'],
  ['jsonl', 'json-lines'],
  ['ndjson', 'json-lines'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['xml', 'xml'],
  ['rss', 'xml'],
  ['atom', 'xml'],
  ['rdf', 'xml'],
]);

/** Those that say more than "some text"; servers send much as `text/plain`. */
const mediaTypes: ReadonlyMap<string, Named> = new Map<string, Named>([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['application/json', 'json'],
  ['application/ld+json', 'json'],
  ['application/feed+json', 'json'],
  ['application/x-ndjson', 'json-lines'],
  ['application/jsonl', 'json-lines'],
  ['text/csv', 'csv'],
  ['text/tab-separated-values', 'csv'],
  ['text/markdown', 'markdown'],
  ['text/xml', 'xml'],
  ['application/xml', 'xml'],
  ['application/rss+xml', 'xml'],
  ['application/atom+xml', 'xml'],
  ['application/rdf+xml', 'xml'],
]);
