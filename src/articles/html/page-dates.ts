import { type FoundDate, foundDate } from '../dates/date-origin.ts';
import { looksLikeDate } from '../dates/written-date.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { elementsIn, type PageElement, wordsIn } from './page-tree.ts';

/**
 * Every date by which a page says when it was published. The day of a change is none, however alone it stands; nor are the times of
 * comments, of teasers and of whatever stands below the article.
 */
export function pageDates(
  page: PageElement,
  meta: MetaTags,
  data: StructuredData,
  furniture: ReadonlyMap<PageElement, string>,
): readonly FoundDate[] {
  return [
    ...foundDate(data.datePublished, 'json-ld'),
    ...foundDate(meta.first(...metaNames), 'meta'),
    ...timeElements(page, furniture).flatMap((written) => foundDate(written, 'time')),
  ];
}

/** Most particular first; `date` is written by hand as often as by a system. */
const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'publish-date',
  'publish_date',
  'publishdate',
  'publication_date',
  'pub_date',
  'pubdate',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'last-published',
  'date',
  'datum',
];

/** The first that is marked as the day of publication, else the first between the headline's surroundings and the second paragraph. */
function timeElements(page: PageElement, furniture: ReadonlyMap<PageElement, string>): readonly string[] {
  const elements = elementsIn(page, (element) => isElsewhere(element, furniture));
  const marked = elements
    .filter(isMarked)
    .slice(0, mostTimes)
    .filter((element) => !isChange(element));
  const first = marked.flatMap(writtenIn)[0];
  if (first !== undefined) return [first];
  const headline = elements.findIndex(({ name }) => name === 'h1');
  const paragraphs = elements.flatMap(({ name, length }, index) =>
    name === 'p' && length >= shortestParagraph && index > headline ? [index] : [],
  );
  const near = elements.slice(Math.max(0, headline - nearHeadline), paragraphs[1]);
  const times = near.some(({ name }) => name === 'time')
    ? near.filter(({ name }) => name === 'time')
    : elements.slice(headline + 1, headline < 0 ? 0 : paragraphs[1]).filter(isCalledDate);
  return times
    .slice(0, mostTimes)
    .filter((element) => !isChange(element))
    .flatMap(writtenIn)
    .slice(0, 1);
}

const hasOwnDate = new Set([
  'byline',
  'page remark',
  'footer',
  'page header',
  'share bar',
  'about the author',
  'tags',
]);

/** Elements. A section's name, a kicker and a byline may stand above a headline. */
const nearHeadline = 15;
const shortestParagraph = 80;
const mostTimes = 200;

function isMarked(element: PageElement): boolean {
  const { name, attributes } = element;
  if (name === 'meta') return false;
  if (attributes.get('itemprop')?.split(/\s+/).includes('datePublished')) return true;
  if (name === 'time' && attributes.has('pubdate')) return true;
  const label = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  return name === 'time'
    ? /publi|pub-?date|entry-date|erschienen|datum|gepubliceerd|posted/i.test(label)
    : /(?:^|[\s_-])(?:(?:date|datum)[_-]?published|published[_-]?(?:date|time|on|at)|publish[_-]?date|publication[_-]?date|pub[_-]?date|post[_-]?date|entry-date|dateline-date|article[_-_]{0,2}date|article__datetime|erscheinungsdatum|publicatiedatum|veroeffentlicht)(?:$|\s)/i.test(
        label,
      );
}

/** Below a headline, what is called a date and is one. */
function isCalledDate({ attributes, length }: PageElement): boolean {
  return length <= longestDate && dateClass.test(attributes.get('class') ?? '');
}

/** Characters: a day of the week, a long month, a time and a zone. */
const longestDate = 80;
const dateClass = /(?:^|[\s_-])(?:date|datum|datetime|dateTime|date-time|posted|posted-on|timestamp)(?:$|\s)/;

/** By its own mark, or by the word before it. */
function isChange({ attributes, parent, name }: PageElement): boolean {
  const label = `${attributes.get('class') ?? ''} ${attributes.get('itemprop') ?? ''} ${attributes.get('id') ?? ''}`;
  if (/modif|updat|aktualisier|gewijzigd|bijgewerkt/i.test(label)) return true;
  if (parent === null || name !== 'time') return false;
  const before = parent.children.slice(
    0,
    parent.children.findIndex((child) => isTime(child, attributes)),
  );
  const words = before.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join(' ');
  return /(?:updated|modified|changed|aktualisiert|geändert|bijgewerkt|gewijzigd|laatste update|stand)(?: on| am| op| at)?[\s:]*$/i.test(
    words.slice(-60),
  );
}

function isTime(child: PageElement | string, attributes: PageElement['attributes']): boolean {
  return typeof child !== 'string' && child.attributes === attributes;
}

/** A machine's form, else the words where they are a date. */
function writtenIn(element: PageElement): readonly string[] {
  const inner = elementsIn(element).find(
    ({ name, attributes }) => name === 'time' && attributes.has('datetime'),
  );
  const { attributes } = inner ?? element;
  const machine = attributes.get('datetime') ?? attributes.get('content') ?? '';
  if (/\d{4}/.test(machine)) return [machine];
  const words = wordsIn(element).replace(/^[\p{L}\s]{0,30}:\s*/u, '');
  return looksLikeDate(words) ? [words] : [];
}

/** In what is not of the article. Heads and feet are dropped from its text and yet may say when it was published. */
function isElsewhere(element: PageElement, furniture: ReadonlyMap<PageElement, string>): boolean {
  const reason = furniture.get(element);
  if (reason === undefined) return false;
  return !hasOwnDate.has(reason);
}
