import type { Answer, ArchiveWindow, Refused } from '../../answering/answer.ts';
import type { Conflict } from '../../answering/conflicts/conflict.ts';
import { type ShownQuote, type ShownStatement, sideBySide } from '../../answering/conflicts/side-by-side.ts';
import type { Quote } from '../../answering/quotes/quote.ts';
import { quoteLink } from '../../answering/quotes/quote-link.ts';
import { carriedByMore, type QuotedReport, reportAmong } from '../../answering/quotes/quoted-reports.ts';
import { counted } from '../../articles/counted.ts';
import { sameLanguage } from '../../articles/primary-language.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import { type Filters, filterNames, hasFilters, limitsDays } from '../../retrieval/filters.ts';
import type { Dress } from '../terminal.ts';
import { emptyArchive } from './empty-archive.ts';
import { plainLine } from './plain-text.ts';
import { dateWords, languageName, sourceLine } from './source-line.ts';
import { timeWords } from './time-words.ts';
import { indented, shortened } from './wrap-text.ts';

/** An answer for people: each quote alone on its lines, its source below it; or the refusal with what comes nearest. */
export function renderAnswer(answer: Answer, questionLanguage: string, dress: Dress): string {
  const parts =
    answer.kind === 'answered'
      ? sideBySide(answer.statements, answer.conflicts).map((statement) =>
          renderStatement(statement, answer.reports, questionLanguage, dress),
        )
      : [renderRefusal(answer, dress)];
  if (answer.understoodAs !== null)
    parts.unshift(secondary(`understood as: ${plainLine(answer.understoodAs)}`, '  ', dress));
  const reading = readingWords(answer.reading);
  if (reading !== null) parts.push(secondary(reading, '  ', dress));
  parts.push(...limitLines(answer, dress));
  if (answer.time !== null) parts.push(secondary(timeWords(answer.time), '  ', dress));
  return parts.join('\n\n');
}

/** Why there are quotes alone, and how much of what a chat model said is left out. */
function readingWords({ fallback, dropped }: Answer['reading']): string | null {
  const left =
    dropped.length === 0
      ? []
      : [`${counted(dropped.length, 'sentence')} left out that the quotes do not bear out`];
  const words = [...(fallback === null ? [] : [`quotes alone: ${plainLine(fallback)}`]), ...left];
  return words.length === 0 ? null : words.join('; ');
}

function renderStatement(
  { text, quotes }: ShownStatement,
  reports: readonly QuotedReport[],
  questionLanguage: string,
  dress: Dress,
): string {
  const rendered = quotes.map((shown) => renderShown(shown, reports, questionLanguage, dress));
  if (text !== null) rendered.unshift(indented(plainLine(text), '  ', dress.columns));
  return rendered.join('\n\n');
}

function renderShown(
  { quote, against, translation }: ShownQuote,
  reports: readonly QuotedReport[],
  questionLanguage: string,
  dress: Dress,
): string {
  const rendered = renderQuote(quote, questionLanguage, dress, reportAmong(reports, quote.article));
  const labelled = translation === null ? null : `translation, not a quote: ${plainLine(translation)}`;
  return [
    ...(against === null ? [] : [indented(conflictWords(against), '  ', dress.columns)]),
    ...(labelled === null ? [rendered] : [rendered, indented(labelled, '   ', dress.columns)]),
  ].join('\n');
}

/** Between two quotes: `Reports differ: 12 people / seven people`. */
function conflictWords({ kind, figures }: Conflict): string {
  const words = kind === 'reports-differ' ? 'Reports differ' : 'Later report';
  return figures === null ? `${words}:` : `${words}: ${figures.map(plainLine).join(' / ')}`;
}

/** The quote, and below it: title · publisher · the date it was published on, then the link that opens at it. */
export function renderQuote(
  quote: Quote,
  readerLanguage: string,
  dress: Dress,
  report: QuotedReport | null = null,
): string {
  const { article } = quote;
  const marked = inQuotationMarks(plainLine(quote.text), article.language);
  const foreign = sameLanguage(article.language, readerLanguage)
    ? null
    : languageName(article.language, readerLanguage);
  const link = quoteLink(quote);
  return [
    indented(foreign === null ? marked : `${marked}  [${foreign}]`, '  ', dress.columns),
    secondary(sourceLine(article), '   ', dress),
    ...(report === null || !carriedByMore(report)
      ? []
      : [secondary(`1 report, carried by ${report.papers} papers`, '   ', dress)]),
    ...(link === null ? [] : [secondary(plainLine(link), '   ', dress)]),
  ].join('\n');
}

/** How many nearest passages a refusal names. */
const nearestShown = 3;
const snippetCells = 140;

function renderRefusal(refusal: Refused, dress: Dress): string {
  const nearest = refusal.nearest.slice(0, nearestShown).map(({ article, text }) => {
    const snippet = inQuotationMarks(shortened(plainLine(text), snippetCells), article.language);
    const source = `${plainLine(article.title)} · ${dateWords(article.date)}`;
    return secondary(`Nearest: ${source} — ${snippet}`, '  ', dress);
  });
  return [indented(refusalWords(refusal), '  ', dress.columns), ...nearest].join('\n');
}

function refusalWords(refused: Refused): string {
  const { reason, unknownWords, outside, window, index } = refused;
  const articles = `${counted(index.articles, 'article')}${windowWords(window, ' (', ')')}`;
  switch (reason) {
    case 'empty-archive':
      return emptyArchive;
    case 'outside-filters':
      return `The archive does not say within these limits. Without them ${counted(outside, 'passage')} may answer${looseningWords(refused)}.`;
    case 'not-supported':
      return `The archive does not say. Of its ${articles} none answers this, though some come near.`;
    case 'nothing-relevant':
      return unknownWords.length === 0
        ? `The archive does not say. None of its ${articles} is about this.`
        : `The archive does not say. None of its ${articles} mentions ${alternatives(unknownWords)}.`;
    default:
      return reason satisfies never;
  }
}

/** Which limit to drop by itself, where that would do: `; 2 without "from 2014"`. */
function looseningWords({ loosenings, filters }: Refused): string {
  const given = filterNames.filter((name) => filters[name] !== undefined);
  if (given.length < 2) return '';
  const single = loosenings.map(
    ({ drop, passages }) => `${passages} without “${filterWords({ [drop]: filters[drop] })}”`,
  );
  return single.length === 0 ? ', but only without all of them' : `: ${single.join(', ')}`;
}

/** More would push what is nearest out of sight. */
const unknownWordsShown = 5;
const wordCells = 60;

function alternatives(words: readonly string[]): string {
  const quoted = words
    .slice(0, unknownWordsShown)
    .map((word) => inQuotationMarks(shortened(plainLine(word), wordCells), 'en'));
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/** `2004-12 – 2021-09`, the days left out, between what is given; empty when every article is undated. */
export function windowWords({ oldest, newest }: ArchiveWindow, before = '', after = ''): string {
  if (oldest === null || newest === null) return '';
  const months = new Set([oldest.slice(0, monthChars), newest.slice(0, monthChars)]);
  return `${before}${[...months].join(' – ')}${after}`;
}

/** `YYYY-MM`. */
const monthChars = 7;

/** What a search was limited to, dimmed; nothing where it was not. */
export function limitLines(searched: Pick<Answer, 'filters' | 'window'>, dress: Dress): readonly string[] {
  return hasFilters(searched.filters) ? [secondary(searchedWords(searched), '  ', dress)] : [];
}

/** With what has no date, which is left out where days limit the search. */
function searchedWords({ filters, window }: Pick<Answer, 'filters' | 'window'>): string {
  const searched = `searched ${filterWords(filters)}`;
  return limitsDays(filters) && window.undated > 0
    ? `${searched}; ${counted(window.undated, 'undated article')} left out`
    : searched;
}

/** What limited a search, in words: `2014-01-01 – 2014-12-31, in German`. */
function filterWords({ from, to, asOf, publisher, language, articles }: Filters): string {
  const words: string[] = [];
  if (from !== undefined && to !== undefined) words.push(from === to ? from : `${from} – ${to}`);
  else if (from !== undefined) words.push(`from ${from}`);
  else if (to !== undefined) words.push(`to ${to}`);
  if (asOf !== undefined) words.push(`as of ${asOf}`);
  if (publisher !== undefined) words.push(`by ${plainLine(publisher)}`);
  if (language !== undefined) words.push(`in ${languageName(language, 'en') ?? 'no known language'}`);
  if (articles !== undefined) words.push(`in ${articles.join(', ')}`);
  return words.join(', ');
}

/** Dimmed line by line, so that a wrapped line break never carries the colour over. */
export function secondary(text: string, indent: string, dress: Dress): string {
  return indented(text, indent, dress.columns)
    .split('\n')
    .map((line) => dress.dim(line))
    .join('\n');
}
