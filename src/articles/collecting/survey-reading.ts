import type { Article } from '../article.ts';
import type { ArticleId } from '../article-id.ts';
import { recordHash } from '../content-hash.ts';
import type { CorpusReading, CorpusSurvey } from './corpus.ts';

/** A whole reading as a survey: for a corpus that keeps no notes. */
export function surveyReading({ articles, skipped, warnings }: CorpusReading): CorpusSurvey {
  const byId = new Map(articles.map((article): [ArticleId, Article] => [article.id, article]));
  return {
    articles: new Map(articles.map((article) => [article.id, recordHash(article)])),
    skipped,
    warnings,
    async take(ids) {
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
    notes: null,
  };
}
