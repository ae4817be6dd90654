import type { Article } from './article.ts';
import type { ArticleId } from './article-id.ts';
import type { ArticleReading } from './article-reading.ts';
import { contentHash } from './content-hash.ts';
import type { CorpusReading, Skipped } from './corpus.ts';
import { applyEdit, type Edits } from './edits.ts';

/** Gathers what the files of a corpus gave, in the order of the files, into one reading. */
export interface ArticleCollection {
  add(reading: ArticleReading): void;
  reading(): CorpusReading;
}

/**
 * Of two articles with one id the first is kept, and the same article in two files counts once; the other is skipped with the
 * first one's name. What the keeper set by hand is put over what was found. `pathOf` gives a file as the keeper would type it.
 */
export function createCollection(edits: Edits, pathOf: (file: string) => string): ArticleCollection {
  const kept = new Map<ArticleId, Article>();
  const files = new Map<ArticleId, string>();
  const sameContent = new Map<string, ArticleId>();
  const skipped: Skipped[] = [];
  const warnings: string[] = [];

  return {
    add(reading) {
      if (reading.kind === 'skipped') {
        skipped.push({ file: reading.file, reason: reading.reason });
        return;
      }
      const edit = edits.get(reading.article.id) ?? {};
      const article = applyEdit(reading.article, edit);
      const taken = files.get(article.id);
      if (taken !== undefined) {
        const reason = `id "${article.id}" is already used by ${taken}; give one of them another id`;
        skipped.push({ file: reading.file, reason });
        return;
      }
      const content = `${article.publisher ?? ''}\n${contentHash(article)}`;
      const copy = article.body.length < leastToBeACopy ? undefined : sameContent.get(content);
      if (copy !== undefined) {
        skipped.push({ file: reading.file, reason: `it is the same article as ${files.get(copy) ?? copy}` });
        return;
      }
      kept.set(article.id, article);
      files.set(article.id, reading.file);
      sameContent.set(content, article.id);
      for (const warning of reading.warnings) {
        if (!settled(warning, article, reading.article)) warnings.push(`${pathOf(reading.file)}: ${warning}`);
      }
    },
    reading() {
      const unused = [...edits.keys()].filter((id) => !kept.has(id));
      const articles = [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const lost = unused.map(
        (id) => `${pathOf('edits.yaml')}: there is no article "${id}"; its edit does nothing.`,
      );
      return { articles, files, skipped, warnings: [...warnings, ...lost] };
    },
  };
}

/** Characters. A notice of a line or two may well appear twice. */
const leastToBeACopy = 200;

/** What was missing or doubtful in the file is no news once the keeper has set that field. */
function settled(warning: string, edited: Article, found: Article): boolean {
  if (edited.date !== found.date || edited.dateOrigin !== found.dateOrigin)
    return /\bdate\b|undated/.test(warning);
  return edited.title !== found.title && /\btitle\b/.test(warning);
}
