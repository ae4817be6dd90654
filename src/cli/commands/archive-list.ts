import type { Article } from '../../articles/article.ts';
import type { ArticleId } from '../../articles/article-id.ts';
import type { CorpusReading } from '../../articles/collecting/corpus.ts';
import { byDate } from '../../articles/dates/publication-date.ts';
import { admits, type Filters } from '../../retrieval/filters.ts';
import { linkStories } from '../../retrieval/indexing/link-stories.ts';
import { sketchOf } from '../../retrieval/words/text-sketch.ts';
import { splitWords } from '../../retrieval/words/words.ts';

/** One article of a corpus, for a list. */
export interface ArchiveRow {
  readonly article: Article;
  readonly file: string;
  /** The other articles that carry its text. */
  readonly sameStory: readonly ArticleId[];
}

export interface ArchiveListOptions {
  readonly filters: Filters;
  /** Each begins a word of the title, the publisher, the author, the id or the file. */
  readonly words: readonly string[];
  readonly undated: boolean;
  readonly duplicates: boolean;
}

/** The articles of a corpus that are wanted, oldest first and undated before them. */
export function listArchive(
  { articles, files }: CorpusReading,
  { filters, words, undated, duplicates }: ArchiveListOptions,
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
    .filter((row) => holdsWords(row, words))
    .filter(({ sameStory }) => !duplicates || sameStory.length > 0)
    .sort((a, b) => byDate(a.article.date, b.article.date) || (a.article.id < b.article.id ? -1 : 1));
}

function holdsWords({ article, file }: ArchiveRow, wanted: readonly string[]): boolean {
  const { title, publisher, author, id } = article;
  const held = wordsOf([title, publisher ?? '', author ?? '', id, file].join(' '));
  return wanted.flatMap(wordsOf).every((typed) => held.some((word) => word.startsWith(typed)));
}

function wordsOf(text: string): readonly string[] {
  return splitWords(text).map((word) => word.text);
}
