import type { ArticleReading } from '../article-reading.ts';

/** Where articles are brought from. Whatever cannot be read is a skipped reading with its reason; nothing is thrown for one source. */
export interface SourcesToAdd {
  /** A file of any known format, or a folder of them. Places in readings begin with the path as given. */
  path(path: string): AsyncIterable<ArticleReading>;
  /** A web page, or a feed with several. `follow`: for an item of a feed, the page that it names, where that can be had. */
  address(url: string, options: { readonly follow: boolean }): AsyncIterable<ArticleReading>;
  close(): Promise<void>;
}
