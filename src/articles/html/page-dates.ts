import { type FoundDate, foundDate } from '../dates/date-origin.ts';
import { isChangeLine, stampedDate } from '../dates/text-date.ts';
import { looksLikeDate } from '../dates/written-date.ts';
import { aroundHeadline, besideHeadline } from './around-headline.ts';
import { isArticleElement } from './article-element.ts';
import type { StructuredData } from './json-ld.ts';
import type { MetaTags } from './meta-tags.ts';
import { elementAfter, elementsIn, lineageOf, type PageElement, wordsIn } from './page-tree.ts';

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
    ...foundDate(readable(data.datePublished), 'json-ld'),
    ...foundDate(readable(meta.first(...metaNames)), 'meta'),
    ...timeElements(page, furniture).flatMap((written) => foundDate(readable(written), 'time')),
  ];
}

/** Seconds or milliseconds since 1970 as the moment that they are, from September 2001 on; everything else as it was written. */
function readable(written: string | null): string | null {
  if (written === null || !/^[1-9]\d{9}(?:\d{3})?$/.test(written)) return written;
  return new Date(Number(written) * (written.length > 10 ? 1 : 1000)).toISOString();
}

/** Most particular first; `date` is written by hand as often as by a system. What parts their words makes no difference. */
const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'article:published_date',
  'og:published_time',
  'datepublished',
  'date-published',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'bepress_citation_date',
  'prism.publicationdate',
  'dc.date.issued',
  'dcterms.issued',
  'dc.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'dcterms.available',
  'rnews:datepublished',
  'shareaholic:article_published_time',
  'publish-date',
  'publishdate',
  'published-date',
  'published',
  'publication-date',
  'pub-date',
  'pubdate',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'last-published',
  'pdate',
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
  const times = aroundHeadline(elements).filter(({ name }) => name === 'time');
  return (
    [times, calledDates(elements), definedDates(elements), rowDates(elements)]
      .map((dated) =>
        dated
          .slice(0, mostTimes)
          .filter((element) => !isChange(element))
          .flatMap(writtenIn)
          .slice(0, 1),
      )
      .find((written) => written.length > 0) ?? []
  );
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

const mostTimes = 200;

function isMarked(element: PageElement): boolean {
  const { name, attributes } = element;
  if (name === 'meta') return false;
  if (attributes.get('itemprop')?.split(/\s+/).includes('datePublished')) return true;
  if (publishedProperty.test(attributes.get('property') ?? '')) return true;
  if (name === 'time' && attributes.has('pubdate')) return true;
  const label = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`;
  return name === 'time'
    ? /publi|pub-?date|entry-date|erschienen|datum|gepubliceerd|posted/i.test(label)
    : /(?:^|[\s_-])(?:(?:date|datum)[_-]?published|published[_-]?(?:date|time|on|at)|publish[_-]?date|publication[_-]?date|pub[_-]?date|post[_-]?date|entry-date|dateline-date|article[_-_]{0,2}date|article__datetime|erscheinungsdatum|publicatiedatum|veroeffentlicht)(?:$|\s)/i.test(
        label,
      );
}

/** As RDFa marks it, in the vocabularies that systems for web sites write. */
const publishedProperty =
  /(?:^|\s)(?:schema:)?datePublished(?:\s|$)|(?:^|\s)(?:dc|dct|dcterms):(?:date|created|issued)(?:\s|$)/;

/** Above a headline in the same article, where no page tells what day it is today, or below it: what is called a date. */
function calledDates(elements: readonly PageElement[]): readonly PageElement[] {
  const article = elements
    .filter(({ name }) => name === 'h1')
    .slice(0, 1)
    .flatMap(lineageOf)
    .find(isArticleElement);
  return [
    ...besideHeadline(elements, 'above').filter(
      (element) =>
        (article !== undefined && lineageOf(element).includes(article) && isCalledDate(element)) ||
        isDayAbove(element),
    ),
    ...besideHeadline(elements, 'below').filter(isCalledDate),
  ];
}

/** What stands in a list of terms or a table beside "Published", around the headline. */
function definedDates(elements: readonly PageElement[]): readonly PageElement[] {
  return aroundHeadline(elements)
    .filter(({ name, length }) => (name === 'dt' || name === 'th') && length <= longestTerm)
    .filter((term) => dateTerm.test(wordsIn(term)))
    .flatMap((term) => elementAfter(term) ?? [])
    .filter(({ length }) => length <= longestDate);
}

const longestTerm = 40;
const dateTerm =
  /^(?:(?:date|datum)(?: (?:published|posted|issued|of (?:publication|issue)|der veröffentlichung|van publicatie))?|(?:first )?(?:published|posted|publication|released?|issued)(?: (?:date|on))?|veröffentlicht(?: am)?|veröffentlichung(?:sdatum)?|erschienen(?: am)?|erscheinungsdatum|(?:gepubliceerd|geplaatst)(?: op)?|publicatiedatum)\s*:?$/i;

/** Pieces of a row below the headline that are a day and nothing else, where all of them are the same: "19.07.2022, 06:41 Uhr" in a `<span>`. */
function rowDates(elements: readonly PageElement[]): readonly PageElement[] {
  const found = besideHeadline(elements, 'below').filter(
    (element) =>
      element.name === 'span' &&
      element.length <= longestDate &&
      element.parent?.hasWords === false &&
      element.parent.length <= longestRow &&
      elementsIn(element.parent).filter(({ name }) => name === 'span').length > 1 &&
      stampedDate(wordsIn(element)) !== null,
  );
  return new Set(found.map(wordsIn)).size === 1 ? found : [];
}

/** Characters of a day, an author, a section and a reading time. */
const longestRow = 250;

/** A day and nothing else that stands directly above the headline, in one part of the page with it. */
function isDayAbove(element: PageElement): boolean {
  return (
    element.length <= longestDate &&
    elementAfter(element)?.name === 'h1' &&
    element.parent?.name !== 'body' &&
    stampedDate(wordsIn(element)) !== null
  );
}

/** What is called a date and is no longer than one. */
function isCalledDate({ attributes, length }: PageElement): boolean {
  return length <= longestDate && dateClass.test(attributes.get('class') ?? '');
}

/** Characters: a day of the week, a long month, a time and a zone. */
const longestDate = 80;
const dateClass =
  /(?:^|[\s_-])(?:date|datum|datetime|dateTime|date-time|posted|posted-on|published|timestamps?)(?:$|\s)/;

/** Whether an element holds the day of a change: by its own mark, or by the word before it. WordPress marks the day of a post that was never changed as both. */
export function isChange({ attributes, parent, name }: PageElement): boolean {
  const label = `${attributes.get('class') ?? ''} ${attributes.get('itemprop') ?? ''} ${attributes.get('id') ?? ''}`;
  if (/modif|updat|aktualisier|gewijzigd|bijgewerkt/i.test(label) && !/publi/i.test(label)) return true;
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
  const words = wordsIn(element);
  const stamped = stampedDate(words);
  if (stamped !== null) return [stamped];
  const unlabelled = words.replace(/^[\p{L}\s]{0,30}:\s*/u, '');
  return looksLikeDate(unlabelled) && !isChangeLine(words) ? [unlabelled] : [];
}

/** In what is not of the article. Heads and feet are dropped from its text and yet may say when it was published. */
function isElsewhere(element: PageElement, furniture: ReadonlyMap<PageElement, string>): boolean {
  const reason = furniture.get(element);
  if (reason === undefined) return false;
  return !hasOwnDate.has(reason);
}
