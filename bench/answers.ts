/**
 * How long does an answer without a chat model take in an archive of many articles, and how long a refusal?
 *
 *     npx tsx bench/answers.ts [ARTICLES=10000]
 *
 * The sample archive, filled up with articles of some 4,000 characters whose words are those of the sample archive, so that its questions meet
 * many passages; vectors of 384 dimensions are given for nothing, since an embedder's time is not what is measured. Each of the sample
 * questions is asked as it is, within limits that admit some articles, within limits that admit hardly any, and traced as a topic. Times are of processor time, so that what else the machine does is not counted.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCorpusFiles } from '../src/adapters/corpus/corpus-files.ts';
import { createIndexFiles } from '../src/adapters/index/index-files.ts';
import { createExtractiveReader } from '../src/answering/choosing/extractive-reader.ts';
import { createReferenceDesk } from '../src/answering/desk/create-reference-desk.ts';
import type { ReferenceDesk } from '../src/answering/desk/reference-desk.ts';
import { defaultStrictness } from '../src/answering/support/strictness.ts';
import { publicationDate } from '../src/articles/dates/publication-date.ts';
import { parseLabelledSet } from '../src/evaluation/labelled-set.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import type { Filters } from '../src/retrieval/filters.ts';
import { buildIndex } from '../src/retrieval/indexing/build-index.ts';
import { openArchive } from '../src/retrieval/open-archive.ts';
import { memoryCorpus } from '../test/fakes/memory-corpus.ts';
import { article } from '../test/support/article.ts';
import { clusteredVectors } from './clustered-vectors.ts';
import { inventedArticles } from './invented-articles.ts';
import { givenVectors, glossary } from './scale/given-vectors.ts';
import { processorSeconds, quantile } from './scale/processor-time.ts';

const dimensions = 384;
const labelled = 'test/fixtures/sample-questions.jsonl';
const limits: Readonly<Record<string, Filters>> = {
  'no limits': {},
  'half of the articles': { from: publicationDate('2014'), language: 'en' },
  'one in three hundred': {
    from: publicationDate('2014-08'),
    to: publicationDate('2014-08'),
    language: 'de',
  },
};

const count = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(tmpdir(), 'dateline-answers-'));
try {
  const archive = await filledUp();
  const desk = deskOf(archive);
  const questions = parseLabelledSet(readFileSync(labelled, 'utf8'), labelled).map(({ text }) => text);
  await timesOf(desk, questions, {});
  console.log(`${archive.articles.length} articles, ${archive.chunks.length} passages`);
  console.log('\n| | asked | p50 | p95 |\n|---|--:|--:|--:|');
  for (const [name, filters] of Object.entries(limits)) {
    const times = await timesOf(desk, questions, filters);
    for (const kind of ['answered', 'refused'] as const) {
      row(
        `${name}, ${kind}`,
        times.filter((one) => one.kind === kind).map(({ ms }) => ms),
      );
    }
  }
  const traced: number[] = [];
  for (const text of questions) {
    const { seconds } = await processorSeconds(() => desk.timeline({ text }));
    traced.push(seconds * 1000);
  }
  row('traced through time', traced);
} finally {
  rmSync(folder, { recursive: true });
}

async function filledUp(): Promise<Archive> {
  const { articles: sample } = await createCorpusFiles('corpus').read();
  const articles = [...sample];
  for (const one of inventedArticles()) {
    if (articles.length >= count) break;
    articles.push(article(one));
  }
  const corpus = memoryCorpus(articles);
  const made = clusteredVectors(dimensions, Math.max(4, Math.round(count / 200)));
  const embedders = givenVectors({
    dimensions,
    passage: made.passage,
    question: () => made.question(made.passage()),
  });
  const store = createIndexFiles(folder);
  await buildIndex({ corpus, store, embedders, glossary, full: true, clock: Date.now });
  return openArchive({ store, embedders, glossary });
}

function deskOf(archive: Archive): ReferenceDesk {
  const reader = createExtractiveReader({ ...archive, strictness: defaultStrictness });
  return createReferenceDesk({
    archive,
    reader,
    scout: reader,
    today: () => '2021-10-15',
    now: () => performance.now(),
  });
}

async function timesOf(desk: ReferenceDesk, questions: readonly string[], filters: Filters) {
  const times: { readonly kind: 'answered' | 'refused'; readonly ms: number }[] = [];
  for (const text of questions) {
    const { answer, seconds } = await processorSeconds(async () => ({
      answer: await desk.ask({ text, filters }),
    }));
    times.push({ kind: answer.kind, ms: seconds * 1000 });
  }
  return times;
}

function row(name: string, ms: readonly number[]): void {
  const cells = [0.5, 0.95].map((share) => (ms.length === 0 ? '–' : `${Math.round(quantile(ms, share))} ms`));
  console.log(`| ${name} | ${ms.length} | ${cells.join(' | ')} |`);
}
