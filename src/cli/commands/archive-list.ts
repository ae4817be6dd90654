import type { Article } from '../../articles/article.ts';
import type { ArticleId } from '../../articles/article-id.ts';
import type { CorpusReading } from '../../articles/collecting/corpus.ts';
import { byDate } from '../../articles/dates/publication-date.ts';
import { admits, type Filters } from '../../retrieval/filters.ts';
import { linkStories } from '../../retrieval/indexing/link-stories.ts';
import { sketchOf } from '../../retrieval/words/text-sketch.ts';

/** One article of a corpus, for a list. */
export interface ArchiveRow {
  readonly article: Article;
  readonly file: string;
  /** The other articles that carry its text. */
  readonly sameStory: readonly ArticleId[];
}

export interface ArchiveListOptions {
  readonly filters: Filters;
  readonly undated: boolean;
  readonly duplicates: boolean;
}

/** The articles of a corpus that are wanted, oldest first and undated before them. */
export function listArchive(
  { articles, files }: CorpusReading,
  { filters, undated, duplicates }: ArchiveListOptions,
): readonly ArchiveRow[] {
  const stories = linkStories(articles.map(({ id, body }) => ({ id, sketch: sketchOf(body) })));
  const storyOf = new Map(stories.flatMap((story) => story.map((id) => [id, story] as const)));
  return articles
    .filter((article) => admits(filters, article) && (!undated || article.date === null))
    .map((article) => ({
      article,
      file: files.get(article.id) ?? '',
      sameStory: (storyOf.get(article.id) ?? []).filter((id) => id !== article.id),
    }))
    .filter(({ sameStory }) => !duplicates || sameStory.length > 0)
    .sort((a, b) => byDate(a.article.date, b.article.date) || (a.article.id < b.article.id ? -1 : 1));
}
