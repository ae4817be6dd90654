import type { Article } from '../article.ts';
import type { ArticleId } from '../article-id.ts';
import type { ArticleReading } from '../article-reading.ts';
import type { CorpusReading, Skipped } from './corpus.ts';
import type { Edits } from './edits.ts';
import { type ArticleNote, noteArticle } from './reading-note.ts';
import { otherId, sameArticle } from './same-article.ts';

/** Gathers what the files of a corpus gave, in the order of the files. */
export interface ArticleCollection {
  add(reading: ArticleReading): void;
  /** What was noted of an article when it was last read, in place of reading it again. */
  addNote(note: ArticleNote): void;
  gathered(): Gathered;
  /** Everything as one reading; only where no note was added. */
  reading(): CorpusReading;
}

export interface Gathered {
  readonly kept: ReadonlyMap<ArticleId, KeptArticle>;
  readonly skipped: readonly Skipped[];
  readonly warnings: readonly string[];
  /** Files of notes that do not suffice, since another article has the same id. Unless it is empty, gather again with these files read. */
  readonly wanted: ReadonlySet<string>;
}

/** An article that is in the archive, and where it came from. */
export interface KeptArticle {
  readonly file: string;
  /** Of the article as it is kept. */
  readonly record: string;
  /** `null` where only a note was given. */
  readonly article: Article | null;
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
  const wanted = new Set<string>();

  return {
    add(reading) {
      if (reading.kind === 'skipped') skipped.push({ file: reading.file, reason: reading.reason });
      else addFound(reading);
    },
    addNote(note) {
      const there = kept.get(note.id);
      if (there === undefined)
        keep({ file: note.file, record: note.record, article: null, found: null }, note);
      else want(note.file, there);
    },
    gathered: () => ({ kept, skipped, warnings: [...warnings, ...lostEdits()], wanted }),
    reading() {
      const articles = [...kept.values()].flatMap(({ article }) => article ?? []);
      const files = new Map([...kept].map(([id, { file }]) => [id, file]));
      return {
        articles: articles.sort((a, b) => (a.id < b.id ? -1 : 1)),
        files,
        skipped,
        warnings: [...warnings, ...lostEdits()],
      };
    },
  };

  function addFound(reading: Extract<ArticleReading, { readonly kind: 'article' }>): void {
    const { file } = reading;
    const found = withFreeId(reading.article, file);
    if (found === null) return;
    const there = kept.get(found.id);
    if (there !== undefined) {
      const reason =
        there.found?.body === found.body
          ? `it is the same article as ${there.file}`
          : `it is the article of ${there.file} in another version; take one of the two out`;
      skipped.push({ file, reason });
      return;
    }
    const { note, article } = noteArticle({ ...reading, article: found }, edits);
    const taken = found.id === reading.article.id ? undefined : kept.get(reading.article.id);
    const renamed =
      taken === undefined
        ? []
        : [
            `its id "${reading.article.id}" is that of ${taken.file}; it goes by "${found.id}". Give it an id of its own`,
          ];
    keep(
      { file, record: note.record, article, found },
      { ...note, warnings: [...renamed, ...note.warnings] },
    );
  }

  function keep(one: Kept, note: ArticleNote): void {
    const copy = note.content === null ? undefined : sameContent.get(note.content);
    if (copy !== undefined) {
      skipped.push({ file: one.file, reason: `it is the same article as ${copy.file}` });
      return;
    }
    kept.set(note.id, one);
    if (note.content !== null) sameContent.set(note.content, one);
    for (const warning of note.warnings) warnings.push(`${pathOf(one.file)}: ${warning}`);
  }

  /**
   * The article under its own id, where that is free or taken by the same article; else under the next id that is. `null` where that
   * cannot be known without reading more.
   */
  function withFreeId(article: Article, file: string): Article | null {
    const there = kept.get(article.id);
    if (there === undefined) return article;
    if (there.found === null) {
      want(file, there);
      return null;
    }
    return sameArticle(there.found, article)
      ? article
      : withFreeId({ ...article, id: otherId(article) }, file);
  }

  function want(file: string, there: Kept): void {
    wanted.add(file);
    wanted.add(there.file);
  }

  function lostEdits(): readonly string[] {
    return [...edits.keys()]
      .filter((id) => !kept.has(id))
      .map((id) => `${pathOf('edits.yaml')}: there is no article "${id}"; its edit does nothing.`);
  }
}

interface Kept extends KeptArticle {
  /**
   * As it was before what the keeper set: two articles are not one because the keeper gave the first the other's title. `null`
   * where only a note was given.
   */
  readonly found: Article | null;
}
