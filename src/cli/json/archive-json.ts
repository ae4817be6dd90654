import type { Article } from '../../articles/article.ts';
import type { Skipped } from '../../articles/collecting/corpus.ts';
import type { Placement } from '../../articles/collecting/place-article.ts';
import type { Addition } from '../archive/addition.ts';
import type { ArchiveRow } from '../commands/archive-list.ts';
import { articleFacts } from './article-json.ts';

/** What `articles` prints. */
export function archiveListJson(rows: readonly ArchiveRow[], total: number) {
  return {
    total,
    articles: rows.map(({ article, file, sameStory }) => ({
      id: article.id,
      ...articleFacts(article),
      file,
      sameStory,
    })),
  };
}

/** What `add` prints. */
export function additionJson(additions: readonly Addition[], skipped: readonly Skipped[], dryRun: boolean) {
  return {
    dryRun,
    articles: additions.map(({ reading, placement }) => {
      const { article, file: source, warnings, dropped } = reading;
      const id = placement.kind === 'there-already' ? placement.id : (placed(placement)?.id ?? article.id);
      return {
        placement: placement.kind,
        id,
        file: placement.file,
        source,
        ...articleFacts(article),
        warnings,
        dropped,
      };
    }),
    skipped,
  };
}

function placed(placement: Placement): Article | null {
  return placement.kind === 'added' || placement.kind === 'updated' ? placement.article : null;
}
