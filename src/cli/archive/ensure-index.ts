import { DatelineError } from '../../dateline-error.ts';
import { loadGlossary } from '../../retrieval/glossary/glossary-source.ts';
import type { Manifest } from '../../retrieval/indexing/manifest.ts';
import type { App } from '../app-port.ts';
import type { Call } from '../commands/command.ts';
import { build, summaryLine } from './build.ts';

/** Builds the index where there is none; where there is one, says whether the corpus has moved on. */
export async function ensureIndex({ terminal }: Call, app: App): Promise<void> {
  const { corpusFolder, indexFolder } = app.config;
  const manifest = await app.store.manifest();
  if (manifest === null) {
    terminal.note(`There is no index in ${indexFolder} yet; building it from ${corpusFolder}.`);
    terminal.note(summaryLine(await build(app, terminal, { full: false, requested: null })));
    return;
  }
  const changed = (await corpusMovedOn(app, manifest))
    ? corpusFolder
    : (await glossaryMovedOn(app, manifest))
      ? 'The glossary'
      : null;
  if (changed !== null) {
    terminal.note(
      `${changed} has changed since the index was built. To bring it up to date: npx dateline index`,
    );
  }
}

/** Whether an update would change the index. A corpus that is not there any more does not keep a built index from being used. */
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
