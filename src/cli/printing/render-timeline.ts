import type { Timeline, TimelineEntry, Traced, UndatedEntry } from '../../answering/timeline/timeline.ts';
import { counted } from '../../articles/counted.ts';
import type { Dress } from '../terminal.ts';
import { plainLine } from './plain-text.ts';
import { limitLines, renderAnswer, renderQuote, secondary } from './render-answer.ts';
import { indented } from './wrap-text.ts';

/** A timeline for people: under each date of publication one quote with its source and what is new in it; the undated ones last. */
export function renderTimeline(timeline: Timeline, topicLanguage: string, dress: Dress): string {
  if (timeline.kind === 'refused') return renderAnswer(timeline, topicLanguage, dress);
  const parts = timeline.entries.map((entry) => renderEntry(entry, topicLanguage, dress));
  parts.push(...renderUndated(timeline, topicLanguage, dress));
  parts.push(...limitLines(timeline, dress));
  return parts.join('\n\n');
}

function renderEntry(entry: TimelineEntry, topicLanguage: string, dress: Dress): string {
  const { date, quote, report, news } = entry;
  const more = moreWords(entry);
  return [
    indented(`Published ${date}`, '  ', dress.columns),
    renderQuote(quote, topicLanguage, dress, report),
    ...(more === null ? [] : [secondary(more, '   ', dress)]),
    ...(news.length === 0
      ? []
      : [indented(`new: ${news.map(({ text }) => plainLine(text)).join(', ')}`, '   ', dress.columns)]),
  ].join('\n');
}

/** `2 more reports, 2014-08-20 – 2014-08-25`. */
function moreWords({ moreReports, from, to }: TimelineEntry): string | null {
  if (moreReports === 0) return null;
  const dates = from === to ? '' : `, ${from} – ${to}`;
  return `${counted(moreReports, 'more report')}${dates}`;
}

function renderUndated(
  { undated, moreUndated }: Traced,
  topicLanguage: string,
  dress: Dress,
): readonly string[] {
  const [first, ...others] = undated.map(({ quote, report }: UndatedEntry) =>
    renderQuote(quote, topicLanguage, dress, report),
  );
  if (first === undefined) return [];
  const more = moreUndated === 0 ? [] : [secondary(counted(moreUndated, 'more undated report'), '  ', dress)];
  return [`${indented('Undated', '  ', dress.columns)}\n${first}`, ...others, ...more];
}
