import type { Article } from '../../articles/article.ts';
import type { PublicationDate } from '../../articles/dates/publication-date.ts';
import { admits } from '../../retrieval/filters.ts';
import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import type { Passage } from '../../retrieval/passage.ts';
import type { Retrieve } from '../../retrieval/retrieve.ts';
import type { Answer, ArchiveWindow } from '../answer.ts';
import type { WordKnowledge } from '../conflicts/told-words.ts';
import type { Question } from '../desk/reference-desk.ts';
import type { IsPlace } from '../follow-ups/places.ts';
import { Quote, spanFlaw } from '../quotes/quote.ts';
import type { QuotedReport, Stories } from '../quotes/quoted-reports.ts';
import type { Inquiry, Reader } from '../reader.ts';
import { clusterByDate, type DateCluster } from './date-clusters.ts';
import type { Timeline, TimelineEntry } from './timeline.ts';
import { createNews, type Wording } from './what-is-new.ts';

/** What tracing a topic through time needs. */
export interface TraceParts {
  readonly retrieve: Retrieve;
  /** Says which passages bear on the topic and chooses what to quote of them: the reader that needs no model. */
  readonly scout: Reader;
  /** Says why there is nothing, where there is nothing. */
  readonly ask: (question: Question) => Promise<Answer>;
  readonly inquire: (topic: string) => Inquiry;
  readonly stories: Stories;
  readonly knowledge: WordKnowledge;
  readonly isPlace: IsPlace;
  readonly index: IndexFacts;
  readonly window: ArchiveWindow;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** A timeline is drawn from so many passages, the best first: what comes after them hardly ever bears on the topic. */
const passagesRead = 200;
const defaultEntries = 12;
const undatedShown = 3;

/** Traces a topic through an archive: retrieve, keep what bears on it, fold copies, order by publication date. */
export function createTrace(parts: TraceParts): (topic: Question) => Promise<Timeline> {
  const { retrieve, ask, inquire, stories, index, window, now } = parts;

  return async (topic) => {
    const { text, filters = {}, limit = defaultEntries } = topic;
    const began = now();
    const { language, terms, time } = inquire(text);
    // Of what a topic names, what is there is traced.
    const inquiry: Inquiry = { text, language, terms, time, names: [] };
    const found = await retrieve(text, terms, { filters, count: passagesRead, language });
    const read = now();
    let accounts = await accountsOf(inquiry, found.passages, topic, parts);
    if (accounts.length === 0) {
      const answer = await ask(topic);
      if (answer.kind === 'refused') return answer;
      accounts = answer.statements.flatMap(({ quotes }) =>
        quotes.map((quote) => ({ quote, report: stories.reportOf(quote.article, filters), score: 0 })),
      );
    }
    const dated = accounts.flatMap((account) => {
      const { date } = account.quote.article;
      return date === null ? [] : [{ ...account, date }];
    });
    const undated = accounts.filter(({ quote }) => quote.article.date === null);
    const clusters = clusterByDate(dated, ({ date }) => date, limit);
    return {
      kind: 'timeline',
      topic: text,
      filters,
      entries: entriesOf(clusters, { text, language }, parts),
      undated: undated.slice(0, undatedShown).map(({ quote, report }) => ({ quote, report })),
      moreUndated: Math.max(0, undated.length - undatedShown),
      window: { ...window, asOf: filters.asOf ?? null },
      index,
      timings: {
        embedMs: found.embedMs,
        searchMs: found.searchMs,
        answerMs: now() - read,
        totalMs: now() - began,
      },
    };
  };
}

/** What one report says of the topic. */
interface Account {
  readonly quote: Quote;
  readonly report: QuotedReport;
  /** How well its passage was found. */
  readonly score: number;
}

interface DatedAccount extends Account {
  readonly date: PublicationDate;
}

/** One for each report that bears on the topic, best first: copies of a text are one report, told by the oldest that has the words. */
async function accountsOf(
  inquiry: Inquiry,
  passages: readonly Passage[],
  { filters = {}, signal }: Question,
  { scout, stories }: TraceParts,
): Promise<readonly Account[]> {
  const options = signal === undefined ? { limit: 1 } : { limit: 1, signal };
  const groups: { readonly article: Article; readonly passages: Passage[] }[] = [];
  for (const passage of passages) {
    const group = groups.find(({ article }) => stories.sameStory(article.id, passage.article.id));
    if (group === undefined) groups.push({ article: passage.article, passages: [passage] });
    else group.passages.push(passage);
  }
  const accounts: Account[] = [];
  for (const group of groups) {
    const proposal = await scout.propose(inquiry, group.passages, options);
    if (proposal.kind !== 'supported') continue;
    const span = proposal.statements[0]?.spans[0];
    if (span === undefined) continue;
    const { passage, start, end } = span;
    if (spanFlaw(passage.article.body, start, end) !== null) continue;
    const report = stories.reportOf(passage.article, filters);
    const carriers = report.carriers.filter((carrier) => admits(filters, carrier));
    const quote = firstPrinted(Quote.cut(passage.article, start, end), carriers);
    accounts.push({ quote, report, score: passage.score });
  }
  return accounts.sort((a, b) => b.score - a.score);
}

/** The same words in the oldest article that carries them to the letter. */
function firstPrinted(quote: Quote, carriers: readonly Article[]): Quote {
  for (const carrier of carriers) {
    if (carrier.id === quote.article.id) return quote;
    const at = carrier.body.indexOf(quote.text);
    if (at !== -1 && spanFlaw(carrier.body, at, at + quote.text.length) === null) {
      return Quote.cut(carrier, at, at + quote.text.length);
    }
  }
  return quote;
}

function entriesOf(
  clusters: readonly DateCluster<DatedAccount>[],
  topic: Wording,
  parts: TraceParts,
): readonly TimelineEntry[] {
  const news = createNews(topic, parts);
  return clusters.flatMap(({ from, to, members }, i) => {
    const [best] = members.toSorted((a, b) => b.score - a.score);
    if (best === undefined) return [];
    const { quote, report, date } = best;
    const { article } = quote;
    const wording = { text: quote.text, language: article.language };
    const fresh = i === 0 ? [] : news.of(wording, date);
    news.add(wording, article);
    return [{ date, from, to, quote, report, moreReports: members.length - 1, news: fresh }];
  });
}
