import { join } from 'node:path';
import { articleMarkdown } from '../../articles/article-markdown.ts';
import type { CorpusWriter } from '../../articles/collecting/corpus-writer.ts';
import { applyEdit } from '../../articles/collecting/edits.ts';
import {
  type CorpusContents,
  corpusContents,
  placeArticle,
} from '../../articles/collecting/place-article.ts';
import { isSystemError } from '../files/system-fault.ts';
import { createFoundCorpusFiles } from './corpus-files.ts';
import { readEditsFile } from './edits-file.ts';
import { writeCorpusFile } from './write-corpus-file.ts';

/** Writes articles into a corpus folder as Markdown, one file each, named by their ids. */
export async function openCorpusWriter(dir: string, dryRun: boolean): Promise<CorpusWriter> {
  const placed = await contentsOf(dir);
  const { edits } = await readEditsFile(dir);
  return {
    async write(found) {
      const placement = placeArticle(found, placed);
      if (placement.kind !== 'added' && placement.kind !== 'updated') return placement;
      const { article, file } = placement;
      placed.put({ article, file });
      // The file says what was found; what was set by hand stays in its own file and can be taken back.
      if (!dryRun) await writeCorpusFile(join(dir, file), articleMarkdown(article));
      return { ...placement, article: applyEdit(article, edits.get(article.id) ?? {}) };
    },
  };
}

async function contentsOf(dir: string): Promise<CorpusContents> {
  try {
    const { articles, files } = await createFoundCorpusFiles(dir).read();
    return corpusContents(articles.map((article) => ({ article, file: files.get(article.id) ?? '' })));
  } catch (error) {
    // The first article makes the folder.
    const cause = error instanceof Error ? error.cause : undefined;
    if (isSystemError(cause) && cause.code === 'ENOENT') return corpusContents([]);
    throw error;
  }
}
