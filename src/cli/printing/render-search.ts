import type { SearchResult } from '../../answering/desk/reference-desk.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import type { Dress } from '../terminal.ts';
import { plainLine } from './plain-text.ts';
import { secondary } from './render-answer.ts';
import { sourceLine } from './source-line.ts';
import { timeWords } from './time-words.ts';
import { indented, shortened } from './wrap-text.ts';

/** So much of a passage shows what it is about; `--json` has all of it. */
const passageCells = 400;

/** Ranked passages: a number, the words, and below them where they stand. Of an archive that has any, limits alone leave none. */
export function renderSearch({ passages, time }: SearchResult, dress: Dress): string {
  if (passages.length === 0) return '  Nothing was found within these limits.';
  const found = passages.map(({ article, text }, place) => {
    const words = inQuotationMarks(shortened(plainLine(text), passageCells), article.language);
    const source = `${sourceLine(article)} · ${article.id}`;
    return [indented(`${place + 1}. ${words}`, '  ', dress.columns), secondary(source, '     ', dress)].join(
      '\n',
    );
  });
  if (time !== null) found.push(secondary(timeWords(time), '  ', dress));
  return found.join('\n\n');
}
