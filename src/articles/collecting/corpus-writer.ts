import type { Article } from '../article.ts';
import type { Placement } from './place-article.ts';

/** Brings articles into a corpus. */
export interface CorpusWriter {
  /** Writes the article unless the corpus has it; in a dry run says only what would be done. */
  write(article: Article): Promise<Placement>;
}
