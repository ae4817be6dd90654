import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RankedSentence } from '../src/answering/choosing/choose-sentences.ts';
import type { ProposedSpan } from '../src/answering/reader.ts';
import { type LabelledQuestion, parseLabelledSet } from '../src/evaluation/labelled-set.ts';
import { withArchive } from './archive-of.ts';
import type { FitTarget } from './fit-target.ts';
import { createReadAsAsked } from './read-as-asked.ts';

/** A question whose answer is known, and the sentences that were found for it. */
export interface ChoiceQuestion {
  /** Set and direction: the row of the table that it belongs to. */
  readonly row: string;
  readonly id: string;
  /** BCP 47 tag, as the reader took it. */
  readonly language: string;
  readonly ranked: readonly RankedSentence[];
  /** Whether a place holds a string that answers. */
  readonly answers: (span: ProposedSpan) => boolean;
}

/**
 * The questions of XQuAD that have an answer, asked of articles in one language, and of both languages at once: with the articles that answer
 * in the asker's, and with these left out, so that the answer stands in the other alone. Then those of the sample archive.
 */
export async function choiceQuestions(
  root: string,
  { embedders, fit }: Pick<FitTarget, 'embedders' | 'fit'>,
): Promise<readonly ChoiceQuestion[]> {
  const questions: ChoiceQuestion[] = [];
  const add = async (
    row: string,
    corpora: readonly string[],
    labelled: readonly LabelledQuestion[],
    leftOut: readonly LabelledQuestion[] = [],
  ): Promise<void> =>
    withArchive(
      corpora,
      async (archive) => {
        const read = createReadAsAsked(archive, fit);
        const hidden = new Map(
          leftOut.map(({ id, gold }) => [id, new Set(gold.map((one) => one.articleId))]),
        );
        for (const { id, text, gold } of labelled) {
          if (!gold.some(({ any }) => any.length > 0)) continue;
          const own = hidden.get(id);
          const articles = archive.articles.map((article) => article.id).filter((one) => !own?.has(one));
          const { inquiry, ranked } = await read(text, own === undefined ? {} : { articles });
          const answers = ({ passage: { article }, start, end }: ProposedSpan): boolean =>
            gold.some(
              ({ articleId, any }) =>
                articleId === article.id &&
                any.some((wanted) => article.body.slice(start, end).includes(wanted)),
            );
          questions.push({ row, id, language: inquiry.language, ranked, answers });
        }
      },
      embedders,
    );

  const corpus = (language: string): string => join(root, 'xquad-dev', `corpus-${language}`);
  const set = (asked: string, articles: string): readonly LabelledQuestion[] =>
    setIn(join(root, 'xquad-dev', `questions.${asked}-${articles}.jsonl`));
  for (const [asked, articles] of directions)
    await add(`${asked} → ${articles}`, [corpus(articles)], set(asked, articles));
  for (const [own, other] of [
    ['en', 'de'],
    ['de', 'en'],
  ] as const) {
    const both = [corpus('en'), corpus('de')];
    await add(`${own} → en and de`, both, set(own, own));
    await add(`${own} → en and de, answer in ${other}`, both, set(own, other), set(own, own));
  }
  await add('sample archive', ['corpus'], setIn('test/fixtures/sample-questions.jsonl'));
  return questions;
}

const directions = [
  ['en', 'en'],
  ['de', 'de'],
  ['en', 'de'],
  ['de', 'en'],
] as const;

function setIn(file: string): readonly LabelledQuestion[] {
  return parseLabelledSet(readFileSync(file, 'utf8'), file);
}
