/**
 * How much of what is nearest does a graph find, by its number of links, the care it is built with, and the width of the search?
 *
 *     npx tsx bench/graph.ts VECTORS
 *     npx tsx bench/graph.ts CORPUS QUESTIONS.jsonl [CORPUS QUESTIONS.jsonl …]
 *
 * Over so many clustered vectors of 384 dimensions, as a model's are; or over the passages of corpora as the built-in embedder has them,
 * asked labelled questions. Recall of the ten nearest, and milliseconds of processor time a search.
 */
import { readFileSync } from 'node:fs';
import hnswlib from 'hnswlib-node';
import { parseLabelledSet } from '../src/evaluation/labelled-set.ts';
import type { Vector } from '../src/retrieval/embedding/embedder.ts';
import { embeddedText } from '../src/retrieval/indexing/chunk-article.ts';
import { exactVectors } from '../src/retrieval/vectors/exact-vectors.ts';
import { withArchive } from './archive-of.ts';
import { clusteredVectors } from './clustered-vectors.ts';

const graphs = [
  { links: 16, care: 200 },
  { links: 16, care: 100 },
  { links: 32, care: 100 },
];
const widths = [64, 128, 256, 512, 1024];
const nearest = 10;
const mostQuestions = 300;

const [, , first = '', ...more] = process.argv;
if (/^\d+$/.test(first)) measure(clustered(Number(first)));
else if (more.length % 2 === 1) await measureCorpora([first, ...more]);
else
  console.error('usage: npx tsx bench/graph.ts VECTORS | CORPUS QUESTIONS.jsonl [CORPUS QUESTIONS.jsonl …]');

interface Sample {
  readonly passages: readonly Vector[];
  readonly questions: readonly Vector[];
}

function clustered(count: number): Sample {
  const made = clusteredVectors(384, Math.max(4, Math.round(count / 1000)));
  const passages = Array.from({ length: count }, made.passage);
  const questions = passages.filter((_, i) => i % Math.ceil(count / mostQuestions) === 0).map(made.question);
  return { passages, questions };
}

async function measureCorpora(places: readonly string[]): Promise<void> {
  const corpora = [...new Set(places.filter((_, i) => i % 2 === 0))];
  const files = places.filter((_, i) => i % 2 === 1);
  const asked = files.flatMap((file) => parseLabelledSet(readFileSync(file, 'utf8'), file));
  const step = Math.ceil(asked.length / mostQuestions);
  await withArchive(corpora, async ({ articles, chunks, embedder }) => {
    const byId = new Map(articles.map((article) => [article.id, article]));
    const texts = chunks.flatMap((chunk) => {
      const article = byId.get(chunk.articleId);
      return article === undefined ? [] : embeddedText(article, chunk);
    });
    const questions: Vector[] = [];
    for (const { text } of asked.filter((_, i) => i % step === 0))
      questions.push(await embedder.embedQuery(text));
    measure({ passages: await embedder.embedPassages(texts), questions });
  });
}

function measure({ passages, questions }: Sample): void {
  const dimensions = passages[0]?.length ?? 0;
  const rows = new Float32Array(passages.length * dimensions);
  for (const [row, vector] of passages.entries()) rows.set(vector, row * dimensions);
  const exact = exactVectors(rows, dimensions);
  const wanted = questions.map((question) =>
    exact.nearest(question, passages.keys(), nearest).map(({ chunk }) => chunk),
  );
  console.log(`${passages.length} vectors of ${dimensions} dimensions, ${questions.length} questions\n`);
  console.log(`| links | care | building | ${widths.map((width) => `width ${width}`).join(' | ')} |`);
  console.log(`|---:|---:|---:|${widths.map(() => '---:').join('|')}|`);
  for (const { links, care } of graphs) {
    const graph = new hnswlib.HierarchicalNSW('ip', dimensions);
    graph.initIndex(passages.length, links, care, 100);
    const building = milliseconds(() => {
      for (const [row, vector] of passages.entries()) graph.addPoint(Array.from(vector), row);
    });
    const cells = widths.map((width) => {
      graph.setEf(width);
      let found = 0;
      const time = milliseconds(() => {
        for (const [i, question] of questions.entries()) {
          const near = new Set(graph.searchKnn(Array.from(question), nearest).neighbors);
          found += wanted[i]?.filter((row) => near.has(row)).length ?? 0;
        }
      });
      return `${(found / (nearest * questions.length)).toFixed(3)}, ${(time / questions.length).toFixed(2)} ms`;
    });
    console.log(`| ${links} | ${care} | ${(building / 1000).toFixed(1)} s | ${cells.join(' | ')} |`);
  }
}

function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
