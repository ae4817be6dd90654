import { isRecord, type JsonRecord } from '../json-object.ts';
import { htmlWords } from './html-words.ts';

/** What a page's JSON-LD (schema.org) says of its article. Words are on one line, without tags and references. */
export interface StructuredData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  /** Whom it calls its creators, which is the desk as often as a person. */
  readonly creators: readonly string[];
  /** Those of both that are offices or firms: "Rivers and Coasts" there is one name. */
  readonly organizations: readonly string[];
  readonly publisher: string | null;
  /** As it was written. */
  readonly datePublished: string | null;
  readonly urls: readonly string[];
  /** The text as it was written, line breaks and perhaps tags included. */
  readonly articleBody: string | null;
  /** Whether it speaks of an article at all. */
  readonly isArticle: boolean;
  /** What the page is and is the page of: names of schema.org, such as `WebPage` and `Product`. */
  readonly types: readonly string[];
  /** The names of the web site. */
  readonly siteNames: readonly string[];
  /** The organisations that it speaks of, which may be those that the article is about. */
  readonly firms: readonly string[];
  readonly warnings: readonly string[];
}

/** Reads the scripts of one page. Of several articles the first is the page's own; what is not JSON is left out with a warning. */
export function structuredData(scripts: readonly string[]): StructuredData {
  const parsed = scripts.filter((script) => script.trim() !== '').map(parse);
  const records = parsed.flatMap((value) => recordsIn(value));
  const byId = new Map(records.flatMap((record) => ids(record).map((id) => [id, record] as const)));
  const article = records.find(isArticle) ?? null;
  const page = records.find((record) => typesOf(record).includes('WebPage')) ?? null;
  const dated = article ?? page;
  const authors = [dated?.['author'], dated?.['creator']];
  return {
    headline: firstWords(article?.['headline'], article?.['name']),
    authors: names(authors[0]),
    creators: names(authors[1]),
    organizations: authors.flat().filter(isOrganization).flatMap(names),
    publisher: names(article?.['publisher'] ?? article?.['sourceOrganization'])[0] ?? null,
    datePublished: firstWords(dated?.['datePublished']) ?? numberIn(dated?.['datePublished']),
    urls: [article?.['url'], article?.['mainEntityOfPage'], article?.['@id'], page?.['url']].flatMap(
      addresses,
    ),
    articleBody: typeof article?.['articleBody'] === 'string' ? article['articleBody'] : null,
    isArticle: article !== null,
    types: records.flatMap(typesOf),
    siteNames: records
      .filter((record) => typesOf(record).includes('WebSite'))
      .flatMap((site) => [...names(site['name']), ...names(site['alternateName'])]),
    firms: records.filter(isOrganization).flatMap((firm) => names(firm['name'])),
    warnings: parsed.includes(undefined)
      ? ['the structured data of the page (JSON-LD) is not JSON and could not be used']
      : [],
  };

  function names(value: unknown): readonly string[] {
    if (typeof value === 'string') return [htmlWords(value)].filter((name) => name !== '');
    if (Array.isArray(value)) return value.slice(0, mostNames).flatMap(names);
    if (!isRecord(value)) return [];
    if (value['name'] === undefined && typeof value['@id'] === 'string') {
      const named = byId.get(value['@id'])?.['name'];
      if (typeof named === 'string') return names(named);
    }
    if (typeof value['name'] === 'string' || Array.isArray(value['name'])) return names(value['name']);
    const parts = [value['givenName'], value['familyName']].filter((part) => typeof part === 'string');
    return names(parts.join(' '));
  }
}

const mostNames = 20;

/** JSON as pages have it: in a comment or CDATA section, with a comma too many or line breaks inside a text. `undefined` is none. */
function parse(script: string): unknown {
  const json = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break inside a text is what breaks JSON most often.
  const mended = () => json.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([\]}])/g, '$1');
  return parsedOrUndefined(json) ?? parsedOrUndefined(mended());
}

function parsedOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Every record that may be the page's own: the top ones, those of a graph, and what they are the page of. */
function recordsIn(value: unknown, depth = 0): readonly JsonRecord[] {
  if (depth > deepestRecord) return [];
  if (Array.isArray(value)) return value.slice(0, mostRecords).flatMap((item) => recordsIn(item, depth + 1));
  if (!isRecord(value)) return [];
  const within = [
    '@graph',
    'mainEntity',
    'mainEntityOfPage',
    'isPartOf',
    'publisher',
    'author',
    'mainContentOfPage',
  ];
  return [value, ...within.flatMap((key) => recordsIn(value[key], depth + 1))];
}

const deepestRecord = 6;
const mostRecords = 200;

function typesOf(record: JsonRecord): readonly string[] {
  const type = record['@type'];
  const written = Array.isArray(type) ? type : [type];
  return written
    .filter((name) => typeof name === 'string')
    .map((name) => name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));
}

/** https://schema.org/Article and what is derived from it; not what people post to each other. */
function isArticle(record: JsonRecord): boolean {
  return typesOf(record).some((type) => /(?:Article|^BlogPosting|^LiveBlogPosting|^Report)$/.test(type));
}

function isOrganization(value: unknown): boolean {
  return isRecord(value) && typesOf(value).some((type) => /Organization$/.test(type));
}

/** The record that says most under an id wins; a bare reference says nothing. */
function ids(record: JsonRecord): readonly string[] {
  return typeof record['@id'] === 'string' && record['name'] !== undefined ? [record['@id']] : [];
}

function firstWords(...values: readonly unknown[]): string | null {
  const words = values
    .map((value) => (Array.isArray(value) ? value[0] : value))
    .filter((value) => typeof value === 'string')
    .map(htmlWords);
  return words.find((text) => text !== '') ?? null;
}

/** A time as programs count it. */
function numberIn(value: unknown): string | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null;
}

function addresses(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.trim()];
  if (Array.isArray(value)) return value.slice(0, 1).flatMap(addresses);
  return isRecord(value) ? [value['@id'], value['url']].filter((item) => typeof item === 'string') : [];
}
