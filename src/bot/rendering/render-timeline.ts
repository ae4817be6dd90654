import type { Quote } from '../../answering/quotes/quote.ts';
import type { Timeline, TimelineEntry, Traced, UndatedEntry } from '../../answering/timeline/timeline.ts';
import type { Novelty } from '../../answering/timeline/what-is-new.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import { pageButtons } from '../buttons/page-buttons.ts';
import { discordLimits } from '../discord/discord-limits.ts';
import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { dateInWords } from './dates-in-words.ts';
import { escapeMarkdownInline, escapeSyntax } from './escape-markdown.ts';
import { searchedInWords } from './limits-in-words.ts';
import { dim, firstThatFits, framed, gap, openingLine, textBlock } from './message-blocks.ts';
import { quoteFile } from './quote-file.ts';
import { quoted } from './quoted.ts';
import { renderAnswer } from './render-answer.ts';
import { shorten } from './shorten.ts';
import { articleSourceLine, quoteSourceLine } from './source-line.ts';

/** How many dates stand on a page: with links and news, as many as a message usually holds. */
const pageSize = 4;
const noveltyChars = 60;
const shortTopic = 100;

type Entry = TimelineEntry | UndatedEntry;

export interface TimelinePage {
  /** From 1. */
  readonly page: number;
  /** It is for its asker alone, who has not shared it yet. */
  readonly mayBeShared?: boolean;
}

/** One page of what was published on a topic, oldest first and the undated last; or why there is nothing. */
export function renderTimeline(timeline: Timeline, wanted: TimelinePage, words: Words): BotMessage {
  return timeline.kind === 'refused'
    ? renderAnswer(timeline, words, {
        showQuestion: true,
        isPrivate: wanted.mayBeShared === true,
        isTimeline: true,
      })
    : firstThatFits(candidates(timeline, wanted, words));
}

/** A quote is never cut: the longest go into a file, whole, until the rest fits. */
function* candidates(timeline: Traced, wanted: TimelinePage, words: Words): Generator<BotMessage> {
  const { topic, entries, undated, moreUndated, filters } = timeline;
  const all: readonly Entry[] = [...entries, ...undated];
  const pages = Math.max(1, Math.ceil(all.length / pageSize));
  const page = Math.min(Math.max(1, wanted.page), pages);
  const shown = all.slice((page - 1) * pageSize, page * pageSize);
  const longestFirst = shown.map(({ quote }) => quote).toSorted((a, b) => b.text.length - a.text.length);
  const searched = searchedInWords(timeline, words);
  const closing = [
    ...(page === pages && moreUndated > 0 ? [dim(words.replies.moreUndated(moreUndated))] : []),
    ...(searched === null ? [] : [dim(searched)]),
    dim([words.replies.byPublication, ...(pages === 1 ? [] : [words.replies.page(page, pages)])].join(' · ')),
  ];
  const opening = openingLine(topic);
  const under = pageButtons({ kind: 'timeline', page, filters }, pages, words, wanted);
  for (let filed = 0; filed <= shown.length; filed += 1) {
    const inFile = new Set(longestFirst.slice(0, filed));
    if (charsOf(longestFirst.slice(filed)) > discordLimits.textChars) continue;
    const blocks = shown.flatMap((entry) => [textBlock(...entryLines(entry, inFile, words)), gap]);
    yield framed([...opening, ...blocks, ...attachedLine(filed), textBlock(...closing)], {
      files: filed === 0 ? [] : [quoteFile(longestFirst.slice(0, filed), words)],
      under,
    });
  }
  // Nothing but where to read it, and no turning of pages where the topic does not stand whole.
  const short = openingLine(topic, shortTopic);
  for (let left = shown.length; left >= 0; left -= 1) {
    const sources = shown
      .slice(0, left)
      .map(({ quote: { article } }) => textBlock(dim(articleSourceLine({ ...article, url: null }, words))));
    yield framed([...short, textBlock(words.tooLongToAttach), ...sources, textBlock(...closing.slice(-1))]);
  }

  function attachedLine(filed: number) {
    return filed === 0 ? [] : [textBlock(words.inAttachment(filed))];
  }
}

/** The date, the quote with what is new in bold, its source, and in words what is new: bold is not heard. */
function entryLines(entry: Entry, inFile: ReadonlySet<Quote>, words: Words): readonly string[] {
  const { quote, report } = entry;
  const [date, news] = 'date' in entry ? [entry.date, entry.news] : [null, []];
  const more = 'date' in entry && entry.moreReports > 0 ? [moreInWords(entry, words)] : [];
  return [
    `**${dateInWords(date, words)}**`,
    ...(inFile.has(quote) ? [] : [markedQuote(quote, news)]),
    dim(quoteSourceLine(quote, words, report)),
    ...[...more, ...(news.length === 0 ? [] : [newInWords(news, words)])].map(dim),
  ];
}

function markedQuote({ text, article }: Quote, news: readonly Novelty[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of news) {
    // Stars beside a space would not be bold.
    if (start < at || !/^\S(?:.*\S)?$/su.test(text.slice(start, end))) continue;
    marked += `${escapeSyntax(text.slice(at, start))}**${escapeSyntax(text.slice(start, end))}**`;
    at = end;
  }
  const whole = `${marked}${escapeSyntax(text.slice(at))}`;
  return quoted(whole, article.language);
}

function newInWords(news: readonly Novelty[], words: Words): string {
  const inMarks = news.map(({ text }) =>
    inQuotationMarks(escapeMarkdownInline(shorten(text, noveltyChars)), words.locale),
  );
  return words.replies.isNew(inMarks.join(', '));
}

function moreInWords({ moreReports, from, to }: TimelineEntry, words: Words): string {
  const dates = from === to ? null : `${dateInWords(from, words)} – ${dateInWords(to, words)}`;
  return words.replies.moreReports(moreReports, dates);
}

function charsOf(quotes: readonly Quote[]): number {
  return quotes.reduce((total, { text }) => total + text.length, 0);
}
