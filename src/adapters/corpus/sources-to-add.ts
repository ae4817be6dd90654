import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArticleReading } from '../../articles/article-reading.ts';
import { skipped } from '../../articles/article-reading.ts';
import type { SourcesToAdd } from '../../articles/collecting/sources-to-add.ts';
import { pageAddress } from '../../articles/web-address.ts';
import { DatelineError } from '../../dateline-error.ts';
import { folderFiles } from '../files/folder-files.ts';
import { faultOf, isSystemError } from '../files/system-fault.ts';
import type { WebPages } from '../web/web-pages.ts';
import { readBytes, readSource } from './article-sources.ts';

/** Files and folders of this machine, and pages of the web through `pages`, which is closed with it. */
export function createSourcesToAdd(pages: WebPages): SourcesToAdd {
  return {
    async *path(path) {
      try {
        if ((await stat(path)).isDirectory()) yield* folder(path);
        else yield* readAs(path, basename(path));
      } catch (error) {
        if (!isSystemError(error)) throw error;
        yield skipped(path, error.code === 'ENOENT' ? absentWords(path) : faultOf(error));
      }
    },
    async *address(url, { follow }) {
      const page = await pages.fetch(url);
      const hints = { contentType: page.contentType, url: page.url };
      let followed = 0;
      for await (const reading of readBytes(page.bytes, fileNameOf(page.url), hints)) {
        const target = reading.kind === 'article' ? reading.article.url : null;
        if (!follow || target === null || target === page.url || followed === mostFollowed) yield reading;
        else {
          followed += 1;
          yield* pageOr(target, reading);
        }
      }
    },
    close: () => pages.close(),
  };

  /** The page that an item of a feed names; the item itself where the page cannot be had or is no article. */
  async function* pageOr(url: string, item: ArticleReading): AsyncGenerator<ArticleReading> {
    try {
      const page = await pages.fetch(url);
      const readings: ArticleReading[] = [];
      const hints = { contentType: page.contentType, url: page.url };
      for await (const reading of readBytes(page.bytes, fileNameOf(page.url), hints)) readings.push(reading);
      const [first] = readings;
      yield readings.length === 1 && first?.kind === 'article' ? first : item;
    } catch (error) {
      if (!(error instanceof DatelineError) || item.kind !== 'article') throw error;
      yield { ...item, warnings: [...item.warnings, `the page it names was not had: ${error.message}`] };
    }
  }
}

/** A feed may name hundreds of pages; a polite guest takes its time for each. */
const mostFollowed = 50;

/** Articles are named by their paths in the folder, wherever the folder lies; messages name the whole path. */
async function* folder(path: string): AsyncGenerator<ArticleReading> {
  const { files, skipped: left } = await folderFiles(path);
  for (const { file, reason } of left) yield skipped(join(path, file), reason);
  for (const file of files) {
    if (file.toLowerCase() !== 'readme.md') yield* readAs(join(path, file), file);
  }
}

/** Reads a file as if it were called `name`. */
async function* readAs(path: string, name: string): AsyncGenerator<ArticleReading> {
  for await (const reading of readSource(path, name)) {
    yield { ...reading, file: `${path}${reading.file.slice(name.length)}` };
  }
}

/** What a page would be called as a file: its host and path, so that ids made from it tell where it came from. */
function fileNameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  const path = pathname.replace(/\/+$/, '');
  const name = `${hostname.replace(/^www\./, '')}${path}`;
  return basename(path).includes('.') ? name : `${name}.html`;
}

function absentWords(path: string): string {
  const looksLikeAddress = /^[\w-]+(?:\.[\w-]+)+\/\S/.test(path) && pageAddress(path) !== null;
  return `there is no such file or folder${looksLikeAddress ? `; if it is a web address, write https://${path}` : ''}`;
}
