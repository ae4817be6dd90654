import type { Article } from '../articles/article.ts';
import { recordHash, sha256Hex } from '../articles/content-hash.ts';
import type { Corpus, CorpusReading, Skipped } from '../articles/corpus.ts';
import { DatelineError } from '../dateline-error.ts';
import { createKeywordIndexer } from './build-keyword-index.ts';
import type { Chunk } from './chunk.ts';
import { chunkArticle, chunkingSettings, embeddedText } from './chunk-article.ts';
import type { Embedder, EmbedderSource } from './embedder.ts';
import { createGlossary, type Glossary } from './glossary/glossary.ts';
import type { GlossarySource } from './glossary/glossary-source.ts';
import { type IndexFacts, indexFacts } from './index-facts.ts';
import { indexId } from './index-id.ts';
import type { IndexBuild, IndexStore, NextIndex } from './index-store.ts';
import { linkStories, type Sketched, type Story } from './link-stories.ts';
import { makeVectors, planVectors } from './make-vectors.ts';
import { formatVersion, type Manifest } from './manifest.ts';
import { sketchOf } from './text-sketch.ts';
import { createTurns, type Turns } from './turns.ts';
import { createWordAnalysis, gatherWords, wordsVersion } from './word-analysis.ts';

export interface BuildOptions {
  readonly corpus: Corpus;
  readonly store: IndexStore;
  readonly embedders: EmbedderSource;
  readonly glossary: GlossarySource;
  /** Embed everything anew and never look at the old index's files, so that a damaged one is mended. */
  readonly full: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Hears how many of the passages that need embedding are done; never called when none does. */
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Ends the build between two steps by throwing its reason; the old index stays. */
  readonly signal?: AbortSignal;
}

export interface BuildProgress {
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

/** Brings the index up to the corpus: what did not change keeps its vectors, what is gone is gone. */
export async function buildIndex(options: BuildOptions): Promise<BuildSummary> {
  const startedAt = options.clock();
  const build = await options.store.startBuild();
  try {
    const reading = await options.corpus.read();
    const outcome = await update(build, reading, options);
    const { skipped, warnings } = reading;
    return { ...outcome, skipped, warnings, seconds: (options.clock() - startedAt) / 1000 };
  } finally {
    await build.end();
  }
}

type Outcome = Omit<BuildSummary, 'skipped' | 'warnings' | 'seconds'>;

async function update(build: IndexBuild, reading: CorpusReading, options: BuildOptions): Promise<Outcome> {
  const turns = createTurns(options.signal);
  const old = options.full ? null : await build.previous();
  const ownRows = await options.glossary.own();
  const glossary = createGlossary([...(await options.glossary.builtIn()), ...ownRows]);
  const content = await prepare(reading.articles, turns);
  const embedder = await options.embedders.fit(content.texts, old?.embedderState ?? null);
  try {
    const next = manifestOf(content, embedder, glossary, options.clock());
    const changes = countChanges(old?.manifest ?? (await replacedManifest(options.store)), next);
    if (old?.manifest.id === next.id) {
      return { index: indexFacts(old.manifest), written: false, ...changes, embedded: 0 };
    }
    const keywords = await indexKeywords(content, glossary, turns);
    const plan = planVectors(content, embedder, old);
    await build.commit({
      manifest: next,
      articles: content.articles,
      chunks: content.chunks,
      stories: await storiesOf(content.articles, turns),
      textHashes: content.textHashes,
      vectors: makeVectors(plan, embedder, turns, (done) =>
        options.onProgress?.({ done, total: plan.toEmbed }),
      ),
      keywords,
      glossary: ownRows,
      embedderState: embedder.state,
    });
    return { index: indexFacts(next), written: true, ...changes, embedded: plan.toEmbed };
  } finally {
    await embedder.close();
  }
}

/** The corpus as chunks, with what is embedded of each. All but the first two lists have one entry per chunk. */
interface Content {
  readonly articles: readonly Article[];
  readonly recordHashes: Readonly<Record<string, string>>;
  readonly chunks: readonly Chunk[];
  readonly texts: readonly string[];
  readonly textHashes: readonly string[];
  readonly languages: readonly string[];
}

async function prepare(unordered: readonly Article[], turns: Turns): Promise<Content> {
  const articles = unordered.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const recordHashes: Record<string, string> = {};
  const chunks: Chunk[] = [];
  const texts: string[] = [];
  const textHashes: string[] = [];
  const languages: string[] = [];
  for (const article of articles) {
    recordHashes[article.id] = recordHash(article);
    for (const chunk of chunkArticle(article)) {
      const text = embeddedText(article, chunk);
      chunks.push(chunk);
      texts.push(text);
      textHashes.push(sha256Hex(text).slice(0, 32));
      languages.push(article.language);
    }
    await turns.next();
  }
  return { articles, recordHashes, chunks, texts, textHashes, languages };
}

function manifestOf(
  content: Content,
  embedder: Embedder,
  glossary: Glossary,
  builtAtMs: number,
): NextIndex['manifest'] {
  const ingredients = {
    formatVersion,
    embedder: embedder.spec,
    chunking: chunkingSettings,
    words: { version: wordsVersion, glossary: glossary.hash },
    articles: content.recordHashes,
  };
  return {
    ...ingredients,
    id: indexId(ingredients),
    builtAt: new Date(builtAtMs).toISOString(),
    passages: content.chunks.length,
  };
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

async function indexKeywords(
  { texts, languages }: Content,
  glossary: Glossary,
  turns: Turns,
): Promise<Uint8Array> {
  const gathered = gatherWords();
  for (const [chunk, text] of texts.entries()) {
    gathered.add(text, languages[chunk] ?? 'und');
    await turns.next();
  }
  const { analyse } = createWordAnalysis(gathered.has, glossary);
  const indexer = createKeywordIndexer();
  for (const [chunk, text] of texts.entries()) {
    indexer.add(analyse(text, languages[chunk] ?? 'und'));
    await turns.next();
  }
  return indexer.finish().serialize();
}

async function storiesOf(articles: readonly Article[], turns: Turns): Promise<readonly Story[]> {
  const sketched: Sketched[] = [];
  for (const { id, body } of articles) {
    sketched.push({ id, sketch: sketchOf(body) });
    await turns.next();
  }
  return linkStories(sketched);
}
