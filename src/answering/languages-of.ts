import type { Article } from '../articles/article.ts';

/** The languages of an archive's articles: the most frequent first, ties by tag. */
export function languagesOf(articles: readonly Article[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([language]) => language);
}
