import type { Quote } from '../../answering/quotes/quote.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import type { Words } from '../words/words.ts';
import type { TextFile } from './bot-message.ts';
import { sourceFacts, titleOf } from './source-line.ts';

/** Quotes to the letter with their sources, as a text file. Plain text, so nothing in it is escaped. */
export function quoteFile(quotes: readonly Quote[], words: Words): TextFile {
  const entries = quotes.map((quote) => {
    const { article } = quote;
    const source = [titleOf(article), ...sourceFacts(article, words)].join(' · ');
    const lines = [inQuotationMarks(quote.text, article.language), source, article.url, quote.receipt];
    return lines.filter((line) => line !== null).join('\n');
  });
  return { name: 'quote.txt', text: `${entries.join('\n\n')}\n` };
}
