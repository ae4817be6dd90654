import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import type { Strictness } from '../../answering/support/strictness.ts';
import type { Article } from '../../articles/article.ts';
import { primaryLanguage } from '../../articles/primary-language.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { Manifest } from '../../retrieval/indexing/manifest.ts';
import { createTurns } from '../../retrieval/indexing/turns.ts';
import { openArchive } from '../../retrieval/open-archive.ts';
import type { Reranker } from '../../retrieval/reranking/reranker.ts';
import type { App } from '../app-port.ts';
import { showingDownload } from '../printing/download-progress.ts';
import { plainLine } from '../printing/plain-text.ts';
import { createProgressReport } from '../printing/progress-report.ts';
import type { Terminal } from '../terminal.ts';

export interface OpenDesk {
  readonly desk: ReferenceDesk;
  readonly manifest: Manifest;
  /** All that was indexed, ordered by id. */
  readonly articles: readonly Article[];
  /** Works out, in turns, what the first question in each of the archive's languages would have to wait for. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the archive as it was indexed last; `strictness` stands for the one that is set. Throws a `DatelineError` that names the command to run when there is no index. */
export async function openDesk(app: App, terminal: Terminal, strictness?: Strictness): Promise<OpenDesk> {
  const manifest = await existingManifest(app);
  const report = createProgressReport(terminal.progress, app.clock);
  const embedders = await showingDownload(report, (onProgress) =>
    app.embedders.forSearch(manifest.embedder, onProgress),
  );
  const archive = await openArchive({ store: app.store, embedders, glossary: app.glossary });
  const prepare = async () => {
    const turns = createTurns();
    const known = new Set(archive.glossary.languages);
    const languages = new Set(archive.articles.map(({ language }) => primaryLanguage(language)));
    for (const language of languages)
      if (known.has(language)) await archive.glossary.prepare(language, turns);
  };
  let reranker: Reranker | null = null;
  const close = async () => {
    await Promise.all([archive.embedder.close(), reranker?.close()]);
  };
  try {
    const choice = await showingDownload(report, app.openReranker, 'Fetching the reranker');
    if (choice.notice !== null) terminal.note(plainLine(choice.notice));
    reranker = choice.reranker;
    const { manifest, articles } = archive;
    return { desk: await app.createDesk(archive, reranker, strictness), manifest, articles, prepare, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the index says of itself. Throws a `DatelineError` that names the command to run when there is none. */
export async function existingManifest({ store, config }: App): Promise<Manifest> {
  const manifest = await store.manifest();
  if (manifest !== null) return manifest;
  throw new DatelineError(
    `There is no index in ${config.indexFolder} yet. Build it from ${config.corpusFolder} with: npx dateline index`,
  );
}
