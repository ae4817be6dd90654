import { type DownloadProgress, ModelNotFetched, type ModelStore } from '../embedding/model-store.ts';
import { type RerankingModel, rerankerName } from './known-rerankers.ts';
import type { Reranker } from './reranker.ts';

export interface RerankerChoice {
  /** `null`: passages keep the order in which they were found. */
  readonly reranker: Reranker | null;
  /** What the keeper must know about the choice, in one line; `null` when all is as it was asked for. */
  readonly notice: string | null;
}

/** Opens the reranker that is set, and fetches it first if it must. */
export type OpenReranker = (onProgress?: (progress: DownloadProgress) => void) => Promise<RerankerChoice>;

/** A reranker that is neither here nor to be had is left out, with a notice: what it adds is order, and nothing that is found is lost. */
export function createRerankerChooser(parts: {
  readonly wish: () => RerankingModel | null;
  readonly store: ModelStore;
  readonly open: (model: RerankingModel) => Promise<Reranker>;
}): OpenReranker {
  const { wish, store, open } = parts;
  return async (onProgress) => {
    const model = wish();
    if (model === null) return { reranker: null, notice: null };
    try {
      if (!(await store.has(model))) await store.fetch(model, onProgress);
    } catch (error) {
      if (!(error instanceof ModelNotFetched)) throw error;
      const notice = `The reranker ${rerankerName(model)} is not here and could not be fetched (${error.reason}): searching goes on without it.`;
      return { reranker: null, notice };
    }
    return { reranker: await open(model), notice: null };
  };
}
