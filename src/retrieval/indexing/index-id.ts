import { sha256Hex } from '../../articles/sha256.ts';
import type { Manifest } from './manifest.ts';

/**
 * 12 hex digits over everything an index is built from: the same articles and the same embedder give the same id, whenever and in
 * whatever order it was built.
 */
export function indexId(
  from: Pick<Manifest, 'formatVersion' | 'embedder' | 'chunking' | 'words' | 'articles'>,
): string {
  const { model, revision, dtype, dimensions, pooling, prefixes, maxTokens } = from.embedder;
  const { version, targetChars, overlapSentences } = from.chunking;
  const articles = Object.entries(from.articles).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const ingredients = [
    from.formatVersion,
    [model, revision, dtype, dimensions, pooling, prefixes.query, prefixes.passage, maxTokens],
    [version, targetChars, overlapSentences],
    [from.words.version, from.words.glossary],
    articles,
  ];
  return sha256Hex(JSON.stringify(ingredients)).slice(0, 12);
}
