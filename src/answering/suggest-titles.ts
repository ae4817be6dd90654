import type { Article } from '../articles/article.ts';
import { byDate } from '../articles/publication-date.ts';
import { splitWords } from '../retrieval/words.ts';

/**
 * Articles in whose title every typed word begins a word, in any order and capitals; those whose title begins with what was typed come
 * first, then the newest. Nothing typed gives the newest articles.
 */
export function suggestTitles(
  articles: readonly Article[],
  typed: string,
  count: number,
): readonly Article[] {
  const wanted = splitWords(typed).map(({ text }) => text);
  const [start] = wanted;
  return articles
    .flatMap((article) => {
      const words = splitWords(article.title).map(({ text }) => text);
      const fits = wanted.every((typedWord) => words.some((word) => word.startsWith(typedWord)));
      return fits ? [{ article, leads: start !== undefined && words[0]?.startsWith(start) === true }] : [];
    })
    .sort((a, b) => Number(b.leads) - Number(a.leads) || byDate(b.article.date, a.article.date))
    .slice(0, count)
    .map(({ article }) => article);
}
