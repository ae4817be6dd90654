import type { Article } from './article.ts';
import type { ArticleId } from './article-id.ts';
import type { ArticleReading } from './article-reading.ts';
import { contentHash } from './content-hash.ts';
import type { CorpusReading, Skipped } from './corpus.ts';
import { applyEdit, type Edits } from './edits.ts';
import { isNotice, otherId, sameArticle } from './same-article.ts';

/** Gathers what the files of a corpus gave, in the order of the files, into one reading. */
export interface ArticleCollection {
  add(reading: ArticleReading): void;
  reading(): CorpusReading;
}

/**
 * The same article in two files counts once: the other is skipped with the first one's name. Of two different articles with one id
 * the first keeps it, and the other goes by an id of its own, with a warning. What the keeper set by hand is put over what was
 * found. `pathOf` gives a file as the keeper would type it.
 */
export function createCollection(edits: Edits, pathOf: (file: string) => string): ArticleCollection {
  const kept = new Map<ArticleId, Kept>();
  const sameContent = new Map<string, Kept>();
  const skipped: Skipped[] = [];
  const warnings: string[] = [];

  return {
    add(reading) {
      if (reading.kind === 'skipped') {
        skipped.push({ file: reading.file, reason: reading.reason });
        return;
      }
      const { file } = reading;
      const found = withFreeId(reading.article);
      const there = kept.get(found.id);
      if (there !== undefined) {
        const reason =
          there.found.body === found.body
            ? `it is the same article as ${there.file}`
            : `it is the article of ${there.file} in another version; take one of the two out`;
        skipped.push({ file, reason });
        return;
      }
      const article = applyEdit(found, edits.get(found.id) ?? {});
      const content = `${article.publisher ?? ''}\n${contentHash(article)}`;
      const copy = isNotice(article) ? undefined : sameContent.get(content);
      if (copy !== undefined) {
        skipped.push({ file, reason: `it is the same article as ${copy.file}` });
        return;
      }
      const one = { article, found, file };
      kept.set(found.id, one);
      sameContent.set(content, one);
      const taken = found.id === reading.article.id ? undefined : kept.get(reading.article.id);
      if (taken !== undefined) {
        warnings.push(
          `${pathOf(file)}: its id "${taken.found.id}" is that of ${taken.file}; it goes by "${found.id}". Give it an id of its own`,
        );
      }
      for (const warning of reading.warnings) {
        if (!settled(warning, article, found)) warnings.push(`${pathOf(file)}: ${warning}`);
      }
    },
    reading() {
      const unused = [...edits.keys()].filter((id) => !kept.has(id));
      const articles = [...kept.values()].map((one) => one.article).sort((a, b) => (a.id < b.id ? -1 : 1));
      const files = new Map([...kept].map(([id, { file }]) => [id, file]));
      const lost = unused.map(
        (id) => `${pathOf('edits.yaml')}: there is no article "${id}"; its edit does nothing.`,
      );
      return { articles, files, skipped, warnings: [...warnings, ...lost] };
    },
  };

  /** The article under its own id, where that is free or taken by the same article; else under the next id that is. */
  function withFreeId(article: Article): Article {
    const there = kept.get(article.id);
    return there === undefined || sameArticle(there.found, article)
      ? article
      : withFreeId({ ...article, id: otherId(article) });
  }
}

interface Kept {
  readonly article: Article;
  /** As it was before what the keeper set: two articles are not one because the keeper gave the first the other's title. */
  readonly found: Article;
  readonly file: string;
}

/** What was missing or doubtful in the file is no news once the keeper has set that field. */
function settled(warning: string, edited: Article, found: Article): boolean {
  if (edited.date !== found.date || edited.dateOrigin !== found.dateOrigin)
    return /\bdate\b|undated/.test(warning);
  return edited.title !== found.title && /\btitle\b/.test(warning);
}
