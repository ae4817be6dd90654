import type { Answer } from '../answering/answer.ts';
import type { Conflict } from '../answering/conflicts/conflict.ts';
import type { Quote } from '../answering/quote.ts';
import { quoteLink } from '../answering/quote-link.ts';
import type { QuotedReport } from '../answering/quoted-reports.ts';
import type { SearchResult } from '../answering/reference-desk.ts';
import type { SourceLookup, WordDifference } from '../answering/source-lookup.ts';
import type { Timeline } from '../answering/timeline/timeline.ts';
import type { UnderstoodTime } from '../answering/understood-time.ts';
import type { Article } from '../articles/article.ts';
import type { Skipped } from '../articles/corpus.ts';
import type { Placement } from '../articles/place-article.ts';
import type { Verdict } from '../bot/keeping/keeping.ts';
import type { OwnGlossaries } from '../retrieval/glossary/glossary-source.ts';
import type { Entry } from '../retrieval/glossary/look-up.ts';
import type { BuildSummary } from '../retrieval/indexing/build-index.ts';
import type { IndexFacts } from '../retrieval/indexing/index-facts.ts';
import type { BuildProgress } from '../retrieval/indexing/rebuild.ts';
import type { IndexReport } from '../retrieval/indexing/verify-index.ts';
import type { Passage } from '../retrieval/passage.ts';
import { stemOfTerm } from '../retrieval/words/index-term.ts';
import type { Addition } from './add-command.ts';
import type { ArchiveRow } from './archive-list.ts';
import type { CheckedReceipt } from './checked-receipt.ts';

/*
 * The objects that `--json` prints: names, order and meaning are a promise, kept by docs/schema/*.schema.json.
 * Offsets are UTF-16 code units into the article's stored body, `end` exclusive.
 */

export function answerJson(id: string | null, answer: Answer) {
  const refused = answer.kind === 'refused';
  return {
    id,
    question: answer.question,
    understoodAs: answer.understoodAs,
    kind: answer.kind,
    reason: refused ? answer.reason : null,
    statements: refused
      ? []
      : answer.statements.map(({ text, quotes, translation }) => ({
          text,
          quotes: quotes.map(quoteJson),
          translation,
        })),
    conflicts: refused ? [] : answer.conflicts.map(conflictJson),
    reports: refused ? [] : answer.reports.map(reportJson),
    nearest: refused ? answer.nearest.map(passageJson) : [],
    loosenings: refused ? answer.loosenings.map(({ drop, passages }) => ({ drop, passages })) : [],
    passages: answer.passages.map(passageJson),
    window: windowJson(answer.window),
    time: timeJson(answer.time),
    index: indexJson(answer.index),
    support: answer.support === null ? null : Math.round(answer.support * 1000) / 1000,
    reading: readingJson(answer.reading),
    timings: timingsJson(answer.timings),
  };
}

function windowJson({ oldest, newest, asOf, undated }: Answer['window']) {
  return { oldest, newest, asOf, undated };
}

function conflictJson({ kind, about, figures, quotes }: Conflict) {
  return { kind, about, figures, quotes: quotes.map(quoteJson) };
}

function reportJson({ carriers, papers }: QuotedReport) {
  return {
    papers,
    carriers: carriers.map(({ id, publisher, date }) => ({ articleId: id, publisher, date })),
  };
}

/** Refused like an answer where the archive has nothing on the topic. */
export function timelineJson(id: string | null, timeline: Timeline) {
  const traced = timeline.kind === 'timeline';
  return {
    id,
    topic: traced ? timeline.topic : timeline.question,
    kind: timeline.kind,
    reason: traced ? null : timeline.reason,
    entries: traced
      ? timeline.entries.map(({ date, from, to, quote, report, moreReports, news }) => ({
          date,
          from,
          to,
          quote: quoteJson(quote),
          report: reportJson(report),
          moreReports,
          news: news.map(({ kind, start, end, text }) => ({ kind, start, end, text })),
        }))
      : [],
    undated: traced
      ? timeline.undated.map(({ quote, report }) => ({ quote: quoteJson(quote), report: reportJson(report) }))
      : [],
    moreUndated: traced ? timeline.moreUndated : 0,
    nearest: traced ? [] : timeline.nearest.map(passageJson),
    window: windowJson(timeline.window),
    index: indexJson(timeline.index),
    timings: timingsJson(timeline.timings),
  };
}

function readingJson({ reader, dropped, tokens, fallback }: Answer['reading']) {
  return { reader, dropped, tokens, fallback };
}

export function searchJson(id: string | null, { question, passages, time, index, timings }: SearchResult) {
  return {
    id,
    question,
    passages: passages.map(passageJson),
    time: timeJson(time),
    index: indexJson(index),
    timings: timingsJson(timings),
  };
}

/**
 * `article`: what was found, or where a pasted quote stands (the oldest, when several articles hold it). `nearest`: for
 * `not-verbatim` the nearest quote with its `differences`, for `not-found` the articles whose titles are similar.
 */
export function sourceJson(lookup: SourceLookup) {
  switch (lookup.kind) {
    case 'article':
      return { kind: lookup.kind, article: articleJson(lookup.article), quotes: [], nearest: [] };
    case 'quote': {
      const [first] = lookup.quotes;
      const quotes = lookup.quotes.map(quoteJson);
      return { kind: lookup.kind, article: articleJson(first.article), quotes, nearest: [] };
    }
    case 'not-verbatim': {
      const differences = lookup.differences.map(differenceJson);
      const nearest = [{ ...quoteJson(lookup.nearest), differences }];
      return { kind: lookup.kind, article: null, quotes: [], nearest };
    }
    case 'not-found':
      return { kind: lookup.kind, article: null, quotes: [], nearest: lookup.similarTitles.map(titleJson) };
    default:
      return lookup satisfies never;
  }
}

export function quoteJson(quote: Quote) {
  const { receipt, text, start, end, article } = quote;
  return {
    receipt,
    text,
    articleId: article.id,
    start,
    end,
    title: article.title,
    publisher: article.publisher,
    date: article.date,
    language: article.language,
    url: article.url,
    link: quoteLink(quote),
  };
}

/** What was understood of the time in the question; the numbers count the passages. */
function timeJson(time: UnderstoodTime | null) {
  if (time === null) return null;
  const { understood, kind } = time;
  if (kind === 'recent') return { understood, kind, from: null, to: null, inside: null, outside: null };
  return { understood, kind, from: time.from, to: time.to, inside: time.inside, outside: time.outside };
}

function passageJson({ id, article, start, end, text, score, ranks, copies }: Passage) {
  return {
    id,
    articleId: article.id,
    start,
    end,
    text,
    title: article.title,
    publisher: article.publisher,
    date: article.date,
    language: article.language,
    url: article.url,
    score,
    ranks: { dense: ranks.dense, keyword: ranks.keyword },
    copies: copies.map((copy) => copy.id),
  };
}

function articleJson(article: Article) {
  return { ...titleJson(article), body: article.body };
}

function titleJson({ id, title, publisher, date, language, url }: Article) {
  return { id, title, publisher, date, language, url };
}

export function indexJson({ id, embedder, articles, passages }: IndexFacts) {
  return { id, embedder, articles, passages };
}

/** Rounded to hundredths of a millisecond: more digits would be noise. */
function timingsJson({ embedMs, searchMs, answerMs, totalMs, rerank }: Answer['timings']) {
  const rounded = (ms: number) => Math.round(ms * 100) / 100;
  return {
    embedMs: rounded(embedMs),
    searchMs: rounded(searchMs),
    answerMs: rounded(answerMs),
    totalMs: rounded(totalMs),
    ...(rerank === undefined ? {} : { rerank: { ...rerank, ms: rounded(rerank.ms) } }),
  };
}

/** Every skipped file, and every warning, however many. */
export function buildJson(summary: BuildSummary) {
  const { index, added, changed, removed, unchanged, skipped, warnings, seconds } = summary;
  return {
    index: indexJson(index),
    added,
    changed,
    removed,
    unchanged,
    skipped: skipped.map(({ file, reason }) => ({ file, reason })),
    warnings,
    seconds,
  };
}

/** A line before the summary; nothing else has `progress`. */
export function progressJson({ step, done, total }: BuildProgress) {
  return { progress: { step, done, total } };
}

/** Receipts are checked only against a sound index: with `problems` there are none. */
export function verificationJson(report: IndexReport, receipts: readonly CheckedReceipt[]) {
  const sound = report.kind === 'sound';
  return {
    sound,
    index: sound ? indexJson(report.index) : null,
    problems: sound ? [] : report.problems,
    receipts: receipts.map(receiptJson),
  };
}

function receiptJson(receipt: CheckedReceipt) {
  const { text, place } = receipt;
  const nothing = { words: null, quote: null, now: null, differences: [] };
  if (receipt.kind === 'not-a-receipt') return { receipt: text, place, kind: receipt.kind, ...nothing };
  const { verification } = receipt;
  const found = { receipt: text, place, kind: verification.kind, ...nothing };
  switch (verification.kind) {
    case 'exact':
      return { ...found, quote: quoteJson(verification.quote) };
    case 'misquoted': {
      const { quote, differences } = verification;
      return { ...found, quote: quoteJson(quote), differences: differences.map(differenceJson) };
    }
    case 'changed': {
      const { words, now, differences } = verification;
      return {
        ...found,
        words,
        now: now === null ? null : quoteJson(now),
        differences: differences.map(differenceJson),
      };
    }
    case 'gone':
      return { ...found, now: verification.elsewhere === null ? null : quoteJson(verification.elsewhere) };
    default:
      return verification satisfies never;
  }
}

function differenceJson({ text, change }: WordDifference) {
  return { text, change };
}

/** A line of the answer log. It tells what was asked and shown, and nothing of who asked. `answeredAt` is ISO 8601, UTC. */
export function loggedAnswerJson(answer: Answer, answeredAt: string) {
  const { question, understoodAs, kind, filters, statements, reason, reading, index } = {
    statements: [],
    reason: null,
    ...answer,
  };
  return {
    answeredAt,
    question,
    understoodAs,
    kind,
    reason,
    filters,
    statements: statements.map(({ text, quotes, translation }) => ({
      text,
      quotes: quotes.map((quote) => ({
        receipt: quote.receipt,
        text: quote.text,
        title: quote.article.title,
        publisher: quote.article.publisher,
        date: quote.article.date,
      })),
      translation,
    })),
    reader: reading.reader,
    index: index.id,
  };
}

export function archiveListJson(rows: readonly ArchiveRow[], total: number) {
  return {
    total,
    articles: rows.map(({ article, file, sameStory }) => ({
      id: article.id,
      ...articleFacts(article),
      file,
      sameStory,
    })),
  };
}

export function additionJson(additions: readonly Addition[], skipped: readonly Skipped[], dryRun: boolean) {
  return {
    dryRun,
    articles: additions.map(({ reading, placement }) => {
      const { article, file: source, warnings, dropped } = reading;
      const id = placement.kind === 'there-already' ? placement.id : (placed(placement)?.id ?? article.id);
      return {
        placement: placement.kind,
        id,
        file: placement.file,
        source,
        ...articleFacts(article),
        warnings,
        dropped,
      };
    }),
    skipped,
  };
}

function placed(placement: Placement): Article | null {
  return placement.kind === 'added' || placement.kind === 'updated' ? placement.article : null;
}

/** What was understood of an article, its body by length alone. */
function articleFacts({ title, publisher, author, date, dateOrigin, language, url, body }: Article) {
  return { title, publisher, author, date, dateOrigin, language, url, characters: body.length };
}

/** Oldest first. */
export function feedbackJson(verdicts: readonly Verdict[]) {
  return {
    verdicts: verdicts.map(({ at, verdict, question, kind, index, receipts }) => ({
      at,
      verdict,
      question,
      kind,
      index,
      receipts,
    })),
  };
}

export function glossaryCheckJson(folder: string, readings: Awaited<ReturnType<OwnGlossaries['readings']>>) {
  return {
    folder,
    files: readings.map(({ file, rows, problems }) => ({ file, concepts: rows.length, problems })),
  };
}

export function glossaryLookupJson(word: string, entries: readonly Entry[]) {
  return {
    word,
    entries: entries.map(({ language, stems, rows, terms }) => ({
      language,
      stems,
      concepts: rows.map(({ place, forms }) => ({ place, names: Object.fromEntries(forms) })),
      searched: Object.fromEntries([...terms].map(([other, found]) => [other, found.map(stemOfTerm)])),
    })),
  };
}
