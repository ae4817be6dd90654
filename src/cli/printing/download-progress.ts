import type { DownloadProgress } from '../../retrieval/embedding/model-store.ts';
import type { ProgressReport } from './progress-report.ts';

const bytesPerMegabyte = 1e6;

/** Runs what may have to fetch a model first, and shows how far the download has come. */
export async function showingDownload<Result>(
  report: ProgressReport,
  work: (onProgress: (progress: DownloadProgress) => void) => Promise<Result>,
  label = 'Fetching the embedding model',
): Promise<Result> {
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
