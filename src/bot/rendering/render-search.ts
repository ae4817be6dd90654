import type { ArchiveWindow } from '../../answering/answer.ts';
import type { SearchResult } from '../../answering/desk/reference-desk.ts';
import type { Filters } from '../../retrieval/filters.ts';
import type { Passage } from '../../retrieval/passage.ts';
import { pageButtons } from '../buttons/page-buttons.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { escapeSyntax } from './escape-markdown.ts';
import { excerpt } from './excerpt.ts';
import { searchedInWords } from './limits-in-words.ts';
import { dim, firstThatFits, framed, gap, openingLine, textBlock } from './message-blocks.ts';
import { quoted } from './quoted.ts';
import { articleSourceLine, quoteSourceLine } from './source-line.ts';
import { timeInWords } from './time-in-words.ts';

/** How many passages are looked for, and how many stand on a page. */
export const passagesSearched = 25;
const pageSize = 5;

/** What a search was limited to, and which page of what it found is to be shown, from 1. */
export interface SearchPage {
  readonly filters: Filters;
  readonly window: ArchiveWindow;
  readonly page: number;
  /** It is for its asker alone, who has not shared it yet. */
  readonly mayBeShared?: boolean;
  /** Where these are the passages beyond those that an answer quotes: the marks of those, which are not among them. */
  readonly beyond?: string;
}

/** One page of ranked passages: of each its most telling sentences, whole, and its rank before its source. */
export function renderSearch(result: SearchResult, wanted: SearchPage, words: Words): BotMessage {
  return firstThatFits(candidates(result, wanted, words));
}

/** Excerpts are left out, last first, then links, then passages, until the rest fits. */
function* candidates(result: SearchResult, wanted: SearchPage, words: Words): Generator<BotMessage> {
  const { passages, question } = result;
  const pages = Math.max(1, Math.ceil(passages.length / pageSize));
  const page = Math.min(Math.max(1, wanted.page), pages);
  const shown = passages
    .slice((page - 1) * pageSize, page * pageSize)
    .map((passage, at) => ({ passage, rank: (page - 1) * pageSize + at + 1 }));
  const { filters, beyond } = wanted;
  const under =
    beyond === undefined
      ? pageButtons({ kind: 'search', page, filters }, pages, words, wanted)
      : pageButtons({ kind: 'more', page, filters, beyond }, pages, words);
  const heading =
    beyond !== undefined
      ? [textBlock(dim(words.buttons.furtherPassages))]
      : passages.every(({ ranks }) => ranks.keyword === null)
        ? [textBlock(dim(words.replies.noneOfTheseWords))]
        : [];
  const query = [...openingLine(question), ...(shown.length === 0 ? [] : heading)];
  if (shown.length === 0) {
    const nothing = beyond === undefined ? words.replies.nothingFound : words.buttons.nothingFurther;
    yield framed([...query, textBlock(nothing), ...closing()]);
  }
  for (let excerpts = shown.length; excerpts >= 0; excerpts -= 1) {
    const blocks = shown.flatMap(({ passage, rank }, at) => [
      textBlock(...lines(passage, rank, at < excerpts)),
      gap,
    ]);
    yield framed([...query, ...blocks, ...closing()], { under });
  }
  // Pages cannot be turned where the query does not stand whole.
  const short = openingLine(question, shortQuery);
  for (let left = shown.length; left >= 0; left -= 1) {
    const sources = shown
      .slice(0, left)
      .map(({ passage: { article }, rank }) =>
        dim(`${rank} · ${articleSourceLine({ ...article, url: null }, words)}`),
      );
    yield framed([...short, ...sources.map((line) => textBlock(line)), textBlock(pageLine())]);
  }

  function pageLine(): string {
    return dim(words.replies.page(page, pages));
  }

  function closing() {
    const searched = searchedInWords(wanted, words);
    const facts = [
      ...(searched === null ? [] : [dim(searched)]),
      ...(result.time === null ? [] : [dim(timeInWords(result.time, words))]),
      ...(pages === 1 ? [] : [pageLine()]),
    ];
    return facts.length === 0 ? [] : [textBlock(...facts)];
  }

  function lines(passage: Passage, rank: number, withExcerpt: boolean): readonly string[] {
    const quote = withExcerpt ? excerpt(passage, question) : null;
    if (quote === null) return [dim(`${rank} · ${articleSourceLine(passage.article, words)}`)];
    return [
      quoted(escapeSyntax(quote.text), passage.article.language),
      dim(`${rank} · ${quoteSourceLine(quote, words)}`),
    ];
  }
}

const shortQuery = 100;
