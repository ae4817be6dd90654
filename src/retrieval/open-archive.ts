import { DatelineError } from '../dateline-error.ts';
import type { Archive } from './archive.ts';
import { type EmbedderSource, sameEmbedder } from './embedding/embedder.ts';
import { type GlossarySource, withOwnRows } from './glossary/glossary-source.ts';
import type { IndexStore, StoredIndex } from './indexing/index-store.ts';
import { createTurns, inTurns, type Steps } from './indexing/turns.ts';
import { readKeywordIndex } from './keywords/build-keyword-index.ts';
import type { KeywordIndex } from './keywords/keyword-index.ts';
import { indexedWordAnalysis } from './words/word-analysis.ts';

/**
 * Opens the index to be searched, with the very embedder that it was built with. Throws a `DatelineError` when there is no index,
 * when it is damaged, and when its embedder cannot be had. Whoever opens an archive closes its embedder. Another one may be asked meanwhile, so
 * the event loop gets its turns.
 */
export async function openArchive(options: {
  readonly store: IndexStore;
  readonly embedders: EmbedderSource;
  /** The index brings the keeper's own rows itself. */
  readonly glossary: Pick<GlossarySource, 'builtIn'>;
}): Promise<Archive> {
  const turns = createTurns();
  const stored = await options.store.load();
  await turns.next();
  const keywords = await inTurns(keywordsOf(stored), turns);
  await turns.next();
  const { manifest, articles, chunks, stories, vectors } = stored;
  const embedder = await options.embedders.open(manifest.embedder, stored.embedderState);
  if (!sameEmbedder(embedder.spec, manifest.embedder)) {
    await embedder.close();
    throw new DatelineError(
      `The index was built with the embedder ${manifest.embedder.model} (${manifest.embedder.revision}), ` +
        `but ${embedder.spec.model} (${embedder.spec.revision}) was opened. Rebuild the index with: npx dateline index --full`,
    );
  }
  const glossary = withOwnRows(await options.glossary.builtIn(), stored.glossary);
  await turns.next();
  const words = indexedWordAnalysis(keywords.vocabulary, glossary);
  await turns.next();
  return { manifest, articles, chunks, stories, vectors, keywords, glossary, words, embedder };
}

/** The keyword index, once it is sure that it and the vectors are of the same passages. Throws a `DatelineError` otherwise. */
export function* keywordsOf({ manifest, keywords: segments, vectors }: StoredIndex): Steps<KeywordIndex> {
  const keywords = yield* readKeywordIndex(segments);
  for (const [name, { size }] of Object.entries({ keyword: keywords, vector: vectors })) {
    if (size === manifest.passages) continue;
    throw new DatelineError(
      `The ${name} index has ${size} passages where the index has ${manifest.passages}. Rebuild it with: npx dateline index --full`,
    );
  }
  return keywords;
}
