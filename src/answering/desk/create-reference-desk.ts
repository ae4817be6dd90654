import type { Article } from '../../articles/article.ts';
import { byDate, type PublicationDate } from '../../articles/dates/publication-date.ts';
import type { Archive } from '../../retrieval/archive.ts';
import { denseWeightOf } from '../../retrieval/fuse-ranks.ts';
import { indexFacts } from '../../retrieval/indexing/index-facts.ts';
import { createQuestionReader } from '../../retrieval/read-question.ts';
import { createRerankingRetrieve } from '../../retrieval/reranking/rerank-passages.ts';
import type { Reranker } from '../../retrieval/reranking/reranker.ts';
import { createRetrieve } from '../../retrieval/retrieve.ts';
import type { Day } from '../../retrieval/time/days.ts';
import { languageOfQuestion } from '../../retrieval/words/question-language.ts';
import type { QuestionTerm } from '../../retrieval/words/question-terms.ts';
import { questionWords } from '../../retrieval/words/question-words.ts';
import { stem } from '../../retrieval/words/stem.ts';
import type { ArchiveWindow } from '../answer.ts';
import { createAsk } from '../ask.ts';
import { createCheckText } from '../checking/check-text.ts';
import { findSource } from '../finding/find-source.ts';
import { createSuggestTitles } from '../finding/suggest-titles.ts';
import { createPlaces } from '../follow-ups/places.ts';
import { createUnderstandFollowUp, type RewriteFollowUp } from '../follow-ups/understand-follow-up.ts';
import { createInquire } from '../inquire.ts';
import { languagesOf } from '../languages-of.ts';
import { createStories } from '../quotes/quoted-reports.ts';
import { createVerifyReceipt } from '../quotes/verify-receipt.ts';
import type { Reader } from '../reader.ts';
import { createAskedNames } from '../support/asked-names.ts';
import { createTrace } from '../timeline/create-trace.ts';
import { timeToPrefer, understoodTime } from '../understood-time.ts';
import type { ReferenceDesk } from './reference-desk.ts';

export interface ReferenceDeskParts {
  readonly archive: Archive;
  readonly reader: Reader;
  /** Tells cheaply whether the archive would answer without a question's filters. */
  readonly scout: Reader;
  /** Says what bears on a topic, which is no question; the scout where it is not given. */
  readonly tracer?: Reader;
  /** By a chat model, where there is one; else follow-ups are understood by rules alone. */
  readonly rewrite?: RewriteFollowUp;
  /** Judges the best passages once more, within `budgetMs`; absent: they keep the order in which they were found. */
  readonly reranking?: { readonly reranker: Reranker; readonly budgetMs: number } | undefined;
  /** How much the vectors count beside the words, 0–1; absent: as `denseWeightOf` has it for the embedder. */
  readonly denseWeight?: number;
  /** Milliseconds, monotonic; for the timings of an answer. */
  readonly now: () => number;
  /** Today where the asker is: the day that "last year" in a question counts from. */
  readonly today: () => Day;
}

/** Each costs a run of the model, so that more than a few dozen would seldom be done in time. */
const passagesReranked = 30;

/** Opens the desk over an archive. */
export function createReferenceDesk(parts: ReferenceDeskParts): ReferenceDesk {
  const { archive, reader, scout, tracer = scout, reranking, rewrite, now, today } = parts;
  const { articles, manifest, chunks, keywords, glossary } = archive;
  const { denseWeight = denseWeightOf(manifest.embedder) } = parts;
  const languages = languagesOf(articles);
  const index = indexFacts(manifest);
  const window = windowOf(articles);
  const suggestTitles = createSuggestTitles(articles);
  const search = createRetrieve({ archive, denseWeight, now });
  const retrieve =
    reranking === undefined
      ? search
      : createRerankingRetrieve(search, { ...reranking, depth: passagesReranked, now });
  const readQuestion = createQuestionReader(archive, languages);
  const verifyReceipt = createVerifyReceipt(articles);
  const isPlace = createPlaces();
  const understand = createUnderstandFollowUp({
    rewrite: rewrite ?? null,
    isPlace,
    isCommon: (word, language) => glossary.rowsOf(stem(word, language), language).length > 0,
    languageOf: (question) =>
      languageOfQuestion(questionWords(question), languages, {
        glossary,
        vocabulary: keywords.vocabulary,
        splitCompound: archive.words.splitCompound,
      }),
  });
  const knows = (term: QuestionTerm): boolean => keywords.documentFrequency(term) > 0;
  const inquire = createInquire({
    readQuestion,
    today,
    knows,
    askedNames: createAskedNames(archive, languages),
  });

  const stories = createStories(archive);
  const knowledge = { glossary, splitCompound: archive.words.splitCompound };
  const shared = {
    retrieve,
    search,
    scout,
    index,
    window,
    inquire,
    understand,
    knows,
    stories,
    knowledge,
    now,
  };

  return {
    builtAt: manifest.builtAt,
    index,
    window,
    languages,
    publishers: publishersOf(articles),
    ask: createAsk({ ...shared, reader }),
    check: createCheckText(shared),
    timeline: createTrace({
      ...shared,
      scout: tracer,
      ask: createAsk({ ...shared, reader: scout }),
      isPlace,
    }),
    async search({ text, filters = {}, limit = 8 }) {
      const began = now();
      const inquiry = inquire(text);
      const { terms, language } = inquiry;
      const time = timeToPrefer(inquiry.time, filters);
      const found = await retrieve(text, terms, { filters, time, count: limit, language });
      const { embedMs, searchMs, passages, rerank } = found;
      return {
        question: text,
        passages,
        time: understoodTime(time, passages),
        index,
        timings: {
          embedMs,
          searchMs,
          answerMs: 0,
          totalMs: now() - began,
          ...(rerank === undefined ? {} : { rerank }),
        },
      };
    },
    source: async (text) => findSource({ articles, chunks, keywords, suggestTitles }, languages, text),
    verify: async (receipt) => verifyReceipt(receipt),
    suggestTitles: async (typed, count) => suggestTitles(typed, count),
  };
}

function windowOf(articles: readonly Article[]): ArchiveWindow {
  const dates = articles
    .map(({ date }) => date)
    .filter((date): date is PublicationDate => date !== null)
    .sort(byDate);
  return {
    oldest: dates[0] ?? null,
    newest: dates.at(-1) ?? null,
    asOf: null,
    undated: articles.length - dates.length,
  };
}

function publishersOf(articles: readonly Article[]): readonly string[] {
  const names = articles.map(({ publisher }) => publisher).filter((name) => name !== null);
  return [...new Set(names)].sort((a, b) => a.localeCompare(b));
}
