import { join } from 'node:path';
import { fitNotice } from '../../answering/fit.ts';
import { counted } from '../../articles/counted.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { EmbedderWish } from '../../retrieval/embedding/resolve-model.ts';
import { type BuildSummary, buildIndex } from '../../retrieval/indexing/build-index.ts';
import type { Manifest } from '../../retrieval/indexing/manifest.ts';
import type { BuildProgress } from '../../retrieval/indexing/rebuild.ts';
import type { App } from '../app-port.ts';
import { configuredEmbedder } from '../commands/model-options.ts';
import { showingDownload } from '../printing/download-progress.ts';
import { plainLine, plainText } from '../printing/plain-text.ts';
import { createProgressReport } from '../printing/progress-report.ts';
import { createStepReport } from '../printing/step-report.ts';
import { warningsTogether } from '../printing/warnings-together.ts';
import type { Terminal } from '../terminal.ts';

/** What a command wants of a build. */
export interface BuildRequest {
  readonly full: boolean;
  /** `null` leaves the choice to the index that is there, then to the settings. */
  readonly requested: EmbedderWish | null;
  /** Hears of each step in place of the terminal. */
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Called when the build itself begins: before that, while a model is fetched, Ctrl-C may end the process at once. */
  readonly interruption?: () => AbortSignal;
}

/** Chooses the embedder, builds or updates the index with a report of its progress, and tells what the keeper must know. */
export async function build(app: App, terminal: Terminal, request: BuildRequest): Promise<BuildSummary> {
  const { config, corpus, store, clock } = app;
  const existing = (await readableManifest(app, request.full))?.embedder ?? null;
  const report =
    request.onProgress === undefined
      ? createProgressReport(terminal.progress, clock)
      : createStepReport(request.onProgress, clock);
  const choice = await showingDownload(report, (onProgress) =>
    app.embedders.forBuild(
      {
        existing,
        requested: request.requested,
        configured: configuredEmbedder(config),
        configuredByKeeper: config.modelSetByKeeper,
      },
      onProgress,
    ),
  );
  report.show({ label: 'Reading the corpus', done: 0, total: null, unit: 'files' });
  const signal = request.interruption?.();
  signal?.addEventListener('abort', () => terminal.note('Stopping. Ctrl-C again ends at once.'));
  try {
    const summary = await buildIndex({
      corpus,
      store,
      embedders: choice.source,
      glossary: app.glossary,
      full: request.full,
      clock,
      onProgress: ({ done, total }) => report.show({ label: 'Embedding', done, total, unit: 'passages' }),
      ...(signal === undefined ? {} : { signal }),
    });
    report.end();
    tellDoubts(summary, config.corpusFolder, terminal);
    if (isAnotherCorpus(summary)) {
      terminal.note(
        `None of the articles that were in ${config.indexFolder} is in ${config.corpusFolder}. Each corpus has an index of its own: name it with --index.`,
      );
    }
    if (summary.index.articles === 0) {
      terminal.note(
        `${config.corpusFolder} holds no article yet. Put some there, then run: npx dateline index`,
      );
    }
    if (choice.notice !== null) terminal.note(plainText(choice.notice));
    await tellFit(app, terminal);
    return summary;
  } catch (cause) {
    if (signal?.aborted !== true) throw cause;
    throw new DatelineError('Stopped. The index is as it was before.', { cause });
  } finally {
    report.end();
  }
}

/** An index is built once and searched often: whoever builds it hears by whose fit that will be. */
async function tellFit({ store, ownFit }: App, terminal: Terminal): Promise<void> {
  const manifest = await store.manifest();
  const notice = manifest === null ? null : fitNotice(manifest.embedder, await ownFit());
  if (notice !== null) terminal.note(plainLine(notice));
}

/** A full build is what mends an index that cannot be read, so it must not stumble over it. */
async function readableManifest({ store }: App, full: boolean): Promise<Manifest | null> {
  try {
    return await store.manifest();
  } catch (error) {
    if (full && error instanceof DatelineError) return null;
    throw error;
  }
}

/** `18 articles, 142 passages (+2 articles, 1 changed, 0 removed) in 1.9 s`. */
export function summaryLine({ index, added, changed, removed, seconds }: BuildSummary): string {
  const size = `${counted(index.articles, 'article')}, ${counted(index.passages, 'passage')}`;
  return `${size} (+${counted(added, 'article')}, ${changed} changed, ${removed} removed) in ${seconds.toFixed(1)} s`;
}

/** Whether all that the index held is gone and other articles have come, as when --index was forgotten. */
function isAnotherCorpus({ added, changed, removed, unchanged }: BuildSummary): boolean {
  return removed > 0 && added > 0 && changed + unchanged === 0;
}

/** More lines than this would push the result out of sight. */
const doubtsShown = 20;

function tellDoubts({ skipped, warnings }: BuildSummary, folder: string, terminal: Terminal): void {
  const plain = warnings.map(plainText);
  const together = warningsTogether(plain);
  tellFirst(together, 'warning', terminal);
  if (together.length < plain.length && together.length <= doubtsShown)
    terminal.note('npx dateline index --json lists each of these files');
  tellFirst(
    skipped.map(({ file, reason }) => plainText(`${join(folder, file)}: skipped, ${reason}`)),
    'skipped file',
    terminal,
  );
}

function tellFirst(lines: readonly string[], noun: string, terminal: Terminal): void {
  for (const line of lines.slice(0, doubtsShown)) terminal.note(line);
  if (lines.length > doubtsShown)
    terminal.note(
      `… and ${counted(lines.length - doubtsShown, `more ${noun}`)}; npx dateline index --json lists them all`,
    );
}
