import type { Article } from '../articles/article.ts';
import type { ArticleId } from '../articles/article-id.ts';
import { byDate } from '../articles/publication-date.ts';
import type { Archive } from '../retrieval/archive.ts';
import { questionTerms } from '../retrieval/question-terms.ts';
import { splitSentences } from '../retrieval/sentences.ts';
import { splitWords } from '../retrieval/words.ts';
import { findQuoted, unwrapPasted } from './find-quoted.ts';
import { foldTypography } from './fold-typography.ts';
import { Quote } from './quote.ts';
import type { SourceLookup } from './source-lookup.ts';
import { suggestTitles } from './suggest-titles.ts';
import { wordDifferences } from './word-differences.ts';

/** What of an archive is looked through. */
type Shelf = Pick<Archive, 'articles' | 'chunks' | 'keywords'>;

/** Finds an article by id, URL, title or words quoted from it, in that order. `languages` are the archive's. */
export function findSource(archive: Shelf, languages: readonly string[], text: string): SourceLookup {
  const wanted = text.trim();
  const named = articleNamed(archive.articles, wanted);
  if (named !== null) return { kind: 'article', article: named };
  const pasted = unwrapPasted(wanted);
  const candidates = likelyArticles(archive, languages, pasted);
  if (splitWords(pasted).length >= fewestQuotedWords) {
    const [first, ...others] = quotesOf(pasted, archive.articles, candidates);
    if (first !== undefined) return { kind: 'quote', quotes: [first, ...others] };
  }
  const titles = suggestTitles(archive.articles, wanted, 5);
  if (titles.length === 1 && titles[0] !== undefined) return { kind: 'article', article: titles[0] };
  const nearest = nearestTo(pasted, candidates);
  if (nearest === null) return { kind: 'not-found', similarTitles: titles };
  return { kind: 'not-verbatim', nearest, differences: wordDifferences(pasted, nearest.text) };
}

/** Fewer words than this stand in too many articles to tell where they were quoted from. */
const fewestQuotedWords = 3;
/** A sentence that shares less than this with the pasted words (Dice's coefficient over words) is not "nearest". */
const leastAlike = 0.5;
const candidateChunks = 100;

function articleNamed(articles: readonly Article[], name: string): Article | null {
  const folded = foldName(name);
  return (
    articles.find((article) => article.id === name) ??
    articles.find((article) => article.url !== null && sameAddress(article.url, name)) ??
    articles.find((article) => foldName(article.title) === folded) ??
    null
  );
}

function foldName(name: string): string {
  return foldTypography(name).text.toLowerCase();
}

/** A shared link may carry a fragment or a final slash that the archive's has not. */
function sameAddress(url: string, text: string): boolean {
  const bare = (address: string): string => address.replace(/#.*$/, '').replace(/\/+$/, '');
  return bare(url) === bare(text);
}

function likelyArticles(archive: Shelf, languages: readonly string[], pasted: string): readonly Article[] {
  const terms = questionTerms(pasted, 'und', languages);
  const ids = new Set<ArticleId>();
  for (const { chunk } of archive.keywords.search(terms, candidateChunks)) {
    const id = archive.chunks[chunk]?.articleId;
    if (id !== undefined) ids.add(id);
  }
  const articles = new Map(archive.articles.map((article) => [article.id, article]));
  return [...ids].flatMap((id) => articles.get(id) ?? []);
}

/** One quote per article that holds the words, oldest first. Exact copies are looked for everywhere, folded ones where they are likely. */
function quotesOf(
  pasted: string,
  articles: readonly Article[],
  candidates: readonly Article[],
): readonly Quote[] {
  const holders = new Set([...articles.filter(({ body }) => body.includes(pasted)), ...candidates]);
  return [...holders]
    .flatMap((article) => findQuoted(article, pasted) ?? [])
    .sort((a, b) => byDate(a.article.date, b.article.date));
}

/** The run of one to three sentences most alike to the pasted words. */
function nearestTo(pasted: string, candidates: readonly Article[]): Quote | null {
  const words = wordSet(pasted);
  if (words.size < fewestQuotedWords) return null;
  let nearest: { readonly article: Article; readonly start: number; readonly end: number } | null = null;
  let highest = leastAlike;
  for (const article of candidates) {
    const sentences = splitSentences(article.body, article.language);
    for (let first = 0; first < sentences.length; first += 1) {
      for (let last = first; last < Math.min(first + 3, sentences.length); last += 1) {
        const [start, end] = [sentences[first]?.start ?? 0, sentences[last]?.end ?? 0];
        const alike = dice(words, wordSet(article.body.slice(start, end)));
        if (alike > highest) {
          highest = alike;
          nearest = { article, start, end };
        }
      }
    }
  }
  return nearest === null ? null : Quote.cut(nearest.article, nearest.start, nearest.end);
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(splitWords(text).map((word) => word.text));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
