import type { Article } from '../../articles/article.ts';
import { isArticleId } from '../../articles/article-id.ts';
import { byDate } from '../../articles/dates/publication-date.ts';
import { nearNames } from '../../articles/near-names.ts';
import { pageAddress } from '../../articles/web-address.ts';
import type { Archive } from '../../retrieval/archive.ts';
import { questionTerms } from '../../retrieval/words/question-terms.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import type { Quote } from '../quotes/quote.ts';
import { readReceipt } from '../quotes/receipt.ts';
import { createVerifyReceipt } from '../quotes/verify-receipt.ts';
import { createFindAll, standsIn } from './find-all.ts';
import { findQuoted, unwrapPasted } from './find-quoted.ts';
import { foldTypography } from './fold-typography.ts';
import { fewestQuotedWords, nearestWords, type Region } from './nearest-words.ts';
import type { SourceLookup } from './source-lookup.ts';
import type { SuggestTitles } from './suggest-titles.ts';
import { wordDifferences } from './word-differences.ts';

/** What of an archive is looked through. */
type Shelf = Pick<Archive, 'articles' | 'chunks' | 'keywords'> & { readonly suggestTitles: SuggestTitles };

/** Finds an article by id, URL, title, a quote's receipt or words quoted from it, in that order. `languages` are the archive's. */
export function findSource(archive: Shelf, languages: readonly string[], text: string): SourceLookup {
  const wanted = text.trim();
  const named = articleNamed(archive.articles, wanted);
  if (named !== null) return { kind: 'article', article: named };
  const proved = quoteOfReceipt(archive.articles, wanted);
  if (proved !== null) return { kind: 'quote', quotes: [proved] };
  const pasted = unwrapPasted(wanted);
  const words = splitWords(pasted).length;
  if (words === 0) return { kind: 'not-found', similarTitles: [] };
  const regions = likelyRegions(archive, languages, pasted);
  if (words >= fewestQuotedWords) {
    const [first, ...others] = quotesOf(pasted, archive.articles, regions);
    if (first !== undefined) return { kind: 'quote', quotes: [first, ...others] };
  }
  const titles = archive.suggestTitles(wanted, titlesSuggested);
  if (titles.length === 1 && titles[0] !== undefined) return { kind: 'article', article: titles[0] };
  const nearest = nearestWords(pasted, regions);
  if (nearest === null) {
    return {
      kind: 'not-found',
      similarTitles: titles.length > 0 ? titles : nearIds(archive.articles, wanted),
    };
  }
  return { kind: 'not-verbatim', nearest, differences: wordDifferences(pasted, nearest.text) };
}

const candidateChunks = 100;
const titlesSuggested = 5;

/** The words that a receipt stands for, where the article is still the same. */
function quoteOfReceipt(articles: readonly Article[], text: string): Quote | null {
  if (readReceipt(text) === null) return null;
  const verified = createVerifyReceipt(articles)(text);
  return verified.kind === 'exact' ? verified.quote : null;
}

function nearIds(articles: readonly Article[], typed: string): readonly Article[] {
  const stem = fileStem(typed);
  // A long pasted text would be held against every id for nothing.
  if (!isArticleId(stem)) return [];
  const byId = new Map<string, Article>(articles.map((article) => [article.id, article]));
  return nearNames(stem, [...byId.keys()]).flatMap((id) => byId.get(id) ?? []);
}

function articleNamed(articles: readonly Article[], name: string): Article | null {
  const [folded, stem] = [foldName(name), foldName(fileStem(name))];
  const address = pageAddress(name);
  return (
    articles.find((article) => article.id === name) ??
    (address === null
      ? undefined
      : articles.find((article) => article.url !== null && pageAddress(article.url) === address)) ??
    articles.find((article) => foldName(article.title) === folded) ??
    articles.find((article) => foldName(article.id) === stem) ??
    null
  );
}

/** `letter` of `letters/letter.md`: a file is often named like the article in it. */
function fileStem(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[a-z]{2,5}$/i, '');
}

function foldName(name: string): string {
  return foldTypography(name).text.toLowerCase();
}

/** Where the pasted words may stand: the chunks that share most with them and their neighbours, since a quote may run over a chunk's end. */
function likelyRegions(archive: Shelf, languages: readonly string[], pasted: string): readonly Region[] {
  const terms = questionTerms(pasted, 'und', languages);
  const hits = archive.keywords.search(terms, candidateChunks);
  const numbers = new Set(hits.flatMap(({ chunk }) => [chunk - 1, chunk, chunk + 1]));
  const articles = new Map(archive.articles.map((article) => [article.id, article]));
  const regions: Region[] = [];
  let previous: number | undefined;
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const chunk = archive.chunks[number];
    const article = chunk && articles.get(chunk.articleId);
    if (chunk === undefined || article === undefined) continue;
    const open = regions.at(-1);
    const goesOn = open?.article === article && previous === number - 1;
    const start = goesOn ? open.start : chunk.start;
    regions.splice(goesOn ? -1 : regions.length, 1, { article, start, end: chunk.end });
    previous = number;
  }
  return regions;
}

/** One quote per article that holds the words, oldest first. Exact copies are looked for everywhere, folded ones where they are likely. */
function quotesOf(
  pasted: string,
  articles: readonly Article[],
  regions: readonly Region[],
): readonly Quote[] {
  const findAll = createFindAll(pasted);
  const exact = articles.filter(({ body }) => standsIn(body, findAll));
  const holders = new Set([...exact, ...regions.map(({ article }) => article)]);
  return [...holders]
    .flatMap((article) => findQuoted(article, pasted) ?? [])
    .sort((a, b) => byDate(a.article.date, b.article.date) || (a.article.id < b.article.id ? -1 : 1));
}
