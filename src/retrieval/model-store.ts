import type { EmbeddingModel } from './embedding-model.ts';

/** How far a download has come, over all files of the model. */
export interface DownloadProgress {
  /** The file that is being fetched, as the hub names it. */
  readonly file: string;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** Where models are kept. A model in a folder of its own is always there or never. */
export interface ModelStore {
  /** Whether every file is here already. Never touches the network. */
  has(model: EmbeddingModel): Promise<boolean>;
  /** One try at the model's hub, a few seconds long: `null` when it answers, else why not, as words that fit into brackets. */
  unreachable(model: EmbeddingModel): Promise<string | null>;
  /** Fetches what is missing, once even when two processes ask together. Throws a `DatelineError` that says which file and why. */
  fetch(model: EmbeddingModel, onProgress?: (progress: DownloadProgress) => void): Promise<void>;
}
