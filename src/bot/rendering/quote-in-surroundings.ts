import type { Quote } from '../../answering/quotes/quote.ts';
import type { Words } from '../words/words.ts';
import { escapeSyntax } from './escape-markdown.ts';
import { dim } from './message-blocks.ts';
import { quoted } from './quoted.ts';
import { quoteSourceLine } from './source-line.ts';
import { surroundings } from './surroundings.ts';

/** The quote in bold between the words around it, all of them the article's, above its source line. */
export function quoteInSurroundings(quote: Quote, words: Words, sentencesEachWay = 1): string {
  const { before, after } = surroundings(quote, sentencesEachWay);
  const marked = `${escapeSyntax(before)}**${escapeSyntax(quote.text)}**${escapeSyntax(after)}`;
  return `${quoted(marked, quote.article.language)}\n${dim(quoteSourceLine(quote, words))}`;
}
