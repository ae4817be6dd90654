import type { Article } from '../articles/article.ts';
import { detectLanguage } from '../articles/language.ts';
import { byDate, type PublicationDate } from '../articles/publication-date.ts';
import type { Archive } from '../retrieval/archive.ts';
import { denseWeightOf } from '../retrieval/fuse-ranks.ts';
import { indexFacts } from '../retrieval/index-facts.ts';
import { type QuestionTerm, questionTerms } from '../retrieval/question-terms.ts';
import { createRetrieve } from '../retrieval/retrieve.ts';
import type { ArchiveWindow } from './answer.ts';
import { createAsk } from './ask.ts';
import { findSource } from './find-source.ts';
import { languagesOf } from './languages-of.ts';
import type { Inquiry, Reader } from './reader.ts';
import type { ReferenceDesk } from './reference-desk.ts';
import { createSuggestTitles } from './suggest-titles.ts';
import { verifyReceipt } from './verify-receipt.ts';

export interface ReferenceDeskParts {
  readonly archive: Archive;
  readonly reader: Reader;
  /** Tells cheaply whether the archive would answer without a question's filters. */
  readonly scout: Reader;
  /** Milliseconds, monotonic; for the timings of an answer. */
  readonly now: () => number;
}

/** Opens the desk over an archive. */
export function createReferenceDesk({ archive, reader, scout, now }: ReferenceDeskParts): ReferenceDesk {
  const { articles, manifest, chunks, keywords } = archive;
  const languages = languagesOf(articles);
  const index = indexFacts(manifest);
  const window = windowOf(articles);
  const suggestTitles = createSuggestTitles(articles);
  const retrieve = createRetrieve({ archive, denseWeight: denseWeightOf(manifest.embedder), now });
  const inquire = (text: string): Inquiry => {
    const language = languageOfQuestion(text, languages);
    return { text, language, terms: questionTerms(text, language, languages) };
  };
  const knows = (term: QuestionTerm): boolean => keywords.documentFrequency(term) > 0;

  return {
    index,
    window,
    languages,
    ask: createAsk({ retrieve, reader, scout, index, window, inquire, knows, now }),
    async search({ text, filters = {}, limit = 8 }) {
      const began = now();
      const found = await retrieve(text, inquire(text).terms, { filters, count: limit });
      const { embedMs, searchMs, passages } = found;
      return {
        question: text,
        passages,
        index,
        timings: { embedMs, searchMs, answerMs: 0, totalMs: now() - began },
      };
    },
    source: (text) => findSource({ articles, chunks, keywords, suggestTitles }, languages, text),
    verify: (receipt) => verifyReceipt(articles, receipt),
    suggestTitles,
  };
}

/** One of the archive's languages where the question fits one, else its own, else the archive's most frequent. */
function languageOfQuestion(text: string, languages: readonly string[]): string {
  const among = detectLanguage(text, languages);
  if (among !== 'und') return among;
  const any = detectLanguage(text);
  return any === 'und' ? (languages[0] ?? 'und') : any;
}

function windowOf(articles: readonly Article[]): ArchiveWindow {
  const dates = articles
    .map(({ date }) => date)
    .filter((date): date is PublicationDate => date !== null)
    .sort(byDate);
  return { oldest: dates[0] ?? null, newest: dates.at(-1) ?? null, asOf: null };
}
