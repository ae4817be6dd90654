import type { Article } from '../../articles/article.ts';
import { byDate } from '../../articles/dates/publication-date.ts';
import { splitWords } from '../../retrieval/words/words.ts';

/** At most `count` articles whose titles hold what was typed, best first. */
export type SuggestTitles = (typed: string, count: number) => readonly Article[];

/**
 * Suggests articles in whose title every typed word begins a word, in any order and capitals; those whose title begins with what was typed
 * come first, then the newest. Nothing typed gives the newest articles. Titles are read into words once, when first asked for, since
 * people ask with every key they press.
 */
export function createSuggestTitles(articles: readonly Article[]): SuggestTitles {
  let titles: readonly Title[] | undefined;
  return (typed, count) => {
    titles ??= readTitles(articles);
    const wanted = wordsOf(typed);
    const [start] = wanted;
    const [leading, others]: [Article[], Article[]] = [[], []];
    for (const { article, words } of titles) {
      if (!wanted.every((typedWord) => words.some((word) => word.startsWith(typedWord)))) continue;
      const leads = start !== undefined && words[0]?.startsWith(start) === true;
      (leads ? leading : others).push(article);
    }
    return [...leading, ...others].slice(0, count);
  };
}

interface Title {
  readonly article: Article;
  readonly words: readonly string[];
}

/** Newest first. */
function readTitles(articles: readonly Article[]): readonly Title[] {
  return articles
    .map((article) => ({ article, words: wordsOf(article.title) }))
    .sort((a, b) => byDate(b.article.date, a.article.date));
}

function wordsOf(text: string): readonly string[] {
  return splitWords(text).map((word) => word.text);
}
