import type { Answer } from '../../answering/answer.ts';
import type { SearchResult } from '../../answering/desk/reference-desk.ts';
import type { UnderstoodTime } from '../../answering/understood-time.ts';
import type { Passage } from '../../retrieval/passage.ts';
import { hundredths } from './hundredths.ts';
import { indexJson } from './index-json.ts';

/** What `search` prints, a line a question in a batch. */
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

/** Offsets are UTF-16 code units into the article's stored body, `end` exclusive; so are those of quotes. */
export function passageJson({ id, article, start, end, text, score, ranks, copies }: Passage) {
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

/** The days that the archive covers. */
export function windowJson({ oldest, newest, asOf, undated }: Answer['window']) {
  return { oldest, newest, asOf, undated };
}

/** What was understood of the time in the question; the numbers count the passages. */
export function timeJson(time: UnderstoodTime | null) {
  if (time === null) return null;
  const { understood, kind } = time;
  if (kind === 'recent') return { understood, kind, from: null, to: null, inside: null, outside: null };
  return { understood, kind, from: time.from, to: time.to, inside: time.inside, outside: time.outside };
}

/** Milliseconds. */
export function timingsJson({ embedMs, searchMs, answerMs, totalMs, rerank }: Answer['timings']) {
  return {
    embedMs: hundredths(embedMs),
    searchMs: hundredths(searchMs),
    answerMs: hundredths(answerMs),
    totalMs: hundredths(totalMs),
    ...(rerank === undefined ? {} : { rerank: { ...rerank, ms: hundredths(rerank.ms) } }),
  };
}
