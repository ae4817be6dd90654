import type { Answer } from '../../answering/answer.ts';
import type { Conflict } from '../../answering/conflicts/conflict.ts';
import { indexJson } from './index-json.ts';
import { quoteJson, reportJson } from './quote-json.ts';
import { passageJson, timeJson, timingsJson, windowJson } from './search-json.ts';
import { supportJson } from './support-json.ts';

/** What `ask` prints, a line a question in a batch. */
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
    support: supportJson(answer.support),
    reading: readingJson(answer.reading),
    timings: timingsJson(answer.timings),
  };
}

function conflictJson({ kind, about, figures, quotes }: Conflict) {
  return { kind, about, figures, quotes: quotes.map(quoteJson) };
}

function readingJson({ reader, dropped, tokens, fallback }: Answer['reading']) {
  return { reader, dropped, tokens, fallback };
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
