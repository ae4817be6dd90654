import type { Article } from '../article.ts';
import type { ArticleId } from '../article-id.ts';
import type { ArticleReading, SkippedReading } from '../article-reading.ts';
import { contentHash, recordHash } from '../content-hash.ts';
import { applyEdit, type Edit, type Edits } from './edits.ts';
import { isNotice } from './same-article.ts';

/** What has to be known of a reading to gather a corpus: of an article all but its words, of a skipped one everything. */
export type ReadingNote = ArticleNote | SkippedReading;

export interface ArticleNote {
  readonly kind: 'article';
  /** As in the reading. */
  readonly file: string;
  readonly id: ArticleId;
  /** Record hash of the article with its edit. */
  readonly record: string;
  /** Equal for two articles that are one; `null` for a text so short that it may well appear twice. */
  readonly content: string | null;
  readonly warnings: readonly string[];
  /** What the keeper had set by hand, as `editMark` gives it: under another edit the note is worth nothing. */
  readonly edit: string;
}

/** The note of an article that was found, and the article with what the keeper set put over it. */
export function noteArticle(
  { file, article: found, warnings }: Extract<ArticleReading, { readonly kind: 'article' }>,
  edits: Edits,
): { readonly note: ArticleNote; readonly article: Article } {
  const edit = edits.get(found.id);
  const article = edit === undefined ? found : applyEdit(found, edit);
  const note: ArticleNote = {
    kind: 'article',
    file,
    id: article.id,
    record: recordHash(article),
    content: isNotice(article) ? null : `${article.publisher ?? ''}\n${contentHash(article)}`,
    warnings: warnings.filter((warning) => !settled(warning, article, found)),
    edit: editMark(edit),
  };
  return { note, article };
}

/** Tells one edit from another; empty where there is none. */
export function editMark(edit: Edit | undefined): string {
  return edit === undefined ? '' : JSON.stringify(edit);
}

/** What was missing or doubtful in the file is no news once the keeper has set that field. */
function settled(warning: string, edited: Article, found: Article): boolean {
  if (edited.date !== found.date || edited.dateOrigin !== found.dateOrigin)
    return /\bdate\b|undated/.test(warning);
  return edited.title !== found.title && /\btitle\b/.test(warning);
}
