import type { ArticleId } from './article-id.ts';
import type { DateOrigin } from './dates/date-origin.ts';
import type { PublicationDate } from './dates/publication-date.ts';

/** One article as it is stored: the body is the text that quotes are cut from, and is never rewritten after this. */
export interface Article {
  readonly id: ArticleId;
  readonly title: string;
  readonly publisher: string | null;
  /** As the source names them, several separated by commas. */
  readonly author: string | null;
  /** With the precision its source gave; `null` is an undated article. */
  readonly date: PublicationDate | null;
  /** Where the date was found; `null` exactly when there is none. */
  readonly dateOrigin: DateOrigin | null;
  /** BCP 47 tag of the body's language; `und` where it was not recognised. */
  readonly language: string;
  readonly url: string | null;
  /** Plain text, paragraphs separated by a blank line, lines by `\n`. Offsets are UTF-16 code units into this string. */
  readonly body: string;
}
