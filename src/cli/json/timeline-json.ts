import type { Timeline } from '../../answering/timeline/timeline.ts';
import { indexJson } from './index-json.ts';
import { quoteJson, reportJson } from './quote-json.ts';
import { passageJson, timingsJson, windowJson } from './search-json.ts';

/** Refused like an answer where the archive has nothing on the topic. */
export function timelineJson(id: string | null, timeline: Timeline) {
  const traced = timeline.kind === 'timeline';
  return {
    id,
    topic: traced ? timeline.topic : timeline.question,
    kind: timeline.kind,
    reason: traced ? null : timeline.reason,
    entries: traced
      ? timeline.entries.map(({ date, from, to, quote, report, moreReports, news }) => ({
          date,
          from,
          to,
          quote: quoteJson(quote),
          report: reportJson(report),
          moreReports,
          news: news.map(({ kind, start, end, text }) => ({ kind, start, end, text })),
        }))
      : [],
    undated: traced
      ? timeline.undated.map(({ quote, report }) => ({ quote: quoteJson(quote), report: reportJson(report) }))
      : [],
    moreUndated: traced ? timeline.moreUndated : 0,
    nearest: traced ? [] : timeline.nearest.map(passageJson),
    window: windowJson(timeline.window),
    index: indexJson(timeline.index),
    timings: timingsJson(timeline.timings),
  };
}
