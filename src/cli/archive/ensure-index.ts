import type { App } from '../app-port.ts';
import type { Call } from '../commands/command.ts';
import { build, summaryLine } from './build.ts';
import { whatMovedOn } from './what-moved-on.ts';

/** Builds the index where there is none; where there is one, says whether the corpus has moved on. */
export async function ensureIndex({ terminal }: Call, app: App): Promise<void> {
  const { corpusFolder, indexFolder } = app.config;
  const manifest = await app.store.manifest();
  if (manifest === null) {
    terminal.note(`There is no index in ${indexFolder} yet; building it from ${corpusFolder}.`);
    terminal.note(summaryLine(await build(app, terminal, { full: false, requested: null })));
    return;
  }
  const changed = await whatMovedOn(app, manifest);
  if (changed !== null) terminal.note(`${changed} To bring it up to date: npx dateline index`);
}
