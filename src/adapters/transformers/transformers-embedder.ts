import { availableParallelism } from 'node:os';
import { DatelineError } from '../../dateline-error.ts';
import {
  type Embedder,
  type EmbedderSource,
  type EmbedderSpec,
  sameEmbedder,
  type Vector,
} from '../../retrieval/embedding/embedder.ts';
import type { EmbeddingModel } from '../../retrieval/embedding/embedding-model.ts';
import { embedderName, isBuiltWith } from '../../retrieval/embedding/resolve-model.ts';
import type { LocatedModel, ModelFiles } from '../hub/model-files.ts';
import type { Tokens } from './embedding-messages.ts';
import { type EmbeddingWorker, startEmbeddingWorker } from './embedding-worker.ts';
import { evenBatches } from './even-batches.ts';
import { createModelQueue, type ModelQueue } from './model-queue.ts';

export interface TransformersSettings {
  readonly model: EmbeddingModel;
  readonly files: ModelFiles;
  /** Of the compiled `transformers-worker.js`. */
  readonly workerUrl: URL;
  /** Processor threads for one computation; more than there are processors only makes them wait for each other. */
  readonly threads?: number;
}

/** The most threads taken unasked: small models gain little from more, and the machine has other things to do. */
const mostThreads = 4;

/** Passages that are cut into tokens in one go: few, so that a question does not wait for long. */
const tokenisedAtOnce = 32;

/**
 * A neural embedder: an ONNX model run by transformers.js in a worker thread. It learns nothing from the passages; the model's files are
 * fetched when they are not there yet.
 */
export function createTransformersEmbedders(settings: TransformersSettings): EmbedderSource {
  const { files } = settings;
  const model = files.canonical(settings.model);

  async function start(wanted: EmbeddingModel): Promise<Embedder> {
    const located = await files.locate(wanted);
    const workers = createWorkers(settings, wanted, located);
    const { dimensions, maxTokens } = await workers.get();
    if (wanted.dimensions !== null && wanted.dimensions !== dimensions) {
      await workers.close();
      throw new DatelineError(
        `${wanted.id} gives vectors of ${dimensions} dimensions, not ${wanted.dimensions}: correct the setting dimensions or leave it out.`,
      );
    }
    const { id, dtype, pooling, prefixes } = wanted;
    const spec: EmbedderSpec = {
      model: id,
      revision: located.revision,
      dtype,
      dimensions,
      pooling,
      prefixes,
      maxTokens,
    };
    return createEmbedder(spec, workers);
  }

  return {
    fit: () => start(model),
    async open(spec) {
      if (!isBuiltWith(model, spec)) throw otherEmbedder(spec, model);
      const embedder = await start({ ...model, revision: spec.revision });
      if (sameEmbedder(embedder.spec, spec)) return embedder;
      await embedder.close();
      throw otherEmbedder(spec, { ...model, revision: embedder.spec.revision });
    },
  };
}

function otherEmbedder(spec: EmbedderSpec, model: EmbeddingModel): DatelineError {
  const [built, here] = [
    `${spec.model} (${spec.revision})`,
    `${model.id} (${model.revision ?? 'as it is now'}, ${model.dtype})`,
  ];
  return new DatelineError(
    `The index was built with the embedder ${built}, but this is ${here}, with which it cannot be searched.\n→ rebuild it: npx dateline index --model ${embedderName(model)}`,
  );
}

interface Workers {
  /** The worker, started if there is none or if the last one died. */
  get(): Promise<EmbeddingWorker>;
  readonly dead: () => boolean;
  close(): Promise<void>;
}

function createWorkers(
  settings: TransformersSettings,
  model: EmbeddingModel,
  { folder }: LocatedModel,
): Workers {
  const threads = settings.threads ?? Math.min(mostThreads, availableParallelism());
  const { dtype, pooling, maxTokens } = model;
  let current: EmbeddingWorker | null = null;
  return {
    async get() {
      if (current === null || current.dead) {
        current = await startEmbeddingWorker(settings.workerUrl, {
          folder,
          dtype,
          pooling,
          maxTokens,
          threads,
        });
      }
      return current;
    },
    dead: () => current === null || current.dead,
    async close() {
      await current?.close();
    },
  };
}

function createEmbedder(spec: EmbedderSpec, workers: Workers): Embedder {
  const queue: ModelQueue = createModelQueue(workers.dead);
  let closing: Promise<void> | null = null;
  return {
    spec,
    state: null,
    async embedQuery(text) {
      const [vector] = await queue.run(async () => {
        const worker = await workers.get();
        return worker.embed(await worker.tokenise([spec.prefixes.query + text]));
      }, 'question');
      if (vector === undefined) throw new Error('The model gave no vector.');
      return vector;
    },
    async embedPassages(texts, onProgress) {
      const vectors = new Array<Vector | undefined>(texts.length);
      const failed = new AbortController();
      let done = 0;
      const run = <Result>(job: (worker: EmbeddingWorker) => Promise<Result>): Promise<Result> =>
        queue.run(async () => job(await workers.get()), 'passages', failed.signal);

      async function tokenise(): Promise<readonly Tokens[]> {
        const parts: Promise<readonly Tokens[]>[] = [];
        for (let start = 0; start < texts.length; start += tokenisedAtOnce) {
          const part = texts.slice(start, start + tokenisedAtOnce);
          parts.push(run((worker) => worker.tokenise(part.map((text) => spec.prefixes.passage + text))));
        }
        return (await Promise.all(parts)).flat();
      }
      async function embed(tokens: readonly Tokens[], places: readonly number[]): Promise<void> {
        const batch = places.flatMap((place) => tokens[place] ?? []);
        const given = await run((worker) => worker.embed(batch));
        for (const [i, place] of places.entries()) vectors[place] = given[i];
        done += places.length;
        onProgress?.(done);
      }
      try {
        const tokens = await tokenise();
        const batches = evenBatches(tokens.map(({ length }) => length));
        await Promise.all(batches.map((places) => embed(tokens, places)));
      } catch (error) {
        failed.abort();
        throw error;
      }
      return vectors.map((vector) => {
        if (vector === undefined) throw new Error('The model gave too few vectors.');
        return vector;
      });
    },
    close() {
      closing ??= queue.close().then(workers.close);
      return closing;
    },
  };
}
