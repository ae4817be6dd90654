import { createPassageReader, type PassageReading } from '../src/answering/choosing/read-passages.ts';
import type { Fit } from '../src/answering/fit.ts';
import { createInquire } from '../src/answering/inquire.ts';
import { languagesOf } from '../src/answering/languages-of.ts';
import type { Inquiry } from '../src/answering/reader.ts';
import { createAskedNames } from '../src/answering/support/asked-names.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import type { Filters } from '../src/retrieval/filters.ts';
import { createQuestionReader } from '../src/retrieval/read-question.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';

/** What the extractive reader gets to see of a question, and makes of it, before it decides anything. */
export type ReadAsAsked = (
  text: string,
  filters: Filters,
) => Promise<{ readonly inquiry: Inquiry } & PassageReading>;

/** Searches and reads an archive as `ask` does. */
export function createReadAsAsked(archive: Archive, fit: Fit): ReadAsAsked {
  const languages = languagesOf(archive.articles);
  const inquire = createInquire({
    readQuestion: createQuestionReader(archive, languages),
    today: () => anyDay,
    knows: (term) => archive.keywords.documentFrequency(term) > 0,
    askedNames: createAskedNames(archive, languages),
  });
  const { denseWeight, sentenceWeights } = fit;
  const retrieve = createRetrieve({ archive, denseWeight, now: () => performance.now() });
  const read = createPassageReader(archive, sentenceWeights);
  return async (text, filters) => {
    const inquiry = inquire(text);
    const { terms, language, time } = inquiry;
    const { passages } = await retrieve(text, terms, { filters, time, count: passagesRead, language });
    return { inquiry, ...read(inquiry, passages) };
  };
}

/** The sets are not of a day; none of their questions asks for "yesterday". */
const anyDay = '2021-10-15';
/** As `ask` reads. */
const passagesRead = 8;
