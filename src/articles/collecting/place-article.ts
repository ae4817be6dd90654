import type { Article } from '../article.ts';
import type { ArticleId } from '../article-id.ts';
import { contentHash, recordHash } from '../content-hash.ts';
import { isNotice, otherId, sameArticle } from './same-article.ts';

/** An article of the corpus with the file it comes from. */
export interface PlacedArticle {
  readonly article: Article;
  /** Relative to the corpus, with `:line` where a file holds many. */
  readonly file: string;
}

/** What a corpus holds, to be asked by id and by content. */
export interface CorpusContents {
  get(id: ArticleId): PlacedArticle | undefined;
  /** An article of the same publisher with the same body; a notice has the same title and date too. */
  copyOf(article: Article): PlacedArticle | undefined;
  put(placed: PlacedArticle): void;
}

export function corpusContents(articles: Iterable<PlacedArticle>): CorpusContents {
  const byId = new Map<ArticleId, PlacedArticle>();
  const byContent = new Map<string, PlacedArticle>();
  const contentOf = (article: Article): string => {
    const { publisher, title, date } = article;
    const hash = contentHash(article);
    return (isNotice(article) ? [publisher, hash, title, date] : [publisher, hash]).join('\n');
  };
  const contents: CorpusContents = {
    get: (id) => byId.get(id),
    copyOf: (article) => byContent.get(contentOf(article)),
    put(placed) {
      byId.set(placed.article.id, placed);
      byContent.set(contentOf(placed.article), placed);
    },
  };
  for (const placed of articles) contents.put(placed);
  return contents;
}

/** What becomes of an article that is brought to a corpus. `file` is relative to the corpus. */
export type Placement =
  /** `renamed`: its own id is taken by another article. */
  | { readonly kind: 'added'; readonly article: Article; readonly file: string; readonly renamed: boolean }
  /** The same article as before, with something in it changed. */
  | { readonly kind: 'updated'; readonly article: Article; readonly file: string }
  | { readonly kind: 'unchanged'; readonly file: string }
  /** The corpus has it already, under another id or in a file that is not rewritten. */
  | { readonly kind: 'there-already'; readonly id: ArticleId; readonly file: string };

/** Decides where an article goes, so that none is overwritten by a different one and none is kept twice. */
export function placeArticle(article: Article, corpus: CorpusContents): Placement {
  const copy = corpus.copyOf(article);
  const own = corpus.get(article.id);
  if (own === undefined) {
    if (copy !== undefined) return { kind: 'there-already', id: copy.article.id, file: copy.file };
    return { kind: 'added', article, file: fileOf(article.id), renamed: false };
  }
  if (recordHash(own.article) === recordHash(article)) return { kind: 'unchanged', file: own.file };
  if (sameArticle(own.article, article)) {
    return own.file === fileOf(article.id)
      ? { kind: 'updated', article, file: own.file }
      : { kind: 'there-already', id: article.id, file: own.file };
  }
  if (copy !== undefined) return { kind: 'there-already', id: copy.article.id, file: copy.file };
  const renamed = { ...article, id: otherId(article) };
  const placed = placeArticle(renamed, corpus);
  return placed.kind === 'added' ? { ...placed, renamed: true } : placed;
}

/** Windows has device names that no file may have. */
function fileOf(id: ArticleId): string {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(id) ? `_${id}.md` : `${id}.md`;
}
