import { type AtomFeed, type JsonFeed, parseFeed as parse, type RdfFeed, type RssFeed } from 'feedsmith';
import type { JsonRecord } from '../json-object.ts';
import type { Feed, FeedItem, Marked } from './feed-item.ts';

/** Reads an RSS, RDF or Atom feed, or a JSON Feed that is parsed already; `null` for what is not a feed or is damaged. */
export function parseFeed(source: string | JsonRecord): Feed | null {
  const parsed = parsedOrNull(
    typeof source === 'string' ? withoutStrayMarks(withoutDoctype(source)) : source,
  );
  switch (parsed?.format) {
    case 'rss':
      return fromRss(parsed.feed);
    case 'rdf':
      return fromRdf(parsed.feed);
    case 'atom':
      return fromAtom(parsed.feed);
    case 'json':
      return fromJson(parsed.feed);
    default:
      return null;
  }
}

/** The package throws for what it cannot read, as do the parsers under it for some texts that are no XML at all. */
function parsedOrNull(source: string | JsonRecord) {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The package takes a feed that declares entities for a damaged one. They are not replaced: nothing is fetched or grows. */
function withoutDoctype(xml: string): string {
  return xml.replace(/<!doctype (?!html)[^<>[]{1,300}(?:\[[^\]]{0,20000}\]\s*)?>/i, '');
}

/** A `<` that begins no tag, which takes the XML parser quadratic time, is written as `&lt;`; CDATA stays as it is. */
function withoutStrayMarks(xml: string): string {
  const parts: string[] = [];
  for (let at = 0; at < xml.length; ) {
    const start = xml.indexOf('<![CDATA[', at);
    const end = start < 0 ? -1 : xml.indexOf(']]>', start);
    const plainEnd = end < 0 ? xml.length : start;
    parts.push(
      xml.slice(at, plainEnd).replace(/<(?![\p{L}_:/!?])/gu, '&lt;'),
      xml.slice(plainEnd, end < 0 ? plainEnd : end + 3),
    );
    at = end < 0 ? xml.length : end + 3;
  }
  return parts.join('');
}

function fromRss({ title, language, dc, items = [] }: RssFeed.Feed<string>): Feed {
  return {
    title,
    language: language ?? dc?.languages?.[0],
    items: items.map((item): FeedItem => {
      const { guid, link } = item;
      const permanent = guid?.isPermaLink === false ? undefined : webLink(guid?.value);
      return {
        id: guid?.value,
        title: marked(item.title),
        url: webLink(link) ?? permanent,
        author: names(item.dc?.creators) ?? names(item.authors?.map(({ name }) => name)),
        date: item.pubDate ?? item.dc?.dates?.[0],
        content: marked(item.content?.encoded, 'html'),
        summary: marked(item.description),
        source: item.source?.title,
        language: item.dc?.languages?.[0],
      };
    }),
  };
}

function fromRdf({ title, dc, items = [] }: RdfFeed.Feed<string>): Feed {
  return {
    title,
    language: dc?.languages?.[0],
    items: items.map(
      (item): FeedItem => ({
        id: item.rdf?.about,
        title: marked(item.title),
        url: webLink(item.link),
        author: names(item.dc?.creators),
        date: item.dc?.dates?.[0],
        content: marked(item.content?.encoded, 'html'),
        summary: marked(item.description),
        source: undefined,
        language: item.dc?.languages?.[0],
      }),
    ),
  };
}

function fromAtom({ title, xml, entries = [] }: AtomFeed.Feed<string>): Feed {
  return {
    title: title?.value,
    language: xml?.lang,
    items: entries.map((entry): FeedItem => {
      const link = entry.links?.find(({ rel = 'alternate' }) => rel === 'alternate');
      return {
        id: entry.id,
        title: markedAtom(entry.title),
        url: webLink(link?.href),
        author: names(entry.authors?.map(({ name }) => name)),
        date: entry.published,
        content: markedAtom(entry.content),
        summary: markedAtom(entry.summary),
        source: entry.source?.title?.value,
        language: entry.content?.xml?.lang ?? entry.xml?.lang,
      };
    }),
  };
}

function fromJson({ title, language, authors, items = [] }: JsonFeed.Feed<string>): Feed {
  return {
    title,
    language,
    items: items.map(
      (item): FeedItem => ({
        id: item.id,
        title: marked(item.title, 'plain'),
        url: webLink(item.url) ?? webLink(item.external_url),
        author: names((item.authors ?? authors)?.map(({ name }) => name)),
        date: item.date_published,
        content: marked(item.content_html, 'html') ?? marked(item.content_text, 'plain'),
        summary: marked(item.summary, 'plain'),
        source: undefined,
        language: item.language,
      }),
    ),
  };
}

function marked(text: string | undefined, kind: Marked['kind'] = 'unknown'): Marked | undefined {
  return text === undefined || text.trim() === '' ? undefined : { text, kind };
}

/** Atom names the kind of each text; without a name it is plain. Other media than text are no text. */
function markedAtom(
  text: { readonly value?: string; readonly type?: string } | undefined,
): Marked | undefined {
  const { value, type = 'text' } = text ?? {};
  if (/html/i.test(type)) return marked(value, 'html');
  return /^text(?:\/plain)?$/i.test(type) ? marked(value, 'plain') : undefined;
}

function webLink(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text.trim()) ? text.trim() : undefined;
}

function names(list: readonly (string | undefined)[] | undefined): string | undefined {
  const given = (list ?? []).filter((name) => name !== undefined && name.trim() !== '');
  return given.length === 0 ? undefined : given.join(', ');
}
