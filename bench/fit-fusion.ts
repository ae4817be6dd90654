/**
 * How much should the dense leg count? R@1 and R@5 of the fusion for a row of weights, on labelled questions over a corpus:
 *
 *     npx tsx bench/fit-fusion.ts CORPUS QUESTIONS.jsonl [CORPUS QUESTIONS.jsonl …]
 *
 * With the built-in embedder. Passages of one article count once.
 */
import { readFileSync } from 'node:fs';
import { parseLabelledSet } from '../src/evaluation/labelled-set.ts';
import { share } from '../src/evaluation/metrics.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import { createQuestionReader } from '../src/retrieval/read-question.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { withArchive } from './archive-of.ts';

const weights = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.5, 1];

const [, , ...places] = process.argv;
if (places.length === 0 || places.length % 2 !== 0) {
  console.error('usage: npx tsx bench/fit-fusion.ts CORPUS QUESTIONS.jsonl [CORPUS QUESTIONS.jsonl …]');
  process.exit(2);
}
console.log(`| dense weight | ${weights.join(' | ')} |`);
console.log(`|---|${weights.map(() => '---').join('|')}|`);
for (let i = 0; i < places.length; i += 2) {
  const [corpus = '', file = ''] = [places[i], places[i + 1]];
  const figures = await withArchive([corpus], (archive) => figuresFor(archive, file));
  console.log(`| ${file.split('/').slice(-2).join('/')} | ${figures.join(' | ')} |`);
}

/** `R@1 / R@5` per weight. */
async function figuresFor(archive: Archive, file: string): Promise<readonly string[]> {
  const languages = [...new Set(archive.articles.map(({ language }) => language))];
  const readQuestion = createQuestionReader(archive, languages);
  const questions = parseLabelledSet(readFileSync(file, 'utf8'), file).filter(({ gold }) => gold.length > 0);
  const figures: string[] = [];
  for (const denseWeight of weights) {
    const retrieve = createRetrieve({ archive, denseWeight, now: () => performance.now() });
    const ranks: number[] = [];
    for (const { text, gold } of questions) {
      const goldIds = new Set(gold.map(({ articleId }) => articleId));
      const { terms, language } = readQuestion(text);
      const { passages } = await retrieve(text, terms, { filters: {}, count: 30, language });
      const ranking = [...new Set(passages.map(({ article }) => article.id))];
      ranks.push(ranking.findIndex((id) => goldIds.has(id)));
    }
    const at = (depth: number): string =>
      (share(ranks, (rank) => rank >= 0 && rank < depth) ?? 0).toFixed(3).replace(/^0/, '');
    figures.push(`${at(1)} / ${at(5)}`);
  }
  return figures;
}
