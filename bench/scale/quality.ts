import { readFileSync } from 'node:fs';
import { parseLabelledSet } from '../../src/evaluation/labelled-set.ts';
import { share } from '../../src/evaluation/metrics.ts';
import type { Archive } from '../../src/retrieval/archive.ts';
import { embeddedText } from '../../src/retrieval/indexing/chunk-article.ts';
import { withArchive } from '../archive-of.ts';
import type { Prepared } from './prepared.ts';
import { processorSeconds, quantile } from './processor-time.ts';
import { datelineOver, peers, type System } from './systems.ts';

/** Asks every system labelled questions, given as corpus and file of questions in turn, and prints how often the right article comes first. */
export async function printQuality(places: readonly string[]): Promise<void> {
  console.log('\n| questions | system | R@1 | R@5 | search p50 |');
  console.log('|---|---|---:|---:|---:|');
  for (let i = 0; i < places.length; i += 2) {
    const [corpus = '', file = ''] = [places[i], places[i + 1]];
    await withArchive([corpus], (archive) => printRows(archive, file));
  }
}

async function printRows(archive: Archive, file: string): Promise<void> {
  const asked = parseLabelledSet(readFileSync(file, 'utf8'), file).filter(({ gold }) => gold.length > 0);
  const data = await preparedFrom(
    archive,
    asked.map(({ text }) => text),
  );
  const systems: [string, System][] = [['Dateline', datelineOver(archive, data.questions)]];
  for (const [name, fill] of Object.entries(peers)) systems.push([name, await fill(data)]);
  for (const [name, system] of systems) {
    const ranks: number[] = [];
    const times: number[] = [];
    for (const [i, question] of data.questions.entries()) {
      const gold = new Set(asked[i]?.gold.map(({ articleId }) => String(articleId)));
      const { seconds, found } = await processorSeconds(async () => ({
        found: await system.search(question, 'none'),
      }));
      ranks.push([...new Set(found)].findIndex((id) => gold.has(id)));
      times.push(1000 * seconds);
    }
    const at = (depth: number) => (share(ranks, (rank) => rank >= 0 && rank < depth) ?? 0).toFixed(3);
    const set = file.split('/').slice(-2).join('/');
    console.log(`| ${set} | ${name} | ${at(1)} | ${at(5)} | ${quantile(times, 0.5).toFixed(1)} ms |`);
  }
}

async function preparedFrom(archive: Archive, texts: readonly string[]): Promise<Prepared> {
  const { dimensions } = archive.manifest.embedder;
  const articles = new Map(archive.articles.map((article) => [article.id, article]));
  const passages = archive.chunks.flatMap((chunk) => {
    const article = articles.get(chunk.articleId);
    if (article === undefined) return [];
    const day = Number((article.date ?? '0').replaceAll('-', ''));
    return [{ article: article.id, text: embeddedText(article, chunk), language: article.language, day }];
  });
  const vectors = new Float32Array(passages.length * dimensions);
  const made = await archive.embedder.embedPassages(passages.map(({ text }) => text));
  for (const [row, vector] of made.entries()) vectors.set(vector, row * dimensions);
  const questions: { text: string; vector: Float32Array }[] = [];
  for (const text of texts) questions.push({ text, vector: await archive.embedder.embedQuery(text) });
  return { passages, dimensions, vectors, questions, warmUp: [] };
}
