import * as z from 'zod';
import type { Manifest } from './manifest.ts';

/** What an answer, and a summary of a build, says of the index it comes from. */
export interface IndexFacts {
  readonly id: string;
  /** The embedder's model. */
  readonly embedder: string;
  readonly articles: number;
  readonly passages: number;
}

/** The same as it comes from another process or a file. */
export const indexFactsForm = z.object({
  id: z.string(),
  embedder: z.string(),
  articles: z.number(),
  passages: z.number(),
}) satisfies z.ZodType<IndexFacts>;

export function indexFacts(
  manifest: Pick<Manifest, 'id' | 'embedder' | 'articles' | 'passages'>,
): IndexFacts {
  return {
    id: manifest.id,
    embedder: manifest.embedder.model,
    articles: Object.keys(manifest.articles).length,
    passages: manifest.passages,
  };
}
