import type { UnderstoodTime } from '../../answering/understood-time.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import { windowDates } from '../../retrieval/time/window-dates.ts';
import type { Words } from '../words/words.ts';
import { dateInWords } from './dates-in-words.ts';
import { escapeMarkdownInline } from './escape-markdown.ts';
import { shorten } from './shorten.ts';

const understoodChars = 80;

/** How the time in a question was taken, as Markdown: `looked first: May 2014 – June 2014 (“since May”)`. */
export function timeInWords(time: UnderstoodTime, words: Words): string {
  const understood = inQuotationMarks(
    escapeMarkdownInline(shorten(time.understood, understoodChars)),
    words.locale,
  );
  if (time.kind === 'recent') return words.newerFirst(understood);
  const { from, to } = windowDates(time);
  const ends = [from, to].filter((date) => date !== null).map((date) => dateInWords(date, words));
  const [end = ''] = ends;
  const open = from === null ? words.to(end) : words.from(end);
  const window = from !== null && to !== null ? [...new Set(ends)].join(' – ') : open;
  const looked = words.lookedFirst(escapeMarkdownInline(window), understood);
  return time.inside > 0 ? looked : `${looked} · ${words.nothingThere(time.outside)}`;
}
