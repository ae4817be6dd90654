import type { Article } from '../article.ts';
import type { ArticleId } from '../article-id.ts';
import { publicationDate } from '../dates/publication-date.ts';

/** What a keeper set by hand, over whatever was found in the file. `null` says that there is none, whatever the file looks like. */
export interface Edit {
  readonly title?: string | undefined;
  readonly publisher?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly language?: string | undefined;
  readonly url?: string | null | undefined;
}

/** What a keeper set by hand, by article. */
export type Edits = ReadonlyMap<ArticleId, Edit>;

/** The article with what the keeper set. */
export function applyEdit(article: Article, edit: Edit): Article {
  const { title, publisher, author, date, language, url } = edit;
  return {
    ...article,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(author === undefined ? {} : { author }),
    ...(date === undefined
      ? {}
      : { date: date === null ? null : publicationDate(date), dateOrigin: date === null ? null : 'edit' }),
    ...(language === undefined ? {} : { language }),
    ...(url === undefined ? {} : { url }),
  };
}
