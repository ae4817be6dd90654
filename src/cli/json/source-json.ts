import type { SourceLookup } from '../../answering/finding/source-lookup.ts';
import { articleJson, titleJson } from './article-json.ts';
import { differenceJson, quoteJson } from './quote-json.ts';

/**
 * `article`: what was found, or where a pasted quote stands (the oldest, when several articles hold it). `nearest`: for
 * `not-verbatim` the nearest quote with its `differences`, for `not-found` the articles whose titles are similar.
 */
export function sourceJson(lookup: SourceLookup) {
  switch (lookup.kind) {
    case 'article':
      return { kind: lookup.kind, article: articleJson(lookup.article), quotes: [], nearest: [] };
    case 'quote': {
      const [first] = lookup.quotes;
      const quotes = lookup.quotes.map(quoteJson);
      return { kind: lookup.kind, article: articleJson(first.article), quotes, nearest: [] };
    }
    case 'not-verbatim': {
      const differences = lookup.differences.map(differenceJson);
      const nearest = [{ ...quoteJson(lookup.nearest), differences }];
      return { kind: lookup.kind, article: null, quotes: [], nearest };
    }
    case 'not-found':
      return { kind: lookup.kind, article: null, quotes: [], nearest: lookup.similarTitles.map(titleJson) };
    default:
      return lookup satisfies never;
  }
}
