import type { Article } from '../../articles/article.ts';
import type { ArticleId } from '../../articles/article-id.ts';
import { byDate } from '../../articles/dates/publication-date.ts';
import type { Archive } from '../../retrieval/archive.ts';
import { admits, type Filters } from '../../retrieval/filters.ts';

/** One report, in however many papers it stands: an agency's text that four papers print is one source and not four. */
export interface QuotedReport {
  /** Every article of the archive that carries it and lies within the limits of the search, oldest first; the quoted ones are among them. */
  readonly carriers: readonly Article[];
  /** Publishers; an article that names none counts for one of its own. */
  readonly papers: number;
}

/** Which articles of an archive carry one text. */
export interface Stories {
  sameStory(a: ArticleId, b: ArticleId): boolean;
  /** The report that an article is or carries. What filters leave out is not counted: a reprint is no source before it was printed. */
  reportOf(article: Article, filters: Filters): QuotedReport;
}

export function createStories({ articles, stories }: Pick<Archive, 'articles' | 'stories'>): Stories {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const storyOf = new Map(stories.flatMap((ids) => ids.map((id) => [id, ids] as const)));
  return {
    sameStory: (a, b) => a === b || storyOf.get(a)?.includes(b) === true,
    reportOf(article, filters) {
      const ids = storyOf.get(article.id) ?? [article.id];
      const carriers = ids
        .flatMap((id) => byId.get(id) ?? [])
        .filter((carrier) => carrier.id === article.id || admits(filters, carrier))
        .sort((a, b) => undatedLast(a, b) || byDate(a.date, b.date) || (a.id < b.id ? -1 : 1));
      return { carriers, papers: papersOf(carriers) };
    },
  };
}

/** The reports that some articles are quoted from, each once, in the order in which they are quoted. */
export function quotedReports(
  quoted: readonly Article[],
  filters: Filters,
  { reportOf }: Stories,
): readonly QuotedReport[] {
  const reports: QuotedReport[] = [];
  for (const article of quoted) {
    if (!reports.some(({ carriers }) => carriers.some(({ id }) => id === article.id))) {
      reports.push(reportOf(article, filters));
    }
  }
  return reports;
}

/** The report that an article is quoted for, if it is among them. */
export function reportAmong(reports: readonly QuotedReport[], { id }: Article): QuotedReport | null {
  return reports.find(({ carriers }) => carriers.some((carrier) => carrier.id === id)) ?? null;
}

/** Whether it is worth saying who carries it: a paper's own reprint is no second paper. */
export function carriedByMore({ papers }: QuotedReport): boolean {
  return papers > 1;
}

function undatedLast(a: Article, b: Article): number {
  return Number(a.date === null) - Number(b.date === null);
}

function papersOf(carriers: readonly Article[]): number {
  return new Set(carriers.map(({ publisher, id }) => publisher?.trim().toLowerCase() ?? `article ${id}`))
    .size;
}
