import type { Article } from '../../articles/article.ts';

/** An article whole. */
export function articleJson(article: Article) {
  return { ...titleJson(article), body: article.body };
}

/** What a citation says of an article. */
export function titleJson({ id, title, publisher, date, language, url }: Article) {
  return { id, title, publisher, date, language, url };
}

/** What was understood of an article, its body by length alone. */
export function articleFacts({ title, publisher, author, date, dateOrigin, language, url, body }: Article) {
  return { title, publisher, author, date, dateOrigin, language, url, characters: body.length };
}
