import type { ArticleId } from '../../articles/article-id.ts';
import type { Corpus, CorpusSurvey, Skipped } from '../../articles/collecting/corpus.ts';
import { DatelineError } from '../../dateline-error.ts';
import {
  type Embedder,
  type EmbedderSource,
  type PassageTexts,
  sameEmbedder,
  type Vector,
} from '../embedding/embedder.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { type GlossarySource, withOwnRows } from '../glossary/glossary-source.ts';
import { makeVectors, planVectors } from '../vectors/make-vectors.ts';
import { wordsVersion } from '../words/word-analysis.ts';
import { chunkingSettings } from './chunk-article.ts';
import { type IndexFacts, indexFacts } from './index-facts.ts';
import { indexId } from './index-id.ts';
import type { IndexBuild, IndexStore, NextIndex, PreviousIndex } from './index-store.ts';
import { linkStories } from './link-stories.ts';
import { formatVersion, type Manifest, sameChunking, sameWords } from './manifest.ts';
import { segmentsToKeep } from './plan-segments.ts';
import { type ChunkedArticles, chunkArticles, prepareSegment } from './prepare-segment.ts';
import { createTurns, type Turns } from './turns.ts';
import { type UnchangedPart, unchangedArticles } from './unchanged-articles.ts';

export interface BuildOptions {
  readonly corpus: Corpus;
  readonly store: IndexStore;
  readonly embedders: EmbedderSource;
  readonly glossary: GlossarySource;
  /** Read and embed everything anew and never look at the old index's files, so that a damaged one is mended. */
  readonly full: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Hears how many of the passages that need embedding are done; never called when none does. */
  readonly onProgress?: (progress: EmbeddingProgress) => void;
  /** Ends the build between two steps by throwing its reason; the old index stays. */
  readonly signal?: AbortSignal;
}

/** Passages. */
export interface EmbeddingProgress {
  readonly done: number;
  readonly total: number;
}

/** What a build did. `added`, `changed`, `removed` and `unchanged` are numbers of articles, against the index before it. */
export interface BuildSummary {
  readonly index: IndexFacts;
  /** Whether a new index was written; `false` when the old one already was what the corpus asks for. */
  readonly written: boolean;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Passages that went through the embedder; the others kept their vectors. */
  readonly embedded: number;
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly string[];
  readonly seconds: number;
}

/** Brings the index up to the corpus: what did not change is neither read nor written again, what is gone is gone. */
export async function buildIndex(options: BuildOptions): Promise<BuildSummary> {
  const startedAt = options.clock();
  const build = await options.store.startBuild();
  try {
    const known = options.full ? null : await options.store.notes();
    const survey = await options.corpus.survey(known);
    const outcome = await update(build, survey, options);
    if (survey.notes !== null && !sameBytes(survey.notes, known)) await build.keepNotes(survey.notes);
    const { skipped, warnings } = survey;
    return { ...outcome, skipped, warnings, seconds: (options.clock() - startedAt) / 1000 };
  } finally {
    await build.end();
  }
}

type Outcome = Omit<BuildSummary, 'skipped' | 'warnings' | 'seconds'>;

async function update(build: IndexBuild, survey: CorpusSurvey, options: BuildOptions): Promise<Outcome> {
  const turns = createTurns(options.signal);
  const old = options.full ? null : await build.previous();
  const ownRows = await options.glossary.own();
  const glossary = withOwnRows(await options.glossary.builtIn(), ownRows);
  const base = old !== null && sameChunking(old.manifest.chunking, chunkingSettings) ? old : null;
  const unchanged = lazily(async () => (base === null ? [] : unchangedArticles(base, survey.articles)));
  const changed = await chunkArticles(await survey.take(changedIds(base, survey)), turns);
  const texts: PassageTexts = {
    length: await countPassages(base, survey, changed, unchanged),
    [Symbol.asyncIterator]: () => textsOf(changed, unchanged, turns),
  };
  const embedder = await options.embedders.fit(texts, (await old?.embedderState()) ?? null);
  try {
    const next = manifestOf(survey, texts.length, { embedder, glossary }, options.clock());
    const changes = countChanges(old?.manifest ?? (await replacedManifest(options.store)), next);
    if (old?.manifest.id === next.id) {
      return { index: indexFacts(old.manifest), written: false, ...changes, embedded: 0 };
    }
    const parts = await unchanged();
    const keep =
      old !== null &&
      sameEmbedder(old.manifest.embedder, next.embedder) &&
      sameWords(old.manifest.words, next.words)
        ? segmentsToKeep(parts, changed.chunks.length)
        : 0;
    const content = await withArticlesOf(parts.slice(keep), changed, turns);
    const segment = await prepareSegment(content, { kept: parts.slice(0, keep), glossary }, turns);
    const plan = await planVectors({ ...content, ...segment }, embedder, old);
    await build.commit({
      manifest: next,
      keep,
      segment: {
        ...segment,
        probes: () => probesOf(content, embedder),
        vectors: makeVectors(plan, embedder, turns, (done) =>
          options.onProgress?.({ done, total: plan.toEmbed }),
        ),
      },
      stories: linkStories([...parts.slice(0, keep), segment].flatMap(({ outlines }) => outlines)),
      glossary: ownRows,
      embedderState: embedder.state,
    });
    return { index: indexFacts(next), written: true, ...changes, embedded: plan.toEmbed };
  } finally {
    await embedder.close();
  }
}

/** The articles that are not in the index before, or not as they are now. */
function changedIds(base: PreviousIndex | null, { articles }: CorpusSurvey): readonly ArticleId[] {
  const before = new Map(Object.entries(base?.manifest.articles ?? {}));
  return [...articles].filter(([id, record]) => before.get(id) !== record).map(([id]) => id);
}

/** Where nothing changed, the number is known without looking at the segments. */
async function countPassages(
  base: PreviousIndex | null,
  { articles }: CorpusSurvey,
  changed: ChunkedArticles,
  unchanged: () => Promise<readonly UnchangedPart[]>,
): Promise<number> {
  const size = Object.keys(base?.manifest.articles ?? {}).length;
  if (base !== null && changed.articles.length === 0 && articles.size === size) return base.manifest.passages;
  return (await unchanged()).reduce((sum, { live }) => sum + live, changed.chunks.length);
}

/** Every passage of the next index, for an embedder that has to learn. */
async function* textsOf(
  changed: ChunkedArticles,
  unchanged: () => Promise<readonly UnchangedPart[]>,
  turns: Turns,
): AsyncGenerator<string> {
  yield* changed.texts;
  for (const part of await unchanged()) yield* (await chunkArticles(await part.articles(), turns)).texts;
}

/** The changed articles together with those that stay but have to be written anew. */
async function withArticlesOf(
  parts: readonly UnchangedPart[],
  changed: ChunkedArticles,
  turns: Turns,
): Promise<ChunkedArticles> {
  const articles = [...changed.articles];
  for (const part of parts) if (part.live > 0) articles.push(...(await part.articles()));
  return articles.length === changed.articles.length ? changed : chunkArticles(articles, turns);
}

/** So many questions tell the recall of a graph to about half a hundredth (`bench/scale.ts`), in a few seconds of a model's time. */
const probeCount = 50;

/** What an article's title asks for is near what a question about it asks for. */
async function probesOf({ articles }: ChunkedArticles, embedder: Embedder): Promise<readonly Vector[]> {
  const step = Math.max(1, articles.length / probeCount);
  const probes: Vector[] = [];
  for (let at = 0; at < articles.length; at += step) {
    const title = articles[Math.floor(at)]?.title ?? '';
    if (title !== '') probes.push(await embedder.embedQuery(title));
  }
  return probes;
}

function manifestOf(
  { articles }: CorpusSurvey,
  passages: number,
  { embedder, glossary }: { readonly embedder: Embedder; readonly glossary: Glossary },
  builtAtMs: number,
): NextIndex['manifest'] {
  const ingredients = {
    formatVersion,
    embedder: embedder.spec,
    chunking: chunkingSettings,
    words: { version: wordsVersion, glossary: glossary.hash },
    articles: Object.fromEntries([...articles].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return { ...ingredients, id: indexId(ingredients), builtAt: new Date(builtAtMs).toISOString(), passages };
}

/** What a full build replaces, to count against; one that cannot be read counts as none, since it is about to be mended. */
async function replacedManifest(store: IndexStore): Promise<Manifest | null> {
  try {
    return await store.manifest();
  } catch (error) {
    if (error instanceof DatelineError) return null;
    throw error;
  }
}

function countChanges(old: Manifest | null, next: Pick<Manifest, 'articles'>) {
  const before = new Map(Object.entries(old?.articles ?? {}));
  const after = Object.entries(next.articles);
  const added = after.filter(([id]) => !before.has(id)).length;
  const unchanged = after.filter(([id, hash]) => before.get(id) === hash).length;
  const kept = after.length - added;
  return { added, changed: kept - unchanged, removed: before.size - kept, unchanged };
}

function sameBytes(a: Uint8Array, b: Uint8Array | null): boolean {
  if (a.length !== b?.length) return false;
  // Notes of a large corpus are megabytes, for which a function a byte would be slow.
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
