import type { ArticleId } from '../article-id.ts';
import type { Edit, Edits } from './edits.ts';

/** Where the edits of an archive are kept. */
export interface EditsStore {
  edits(): Promise<Edits>;
  /** Replaces an article's edit; an empty one takes it away. Throws a `DatelineError` when what is there cannot be read whole. */
  set(id: ArticleId, edit: Edit): Promise<void>;
}
