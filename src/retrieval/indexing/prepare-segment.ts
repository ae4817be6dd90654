import type { Article } from '../../articles/article.ts';
import { sha256Hex } from '../../articles/sha256.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { createPostings, writePostings } from '../keywords/postings.ts';
import type { Analyse } from '../words/analyse-text.ts';
import { termOfStem } from '../words/index-term.ts';
import { sketchOf } from '../words/text-sketch.ts';
import { createWordAnalysis, gatherWords } from '../words/word-analysis.ts';
import type { Chunk } from './chunk.ts';
import { chunkArticle, embeddedText } from './chunk-article.ts';
import type { ArticleOutline, NextSegment } from './index-store.ts';
import type { Turns } from './turns.ts';
import type { UnchangedPart } from './unchanged-articles.ts';

/** Articles as chunks, with what is embedded of each. */
export interface ChunkedArticles extends Pick<NextSegment, 'articles' | 'chunks'> {
  /** One per chunk. */
  readonly texts: readonly string[];
  /** One per chunk. */
  readonly languages: readonly string[];
}

/** Orders articles by id and cuts them into chunks. */
export async function chunkArticles(unordered: readonly Article[], turns: Turns): Promise<ChunkedArticles> {
  const articles = unordered.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const chunks: Chunk[] = [];
  const texts: string[] = [];
  const languages: string[] = [];
  for (const article of articles) {
    for (const chunk of chunkArticle(article)) {
      chunks.push(chunk);
      texts.push(embeddedText(article, chunk));
      languages.push(article.language);
    }
    await turns.next();
  }
  return { articles, chunks, texts, languages };
}

/** What of the archive a segment's words are read with: compounds are split into words of all of it, and those of the glossary. */
export interface SegmentSurroundings {
  /** The segments that stay beside the new one. */
  readonly kept: readonly UnchangedPart[];
  readonly glossary: Glossary;
}

/** Everything of a segment but its vectors. */
export async function prepareSegment(
  content: ChunkedArticles,
  surroundings: SegmentSurroundings,
  turns: Turns,
): Promise<Omit<NextSegment, 'vectors' | 'probes'>> {
  const { articles, chunks, texts, languages } = content;
  const analyse = await analysisOf(content, surroundings, turns);
  const postings = createPostings();
  const textHashes: string[] = [];
  for (const [i, text] of texts.entries()) {
    textHashes.push(sha256Hex(text).slice(0, 32));
    postings.add(analyse(text, languages[i] ?? 'und'));
    await turns.next();
  }
  const passages = new Map<Article['id'], number>();
  for (const { articleId } of chunks) passages.set(articleId, (passages.get(articleId) ?? 0) + 1);
  const outlines: ArticleOutline[] = [];
  for (const { id, body } of articles) {
    outlines.push({ id, passages: passages.get(id) ?? 0, sketch: sketchOf(body) });
    await turns.next();
  }
  return { articles, outlines, chunks, textHashes, keywords: writePostings(postings.finish()) };
}

async function analysisOf(
  { texts, languages }: ChunkedArticles,
  { kept, glossary }: SegmentSurroundings,
  turns: Turns,
): Promise<Analyse> {
  const known = new Set<string>();
  for (const part of kept) for (const term of await part.terms()) known.add(term);
  const gathered = gatherWords();
  for (const [i, text] of texts.entries()) {
    gathered.add(text, languages[i] ?? 'und');
    await turns.next();
  }
  const { analyse } = createWordAnalysis(
    (stemmed, language) => gathered.has(stemmed, language) || known.has(termOfStem(stemmed, language)),
    glossary,
  );
  return analyse;
}
