import type { ArticleId } from '../articles/article-id.ts';
import { detectLanguage } from '../articles/language.ts';
import { primaryLanguage } from '../articles/primary-language.ts';
import type { LabelledQuestion } from './labelled-set.ts';

/** Languages without their regions; `und` where one is not known. */
export interface LanguagePair {
  readonly question: string;
  /** Of the articles that answer: the question's own where one of them has it, otherwise all, as `de/nl`; `null` where any article of an archive in several languages would do. */
  readonly articles: string | null;
}

/** Which languages a question brings together. `languageOf` knows the articles of the archive, `archive` its languages. */
export function languagePair(
  question: LabelledQuestion,
  languageOf: (id: ArticleId) => string | null,
  archive: readonly string[],
): LanguagePair {
  const own = primaryLanguage(question.language ?? detectLanguage(question.text, archive));
  const ids = question.gold.length > 0 ? question.gold.map(({ articleId }) => articleId) : question.among;
  const named = (ids ?? []).flatMap((id) => languageOf(id) ?? []);
  const languages = [...new Set((named.length > 0 ? named : archive).map(primaryLanguage))].sort();
  if (question.gold.length === 0 || named.length === 0) {
    return { question: own, articles: languages.length === 1 ? (languages[0] ?? null) : null };
  }
  return { question: own, articles: languages.includes(own) ? own : languages.join('/') };
}

/** `en → de`; `any` where no article is meant more than another. */
export function pairName({ question, articles }: LanguagePair): string {
  return `${question} → ${articles ?? 'any'}`;
}
