/**
 * How much of what is nearest does the graph of a build find among the built-in embedder's vectors, which lie anywhere and not in clusters?
 *
 *     npx tsx bench/built-in-graph.ts PASSAGES [PASSAGES …]
 *
 * Passages of invented articles, asked eight words of 300 of them. Graph and width are made as `buildIndex` makes them; other widths beside
 * it. Recall of the ten nearest, and milliseconds of processor time a search.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHnswGraph, type FittedQuestion, openHnswIndex } from '../src/adapters/index/hnsw-index.ts';
import { readMarkdown } from '../src/articles/formats/read-markdown.ts';
import { createBuiltInEmbedders } from '../src/retrieval/embedding/built-in-embedder.ts';
import { chunkArticle, embeddedText } from '../src/retrieval/indexing/chunk-article.ts';
import { exactVectors } from '../src/retrieval/vectors/exact-vectors.ts';
import { inventedArticles } from './invented-articles.ts';
import { processorSeconds } from './scale/processor-time.ts';

const widths = [128, 256, 512, 1024, 2048, 4096];
const nearest = 10;
const questionCount = 300;
/** As many titles as a build asks. */
const probeCount = 50;

for (const count of process.argv.slice(2).map(Number)) await measure(invented(count));

interface Sample {
  readonly texts: readonly string[];
  readonly titles: readonly string[];
}

function invented(count: number): Sample {
  const texts: string[] = [];
  const titles: string[] = [];
  for (const { id, title, date, language, body } of inventedArticles()) {
    const head = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nlanguage: ${language}\n---\n`;
    const reading = readMarkdown(`${id}.md`, `${head}${body}\n`);
    if (reading.kind === 'skipped') throw new Error(reading.reason);
    titles.push(title);
    for (const chunk of chunkArticle(reading.article)) texts.push(embeddedText(reading.article, chunk));
    if (texts.length >= count) break;
  }
  return { texts, titles };
}

async function measure({ texts, titles }: Sample): Promise<void> {
  const passages = { length: texts.length, [Symbol.asyncIterator]: () => eachOf(texts) };
  const embedder = await createBuiltInEmbedders().fit(passages, null);
  const { dimensions } = embedder.spec;
  const rows = new Float32Array(texts.length * dimensions);
  const graph = createHnswGraph(dimensions, texts.length);
  let building = 0;
  for (let first = 0; first < texts.length; first += 1000) {
    const vectors = await embedder.embedPassages(texts.slice(first, first + 1000));
    for (const [row, vector] of vectors.entries()) rows.set(vector, (first + row) * dimensions);
    building += (await processorSeconds(async () => ({ added: await graph.add(vectors) }))).seconds;
  }
  const exact = exactVectors(rows, dimensions);
  const withNearest = async (asked: readonly string[]): Promise<readonly FittedQuestion[]> => {
    const found: FittedQuestion[] = [];
    for (const text of asked) {
      const query = await embedder.embedQuery(text);
      const hits = exact.nearest(query, texts.keys(), nearest);
      found.push({ query, nearest: hits.map(({ chunk }) => chunk) });
    }
    return found;
  };
  const questions = await withNearest(
    spread(texts, questionCount).map((text) => text.split('\n')[1]?.split(' ').slice(5, 13).join(' ') ?? ''),
  );
  const fitted = graph.fitWidth(await withNearest(spread(titles, probeCount)));
  console.log(
    `${texts.length} vectors of ${dimensions} dimensions, ${questions.length} questions; graph built in ${building.toFixed(0)} s; width of the build: ${fitted}\n`,
  );
  console.log('| width | recall | a search |\n|---:|---:|---:|');
  const folder = mkdtempSync(join(tmpdir(), 'dateline-graph-'));
  try {
    const path = join(folder, 'graph');
    await graph.write(path);
    for (const width of [...new Set([...widths, fitted])].sort((a, b) => a - b)) {
      const index = await openHnswIndex(path, { vectors: rows, dimensions, width });
      let found = 0;
      const { seconds } = await processorSeconds(async () => {
        for (const { query, nearest: wanted } of questions) {
          const near = new Set(index.search(query, nearest).map(({ chunk }) => chunk));
          found += wanted.filter((row) => near.has(row)).length;
        }
        return {};
      });
      const recall = found / (nearest * questions.length);
      const time = (1000 * seconds) / questions.length;
      console.log(`| ${width} | ${recall.toFixed(3)} | ${time.toFixed(2)} ms |`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function spread<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, i) => i === 0 || Math.floor(i / step) !== Math.floor((i - 1) / step));
}

async function* eachOf(texts: readonly string[]): AsyncGenerator<string> {
  yield* texts;
}
