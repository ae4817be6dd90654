import { DatelineError } from '../../dateline-error.ts';
import { builtInModel } from './built-in-embedder.ts';
import type { EmbedderSource, EmbedderSpec } from './embedder.ts';
import type { EmbeddingModel } from './embedding-model.ts';
import { type DownloadProgress, ModelNotFetched, type ModelStore } from './model-store.ts';
import { type EmbedderWish, embedderName, isBuiltWith, modelOfSpec } from './resolve-model.ts';

export interface EmbedderChoice {
  readonly source: EmbedderSource;
  /** What follows `--model` on a command line. */
  readonly name: string;
  /** What the keeper must know about the choice: one line each, without a line end. `null` when all is as it was asked for. */
  readonly notice: string | null;
}

/** What a build knows of the keeper's will. */
export interface BuildWish {
  /** The embedder of the index that is there, also for a full rebuild; `null` when there is no index. */
  readonly existing: EmbedderSpec | null;
  /** Asked for in this very command: it is used or the command fails. */
  readonly requested: EmbedderWish | null;
  readonly configured: EmbedderWish;
  /** Whether `configured` was set by the keeper, and is not the default. */
  readonly configuredByKeeper: boolean;
}

/** Decides which embedder is used. It is the only place that may replace one by another. */
export interface EmbedderChooser {
  /**
   * For a build: what was requested; else what the index was built with; else what is configured, if it is here or can be fetched;
   * else the built-in embedder, with a notice. Fetches the model, so that a choice can be kept. Throws a `DatelineError` when what was
   * requested cannot be had.
   */
  forBuild(wish: BuildWish, onProgress?: (progress: DownloadProgress) => void): Promise<EmbedderChoice>;
  /** For searching an index: the embedder it was built with and no other; a `DatelineError` names the commands that mend it. */
  forSearch(
    existing: EmbedderSpec,
    onProgress?: (progress: DownloadProgress) => void,
  ): Promise<EmbedderSource>;
}

export function createEmbedderChooser(parts: {
  readonly store: ModelStore;
  readonly builtIn: EmbedderSource;
  readonly neural: (model: EmbeddingModel) => EmbedderSource;
}): EmbedderChooser {
  const { store, builtIn, neural } = parts;

  function canonical(wish: EmbedderWish): EmbedderWish {
    return wish === builtInModel ? wish : store.canonical(wish);
  }

  async function had(
    model: EmbeddingModel,
    onProgress?: (progress: DownloadProgress) => void,
  ): Promise<void> {
    if (!(await store.has(model))) await store.fetch(model, onProgress);
  }

  async function forSearch(existing: EmbedderSpec, onProgress?: (progress: DownloadProgress) => void) {
    if (existing.model === builtInModel) return builtIn;
    const model = modelOfSpec(existing);
    try {
      await had(model, onProgress);
    } catch (cause) {
      if (!(cause instanceof ModelNotFetched)) throw cause;
      throw new DatelineError(
        `The index was built with the embedder ${existing.model} (${existing.revision}), and with no other can it be searched. ${cause.message}\n→ or rebuild it with the built-in embedder: npx dateline index --full --model ${builtInModel}`,
        { cause },
      );
    }
    return neural(model);
  }

  function fallBack(model: EmbeddingModel, reason: string): EmbedderChoice {
    return { source: builtIn, name: builtInModel, notice: fallBackNotice(model, reason) };
  }

  return {
    async forBuild({ existing, configuredByKeeper, ...wishes }, onProgress) {
      const requested = wishes.requested === null ? null : canonical(wishes.requested);
      const configured = canonical(wishes.configured);
      const kept =
        existing !== null && (requested === null || isBuiltWith(requested, existing)) ? existing : null;
      if (kept !== null) {
        const differs = requested === null && configuredByKeeper && !isBuiltWith(configured, kept);
        return {
          source: await forSearch(kept, onProgress),
          name: embedderName(kept),
          notice: differs ? keptNotice(kept, configured) : null,
        };
      }
      const wish = requested ?? configured;
      if (wish === builtInModel) return { source: builtIn, name: builtInModel, notice: null };
      const choice = { source: neural(wish), name: embedderName(wish), notice: null };
      if (requested !== null) {
        await had(wish, onProgress);
        return choice;
      }
      if (await store.has(wish)) return choice;
      const reason = await store.unreachable(wish);
      if (reason !== null) return fallBack(wish, reason);
      try {
        await store.fetch(wish, onProgress);
        return choice;
      } catch (error) {
        if (!(error instanceof ModelNotFetched)) throw error;
        return fallBack(wish, error.reason);
      }
    },
    forSearch,
  };
}

function fallBackNotice(model: EmbeddingModel, reason: string): string {
  return [
    `The embedding model could not be fetched (${reason}); the built-in embedder is used: it knows spelling, not meaning.`,
    `→ once you are online: npx dateline index --model ${embedderName(model)}`,
  ].join('\n');
}

function keptNotice(existing: EmbedderSpec, configured: EmbedderWish): string {
  const [has, wants] = [embedderName(existing), embedderName(configured)];
  return [
    `The index was built with the embedder ${has} and stays with it, although the settings name ${wants}.`,
    `→ to rebuild it with the other: npx dateline index --model ${wants}`,
  ].join('\n');
}
