import type { Article } from '../../articles/article.ts';
import { type Sentence, splitSentences } from '../words/sentences.ts';
import type { Chunk } from './chunk.ts';
import type { ChunkingSettings } from './manifest.ts';

/**
 * About 180–300 tokens a chunk, where retrieval on news does best and which every known model reads whole (the shortest limit is 512).
 */
export const chunkingSettings: ChunkingSettings = { version: 2, targetChars: 1000, overlapSentences: 1 };

/** A chunk closes at a paragraph's end once it is this full, rather than break the next paragraph. */
const fullEnough = 0.6;

/**
 * Chunks of whole sentences, in order, that together hold every sentence of the article. A chunk that breaks a paragraph is
 * followed by one that repeats the last sentence.
 */
export function chunkArticle(article: Article): readonly Chunk[] {
  const sentences = splitSentences(article.body, article.language);
  const chunks: Chunk[] = [];
  let first = 0;
  while (first < sentences.length) {
    const last = lastSentenceOfChunk(sentences, first);
    chunks.push({ articleId: article.id, start: startOf(sentences, first), end: endOf(sentences, last) });
    if (last === sentences.length - 1) break;
    first = last + 1 - overlapAfter(sentences, first, last);
  }
  return chunks;
}

/** What an embedder and the keyword index read: the body's words under the title and date. Only the body is ever quoted. */
export function embeddedText(article: Article, chunk: Chunk): string {
  const heading = article.date === null ? article.title : `${article.title} (${article.date})`;
  return `${heading}\n${article.body.slice(chunk.start, chunk.end)}`;
}

function lastSentenceOfChunk(sentences: readonly Sentence[], first: number): number {
  const start = startOf(sentences, first);
  let last = first;
  while (last + 1 < sentences.length) {
    const length = endOf(sentences, last) - start;
    const paragraphEnds = sentences[last]?.paragraph !== sentences[last + 1]?.paragraph;
    if (paragraphEnds && length >= chunkingSettings.targetChars * fullEnough) break;
    if (endOf(sentences, last + 1) - start > chunkingSettings.targetChars) break;
    last += 1;
  }
  return last;
}

/** Sentences that the next chunk repeats: none at a paragraph's end, and none where there is no room for more beside them. */
function overlapAfter(sentences: readonly Sentence[], first: number, last: number): number {
  if (sentences[last]?.paragraph !== sentences[last + 1]?.paragraph) return 0;
  const overlap = Math.min(chunkingSettings.overlapSentences, last - first);
  const room = chunkingSettings.targetChars;
  return endOf(sentences, last + 1) - startOf(sentences, last + 1 - overlap) > room ? 0 : overlap;
}

function startOf(sentences: readonly Sentence[], index: number): number {
  return sentences[index]?.start ?? 0;
}

function endOf(sentences: readonly Sentence[], index: number): number {
  return sentences[index]?.end ?? 0;
}
