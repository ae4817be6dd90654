import { DatelineError } from '../../dateline-error.ts';
import { loadGlossary } from '../../retrieval/glossary/glossary-source.ts';
import type { Manifest } from '../../retrieval/indexing/manifest.ts';
import type { App } from '../app-port.ts';

/** A sentence on what has changed since the index was built, so that an update would change it; `null` where nothing has. */
export async function whatMovedOn(app: App, manifest: Manifest): Promise<string | null> {
  const changed = (await corpusMovedOn(app, manifest))
    ? app.config.corpusFolder
    : (await glossaryMovedOn(app, manifest))
      ? 'The glossary'
      : null;
  return changed === null ? null : `${changed} has changed since the index was built.`;
}

/** A corpus that is not there any more does not keep a built index from being used. */
async function corpusMovedOn({ corpus, store }: App, { articles: indexed }: Manifest): Promise<boolean> {
  try {
    const { articles } = await corpus.survey(await store.notes());
    const known = new Map(Object.entries(indexed));
    return articles.size !== known.size || [...articles].some(([id, record]) => known.get(id) !== record);
  } catch (error) {
    if (error instanceof DatelineError) return false;
    throw error;
  }
}

async function glossaryMovedOn({ glossary }: App, { words }: Manifest): Promise<boolean> {
  try {
    return (await loadGlossary(glossary)).hash !== words.glossary;
  } catch (error) {
    if (error instanceof DatelineError) return true;
    throw error;
  }
}
