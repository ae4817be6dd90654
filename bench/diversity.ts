/**
 * How much should a further passage of the same article count? On labelled questions over a corpus, with the built-in embedder:
 *
 *     npx tsx bench/diversity.ts CORPUS QUESTIONS.jsonl [CORPUS QUESTIONS.jsonl …]
 *
 * For each share: R@1 and R@5 of articles, how many of a question's right articles are among the eight passages read, how many articles
 * the first five passages come from, and how many answers hold the right words.
 */
import { readFileSync } from 'node:fs';
import { createExtractiveReader } from '../src/answering/choosing/extractive-reader.ts';
import { languagesOf } from '../src/answering/languages-of.ts';
import { defaultStrictness } from '../src/answering/support/strictness.ts';
import { type LabelledQuestion, parseLabelledSet } from '../src/evaluation/labelled-set.ts';
import { mean, share } from '../src/evaluation/metrics.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import { denseWeightOf } from '../src/retrieval/fuse-ranks.ts';
import { createQuestionReader } from '../src/retrieval/read-question.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { withArchive } from './archive-of.ts';

const shares = [1, 0.95, 0.9, 0.85, 0.8, 0.7, 0.5];
const passagesRead = 8;

const [, , ...places] = process.argv;
if (places.length === 0 || places.length % 2 !== 0) {
  console.error('usage: npx tsx bench/diversity.ts CORPUS QUESTIONS.jsonl [CORPUS QUESTIONS.jsonl …]');
  process.exit(2);
}
for (let i = 0; i < places.length; i += 2) {
  const [corpus = '', file = ''] = [places[i], places[i + 1]];
  console.log(
    `\n| ${file.split('/').slice(-2).join('/')} | R@1 | R@5 | right articles read | articles in 5 | quote hit |`,
  );
  console.log('|---|---|---|---|---|---|');
  const questions = parseLabelledSet(readFileSync(file, 'utf8'), file).filter(({ gold }) => gold.length > 0);
  await withArchive([corpus], async (archive) => {
    for (const further of shares)
      console.log(`| ${further} | ${(await figuresFor(archive, questions, further)).join(' | ')} |`);
  });
}

async function figuresFor(
  archive: Archive,
  questions: readonly LabelledQuestion[],
  furtherPassage: number,
): Promise<readonly string[]> {
  const retrieve = createRetrieve({
    archive,
    denseWeight: denseWeightOf(archive.manifest.embedder),
    now: () => performance.now(),
    weights: { furtherPassage },
  });
  const reader = createExtractiveReader({ ...archive, strictness: defaultStrictness });
  const readQuestion = createQuestionReader(archive, languagesOf(archive.articles));
  const ranks: number[] = [];
  const read: number[] = [];
  const distinct: number[] = [];
  const hits: boolean[] = [];
  for (const { text, gold } of questions) {
    const goldIds = new Set(gold.map(({ articleId }) => articleId));
    const { terms, language } = readQuestion(text);
    const { passages } = await retrieve(text, terms, { filters: {}, count: passagesRead, language });
    const ids = passages.map(({ article }) => article.id);
    ranks.push([...new Set(ids)].findIndex((id) => goldIds.has(id)));
    read.push([...goldIds].filter((id) => ids.includes(id)).length / goldIds.size);
    distinct.push(new Set(ids.slice(0, 5)).size);
    if (!gold.some(({ any }) => any.length > 0)) continue;
    const proposal = await reader.propose({ text, language, terms, time: null, names: [] }, passages, {
      limit: 3,
    });
    const quotes =
      proposal.kind === 'supported'
        ? proposal.statements.flatMap(({ spans }) =>
            spans.map(({ passage: { article }, start, end }) => ({
              id: article.id,
              words: article.body.slice(start, end),
            })),
          )
        : [];
    hits.push(
      quotes.some(({ id, words }) =>
        gold.some(({ articleId, any }) => articleId === id && any.some((wanted) => words.includes(wanted))),
      ),
    );
  }
  const figure = (value: number | null): string => (value ?? 0).toFixed(3);
  return [
    figure(share(ranks, (rank) => rank === 0)),
    figure(share(ranks, (rank) => rank >= 0 && rank < 5)),
    figure(mean(read)),
    figure(mean(distinct)),
    figure(share(hits, (hit) => hit)),
  ];
}
