import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createCorpusFiles } from '../../src/adapters/corpus/corpus-files.ts';
import { createIndexFiles } from '../../src/adapters/index/index-files.ts';
import type { EmbedderSource } from '../../src/retrieval/embedding/embedder.ts';
import { type BuildSummary, buildIndex } from '../../src/retrieval/indexing/build-index.ts';
import { embeddedText } from '../../src/retrieval/indexing/chunk-article.ts';
import { openArchive } from '../../src/retrieval/open-archive.ts';
import { clusteredVectors } from '../clustered-vectors.ts';
import { inventedArticles } from '../invented-articles.ts';
import { givenVectors, glossary } from './given-vectors.ts';
import { dimensions, filesOf, writeQuestions } from './prepared.ts';
import { processorSeconds, quantile } from './processor-time.ts';

/** Seconds of processor time. */
export interface BuildFigures {
  readonly passages: number;
  readonly articles: number;
  readonly full: number;
  readonly nothing: number;
  readonly oneArticle: number;
}

export const questionCount = 200;
/** For each question so many others are asked before, until all code is compiled that will be: a program that answers runs for days. */
const othersForEach = 5;
/** Of so many updates the median is given: one may be disturbed. */
const repeats = 3;
/** An article of 4,000 characters gives so many, titles and overlaps included. */
const passagesPerArticle = 5.2;

/** Writes an archive of about so many passages, indexes it, updates one article at a time, and leaves after what the comparison needs. */
export async function prepare(folder: string, count: number): Promise<BuildFigures> {
  const files = filesOf(folder);
  const paths = writeCorpus(files.corpus, Math.round(count / passagesPerArticle));
  // A file that changed just now is read again the next time.
  await wait(2500);
  const made = clusteredVectors(dimensions, Math.max(4, Math.round(count / 1000)));
  const embedders = givenVectors({
    dimensions,
    passage: made.passage,
    question: () => made.question(made.passage()),
  });
  const build = () => buildTimed(files, embedders);
  const full = await build();
  const nothing = await timesOf(build, () => {}, 0);
  const store = createIndexFiles(files.index);
  const archive = await openArchive({ store, embedders, glossary });
  const articles = new Map(archive.articles.map((article) => [article.id, article]));
  const passages = archive.chunks.map((chunk) => {
    const article = articles.get(chunk.articleId);
    if (article === undefined) throw new Error('a passage of no article');
    const day = Number((article.date ?? '0').replaceAll('-', ''));
    return { article: article.id, text: embeddedText(article, chunk), language: article.language, day };
  });
  writeFileSync(files.passages, JSON.stringify(passages));
  const [segment] = archive.manifest.segments;
  copyFileSync(join(files.index, segment?.folder ?? '', 'vectors.f32'), files.vectors);
  const questionFrom = (share: number, firstWord: number) => {
    const row = Math.floor(share * passages.length);
    const words = (passages[row]?.text.split('\n')[1] ?? '').split(' ').slice(firstWord, firstWord + 8);
    return { text: words.join(' '), vector: made.question(embedders.vectorOf(row)) };
  };
  const questions = Array.from({ length: questionCount }, (_, i) =>
    questionFrom((i + 0.25) / questionCount, 5),
  );
  const warmUpCount = othersForEach * questionCount;
  const warmUp = Array.from({ length: warmUpCount }, (_, i) => questionFrom((i + 0.75) / warmUpCount, 4));
  writeQuestions(files.questions, questions);
  writeQuestions(files.warmUp, warmUp);
  const change = (i: number) =>
    appendFileSync(
      paths[Math.floor((paths.length * (i + 1)) / (repeats + 1))] ?? '',
      '\nOne more sentence was added to this article today.\n',
    );
  const oneArticle = await timesOf(build, change, 1);
  return {
    passages: passages.length,
    articles: archive.articles.length,
    full: full.seconds,
    nothing: quantile(nothing, 0.5),
    oneArticle: quantile(oneArticle, 0.5),
  };
}

/** Times of builds after a change each. */
async function timesOf(
  build: () => ReturnType<typeof buildTimed>,
  change: (i: number) => void,
  changed: number,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < repeats; i += 1) {
    change(i);
    const { seconds, summary } = await build();
    if (summary.changed !== changed) throw new Error(`not ${changed} articles were changed`);
    times.push(seconds);
  }
  return times;
}

async function buildTimed(
  files: ReturnType<typeof filesOf>,
  embedders: EmbedderSource,
): Promise<{ readonly seconds: number; readonly summary: BuildSummary }> {
  const corpus = createCorpusFiles(files.corpus);
  const store = createIndexFiles(files.index);
  return processorSeconds(async () => ({
    summary: await buildIndex({ corpus, store, embedders, glossary, full: false, clock: Date.now }),
  }));
}

function writeCorpus(folder: string, count: number): readonly string[] {
  const paths: string[] = [];
  for (const { id, title, date, language, body } of inventedArticles()) {
    const dir = join(folder, `${Math.floor(paths.length / 1000)}`);
    if (paths.length % 1000 === 0) mkdirSync(dir, { recursive: true });
    const path = join(dir, `${id}.md`);
    writeFileSync(
      path,
      `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\nlanguage: ${language}\n---\n${body}\n`,
    );
    paths.push(path);
    if (paths.length === count) break;
  }
  return paths;
}
