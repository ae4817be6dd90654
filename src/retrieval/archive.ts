import type { Article } from '../articles/article.ts';
import type { Embedder } from './embedding/embedder.ts';
import type { Glossary } from './glossary/glossary.ts';
import type { Chunk } from './indexing/chunk.ts';
import type { Story } from './indexing/link-stories.ts';
import type { Manifest } from './indexing/manifest.ts';
import type { KeywordIndex } from './keywords/keyword-index.ts';
import type { VectorIndex } from './vectors/vector-index.ts';
import type { WordAnalysis } from './words/word-analysis.ts';

/** An index in memory, ready to be searched. Immutable: a rebuild makes another. */
export interface Archive {
  readonly manifest: Manifest;
  /** Ordered by id. */
  readonly articles: readonly Article[];
  /** Ordered by article, then start. Every other structure numbers chunks by their place here. */
  readonly chunks: readonly Chunk[];
  /** Which articles carry one text. */
  readonly stories: readonly Story[];
  readonly vectors: VectorIndex;
  readonly keywords: KeywordIndex;
  readonly glossary: Glossary;
  /** As its texts were read. */
  readonly words: WordAnalysis;
  readonly embedder: Embedder;
}
