import { DatelineError } from '../../dateline-error.ts';
import type { EmbeddingModel, StoredModel } from './embedding-model.ts';

/** How far a download has come, over all files of the model. */
export interface DownloadProgress {
  /** The file that is being fetched, as the hub names it. */
  readonly file: string;
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** Where models are kept. */
export interface ModelStore {
  /** The model under the name that an index records: a folder by its absolute path. */
  canonical(model: EmbeddingModel): EmbeddingModel;
  /** Whether every file is here already. Never touches the network. */
  has(model: StoredModel): Promise<boolean>;
  /** One try at the model's hub, a few seconds long: `null` when it answers, else why not, as words that fit into brackets. */
  unreachable(model: StoredModel): Promise<string | null>;
  /** Fetches what is missing, once even when two processes ask together. Throws a `ModelNotFetched`. */
  fetch(model: StoredModel, onProgress?: (progress: DownloadProgress) => void): Promise<void>;
}

/** A model's files are not here and could not be had. */
export class ModelNotFetched extends DatelineError {
  /** Why, as words that fit into brackets. */
  readonly reason: string;

  /** `remedy` is what to do, after an arrow on a line of its own. */
  constructor(model: StoredModel, reason: string, remedy: string, cause?: unknown) {
    super(`The embedding model ${model.id} could not be fetched: ${reason}.\n→ ${remedy}`, { cause });
    this.reason = reason;
  }
}
