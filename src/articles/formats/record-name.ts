import type { ArticleFields } from './article-record.ts';

/** What the id of a record is made from: its own id, where it was published, its title, or as the last resort all of its text. */
export function recordName(fields: Pick<ArticleFields, 'id' | 'url' | 'title'>, body: string): string {
  const given = [fields.id, fields.url, fields.title].map((text) => text?.trim() ?? '');
  return given.find((text) => text !== '') ?? body;
}
