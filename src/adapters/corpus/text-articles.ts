import { type ArticleReading, skipped } from '../../articles/article-reading.ts';
import { createCsvReader } from '../../articles/formats/read-csv.ts';
import { readFeed } from '../../articles/formats/read-feed.ts';
import { readHtml } from '../../articles/formats/read-html.ts';
import { readJson } from '../../articles/formats/read-json.ts';
import { readJsonlRecord } from '../../articles/formats/read-jsonl.ts';
import { readMarkdown } from '../../articles/formats/read-markdown.ts';
import { readText } from '../../articles/formats/read-text.ts';
import { type TextFormat, textFormat } from '../../articles/formats/text-format.ts';
import { collect, type Peeked } from './byte-stream.ts';
import { binaryFlaw, type DecodedText, decodeAs, decodeText, encodingOf } from './decode-text.ts';
import { textLines } from './text-lines.ts';

/** A text of some format, as bytes. */
export interface TextSource {
  /** How it is called in readings. */
  readonly file: string;
  /** The name that tells of its format and, in need, of its title. */
  readonly name: string;
  readonly bytes: Peeked;
  /** The encoding and the media type that a server gave. */
  readonly charset: string | null;
  readonly mediaType: string | null;
  /** The address of an article that names none. */
  readonly url: string | null;
}

/** Bytes. No article is as large; what is, is something else and would only fill the memory. */
export const largestFile = 64 * 1024 * 1024;
export const tooLarge = 'it is larger than 64 MB; divide it into articles';
const longestLine = 16 * 1024 * 1024;

/** Reads a text of any encoding and format. Throws `Unreadable` when its bytes cannot be brought in or are too many. */
export async function* textArticles(source: TextSource): AsyncGenerator<ArticleReading> {
  const { file, name, bytes, charset, mediaType } = source;
  const head = bytes.ended ? decodeText(bytes.head, charset) : beginning(bytes.head, charset);
  if (head.flaw !== null) {
    yield skipped(file, head.flaw);
    return;
  }
  const kind = textFormat(name, head.text.slice(0, headChars), mediaType);
  if ('reason' in kind) yield skipped(file, kind.reason);
  else if (kind.format === 'json-lines') yield* jsonLines(source);
  else if (kind.format === 'csv') yield* csvRows(source);
  else if (bytes.ended) yield* wholeText(source, kind.format, head);
  else
    yield* wholeText(
      source,
      kind.format,
      decodeText(await collect(bytes.stream, largestFile, tooLarge), charset),
    );
}

/** Characters from which a format is recognised. */
const headChars = 64 * 1024;

function beginning(head: Uint8Array, charset: string | null): DecodedText {
  const encoding = encodingOf(head, charset, true);
  if (encoding === null) return { flaw: binaryFlaw };
  return { text: decodeAs(head, encoding.label), warning: encoding.warning, flaw: null };
}

function* wholeText(source: TextSource, format: TextFormat, decoded: DecodedText): Generator<ArticleReading> {
  if (decoded.flaw !== null) {
    yield skipped(source.file, decoded.flaw);
    return;
  }
  let doubt = decoded.warning;
  for (const reading of readWhole(source, format, decoded.text)) {
    yield withDoubt(reading, doubt);
    if (reading.kind === 'article') doubt = null;
  }
}

function readWhole(source: TextSource, format: TextFormat, text: string): readonly ArticleReading[] {
  const { file, name, url } = source;
  switch (format) {
    case 'markdown':
      return [single(source, readMarkdown(name, text))];
    case 'html':
      return [single(source, readHtml(name, text, url === null ? {} : { url }))];
    case 'feed':
      return readFeed(file, text);
    case 'json':
      return readJson(file, text);
    default:
      return [single(source, readText(name, text))];
  }
}

/** An article that is all of a file. */
function single({ file, url }: TextSource, reading: ArticleReading): ArticleReading {
  if (reading.kind === 'skipped') return { ...reading, file };
  const { article } = reading;
  return { ...reading, file, article: article.url === null && url !== null ? { ...article, url } : article };
}

async function* jsonLines({ file, bytes, charset }: TextSource): AsyncGenerator<ArticleReading> {
  let count = 0;
  for await (const line of textLines(bytes, charset, longestLine)) {
    const place = `${file}:${line.number}`;
    if (line.flaw === null && line.text.trim() === '') continue;
    count += 1;
    if (line.flaw !== null) yield skipped(place, line.flaw);
    else yield withDoubt(readJsonlRecord(place, line.text), line.warning);
  }
  if (count === 0) yield skipped(file, 'it is empty');
}

async function* csvRows({ file, bytes, charset }: TextSource): AsyncGenerator<ArticleReading> {
  const reader = createCsvReader(file);
  let count = 0;
  let doubt: string | null = null;
  for await (const line of textLines(bytes, charset, longestLine)) {
    if (line.flaw !== null) yield skipped(`${file}:${line.number}`, line.flaw);
    else {
      doubt ??= line.warning;
      yield* told(reader.line(line.number, line.text));
    }
    if (reader.hopeless) return;
  }
  yield* told(reader.end());
  if (count === 0) yield skipped(file, 'there are no articles in it');

  function* told(readings: readonly ArticleReading[]): Generator<ArticleReading> {
    for (const reading of readings) {
      count += 1;
      yield withDoubt(reading, doubt);
      if (reading.kind === 'article') doubt = null;
    }
  }
}

/** The doubt about a file's letters, told once, with the first article that came of it. */
function withDoubt(reading: ArticleReading, doubt: string | null): ArticleReading {
  if (doubt === null || reading.kind === 'skipped') return reading;
  return { ...reading, warnings: [...reading.warnings, doubt] };
}
