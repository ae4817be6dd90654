import { articleFromDraft } from '../article-draft.ts';
import { type ArticleReading, skipped } from '../article-reading.ts';
import { bodyText } from '../body-text.ts';
import { foundDate } from '../dates/date-origin.ts';
import type { Dropped } from '../dropped.ts';
import { fragmentBlocks, wordsOfMarkup } from '../html/fragment-text.ts';
import { isRecord, type JsonRecord } from '../json-object.ts';
import { detectLanguage } from '../language.ts';
import { openingWords } from '../one-line.ts';
import { isNobody } from '../scraped/nobody.ts';
import type { Feed, FeedItem, Marked } from './feed-item.ts';
import { parseFeed } from './parse-feed.ts';
import { recordName } from './record-name.ts';
import { asTeaser } from './teaser.ts';

/** Reads an RSS, RDF or Atom feed; each item is an article, the nth with the place `file#n`. */
export function readFeed(file: string, text: string): readonly ArticleReading[] {
  return readItems(file, parseFeed(text));
}

/** Whether a JSON value says that it is a JSON Feed. */
export function isJsonFeed(value: unknown): value is JsonRecord {
  return isRecord(value) && /^https?:\/\/jsonfeed\.org\/version\//.test(String(value['version']));
}

/** Reads a JSON Feed as `readFeed` reads the others. */
export function readJsonFeed(file: string, value: JsonRecord): readonly ArticleReading[] {
  return readItems(file, parseFeed(value));
}

function readItems(file: string, feed: Feed | null): readonly ArticleReading[] {
  if (feed === null) return [skipped(file, 'the feed is damaged; fetch it again')];
  if (feed.items.length === 0) return [skipped(file, 'there are no items in the feed')];
  return feed.items.map((item, index) => readItem(`${file}#${index + 1}`, item, feed));
}

function readItem(place: string, item: FeedItem, feed: Feed): ArticleReading {
  const written = item.content ?? item.summary;
  if (written === undefined) return skipped(place, 'the item has no text');
  const { text, dropped } = itemBody(written);
  const body = bodyText(text);
  const reading = articleFromDraft({
    file: place,
    fields: {
      title: item.title === undefined ? undefined : words(item.title),
      publisher: item.source ?? feed.title,
      author: item.author === undefined || isNobody(item.author) ? undefined : item.author,
      language: languageOf(body, item.language ?? feed.language),
      url: item.url,
    },
    dates: foundDate(item.date, 'feed'),
    body,
    dropped,
    name: recordName({ id: item.url, url: item.id, title: item.title?.text }, body),
    remedy: (field) => `with \`dateline edit\`, once the article is added: --${field}`,
  });
  return isTeaser(item, body) ? asTeaser(reading) : reading;
}

interface ItemBody {
  readonly text: string;
  readonly dropped: readonly Dropped[];
}

/** Without the adverts and links that a feed puts into its items. */
function itemBody({ text, kind }: Marked): ItemBody {
  const blocks =
    kind === 'html' || (kind === 'unknown' && /<\/?(?:p|div|br)\b/i.test(text)) ? fragmentBlocks(text) : null;
  if (blocks === null) return { text: words({ text, kind }), dropped: [] };
  const remarks = blocks.map(
    (block) => block.remark ?? (feedSignature.test(block.text) ? 'line of the feed' : null),
  );
  return {
    text: blocks.flatMap((block, index) => (remarks[index] === null ? block.text : [])).join('\n\n'),
    dropped: blocks.flatMap(({ text: line }, index) => {
      const reason = remarks[index];
      return typeof reason === 'string' ? [{ text: openingWords(line, 80), reason }] : [];
    }),
  };
}

/** What WordPress puts under each item. */
const feedSignature =
  /^(?:The post .{1,300} (?:appeared|first appeared) (?:first )?on |Der Beitrag .{1,300} erschien zuerst auf |Het bericht .{1,300} verscheen eerst op )/;

function words({ text, kind }: Marked): string {
  return kind === 'plain' ? text : wordsOfMarkup(text);
}

/** What the feed says of its language holds for most of its items at best: the text decides, where its language can be recognised. */
function languageOf(body: string, claimed: string | undefined): string | undefined {
  if (claimed === undefined) return undefined;
  const detected = detectLanguage(body);
  return detected === 'und' || claimed.toLowerCase().startsWith(detected) ? claimed : detected;
}

/** A short summary where there is no content, or a text that ends with a link to more of it. */
function isTeaser(item: FeedItem, body: string): boolean {
  return (item.content === undefined && body.length < longestTeaser) || moreMark.test(body);
}

/** Characters. Summaries run to two or three sentences; an item with more than this is a text to quote from. */
const longestTeaser = 600;

const moreMark =
  /(?:\[(?:…|\.{3})\]|…|\.{3}|\b(?:read (?:more|on|the full (?:story|article))|continue reading|weiterlesen|mehr lesen|lees (?:meer|verder))\b[^\n]{0,80})$/iu;
