import type { DownloadProgress } from '../retrieval/embedding/model-store.ts';
import type { App } from './app-port.ts';
import { createProgressReport } from './progress-report.ts';
import type { Terminal } from './terminal.ts';

const bytesPerMegabyte = 1e6;

/** Runs what may have to fetch a model first, and shows how far the download has come. */
export async function showingDownload<Result>(
  app: Pick<App, 'clock'>,
  terminal: Terminal,
  work: (onProgress: (progress: DownloadProgress) => void) => Promise<Result>,
  label = 'Fetching the embedding model',
): Promise<Result> {
  const report = createProgressReport(terminal.progress, app.clock);
  try {
    return await work(({ doneBytes, totalBytes }) =>
      report.show({
        label,
        done: Math.round(doneBytes / bytesPerMegabyte),
        total: Math.round(totalBytes / bytesPerMegabyte),
        unit: 'MB',
      }),
    );
  } finally {
    report.end();
  }
}
