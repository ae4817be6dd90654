/**
 * How much should the dense leg count? R@1 and R@5 of the fusion for a row of weights, on labelled questions over a corpus:
 *
 *     npx tsx bench/fit-fusion.ts CORPUS QUESTIONS.jsonl [CORPUS QUESTIONS.jsonl …] [--model NAME --save FIT.json]
 *
 * Passages of one article count once. With `--save` the weight of the best mean R@1 is kept, of equal ones the least; that of the built-in embedder stands in
 * `denseWeightOf`, where `docs/decisions/0027-across-languages.md` has put it. `docs/fitting.md` says how to fit for another embedder.
 */
import { readFileSync } from 'node:fs';
import { parseLabelledSet } from '../src/evaluation/labelled-set.ts';
import { share } from '../src/evaluation/metrics.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import { createQuestionReader } from '../src/retrieval/read-question.ts';
import { createRetrieve } from '../src/retrieval/retrieve.ts';
import { withArchive } from './archive-of.ts';
import { fitTarget, fitUsage } from './fit-target.ts';

const weights = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.5, 1];

const target = fitTarget(process.argv.slice(2));
const { places } = target;
if (places.length === 0 || places.length % 2 !== 0) {
  console.error(
    `usage: npx tsx bench/fit-fusion.ts CORPUS QUESTIONS.jsonl [CORPUS QUESTIONS.jsonl …] ${fitUsage}`,
  );
  process.exit(2);
}
console.log(`| dense weight | ${weights.join(' | ')} |`);
console.log(`|---|${weights.map(() => '---').join('|')}|`);
const firsts = weights.map(() => 0);
for (let i = 0; i < places.length; i += 2) {
  const [corpus = '', file = ''] = [places[i], places[i + 1]];
  const figures = await withArchive([corpus], (archive) => figuresFor(archive, file), target.embedders);
  const cells = figures.map(({ first, five }) => `${short(first)} / ${short(five)}`);
  console.log(`| ${file.split('/').slice(-2).join('/')} | ${cells.join(' | ')} |`);
  figures.forEach(({ first }, at) => {
    firsts[at] = (firsts[at] ?? 0) + first;
  });
}
target.save({ denseWeight: weights[firsts.indexOf(Math.max(...firsts))] ?? 0 }, null);

/** R@1 and R@5 per weight. */
async function figuresFor(archive: Archive, file: string) {
  const languages = [...new Set(archive.articles.map(({ language }) => language))];
  const readQuestion = createQuestionReader(archive, languages);
  const questions = parseLabelledSet(readFileSync(file, 'utf8'), file).filter(({ gold }) => gold.length > 0);
  const figures: { readonly first: number; readonly five: number }[] = [];
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
    const at = (depth: number): number => share(ranks, (rank) => rank >= 0 && rank < depth) ?? 0;
    figures.push({ first: at(1), five: at(5) });
  }
  return figures;
}

function short(share: number): string {
  return share.toFixed(3).replace(/^0/, '');
}
