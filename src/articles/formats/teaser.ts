import type { ArticleReading } from '../article-reading.ts';

/** A reading of a text that only announces its article, as feeds give it: kept, with a warning. */
export function asTeaser(reading: ArticleReading): ArticleReading {
  if (reading.kind === 'skipped') return reading;
  const where = reading.article.url === null ? '' : ', which is at its address';
  const warning = `it is only a teaser; the whole text is not in the file. Add the article itself${where}`;
  return { ...reading, warnings: [...reading.warnings, warning] };
}
