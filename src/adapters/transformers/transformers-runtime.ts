import { AutoModel, AutoTokenizer, env, LogLevel, Tensor } from '@huggingface/transformers';
import type { Dtype } from '../../retrieval/embedding/embedding-model.ts';

export interface RuntimeSettings {
  readonly folder: string;
  readonly dtype: Dtype;
  readonly weights?: string;
  /** The most tokens of a text, or of a pair of texts; `null`: as the model's own files say. */
  readonly maxTokens: number | null;
  readonly threads: number;
}

/** A text, or a pair of texts, as the model reads it: never empty, cut to the model's limit. */
export interface TokenRow {
  readonly ids: Int32Array<ArrayBuffer>;
  /** 0 for the first text, 1 for the second; `null` where there is one. */
  readonly types: Int32Array<ArrayBuffer> | null;
}

/** What a model computed. It is the runtime's memory: read it before the call that gave it returns. */
export interface Output {
  readonly data: Float32Array;
  readonly shape: readonly number[];
}

/** A model in memory, with its tokenizer. It computes on the thread that calls it, and that thread waits. */
export interface TransformersRuntime {
  readonly maxTokens: number | null;
  tokenise(text: string, second?: string): TokenRow;
  /** Pads the rows to the longest of them, runs the model, and hands the first output of one of these names to `read`. */
  run<Result>(
    rows: readonly TokenRow[],
    outputs: readonly string[],
    read: (output: Output) => Result,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** Loads a model from a folder and from nowhere else: no network, no cache. */
export async function loadTransformersRuntime(settings: RuntimeSettings): Promise<TransformersRuntime> {
  const { folder, dtype, threads } = settings;
  env.allowRemoteModels = false;
  env.useFSCache = false;
  // Failures reach the caller as errors; the library's own lines would only stand between results.
  env.logLevel = LogLevel.NONE;
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  // The graph itself has the layer that judges. The library's class for judges only knows some architectures by name: neither `new` (gte)
  // nor a config that names none (Jina's); this one runs whatever takes a text.
  const model = await AutoModel.from_pretrained(folder, {
    dtype,
    device: 'cpu',
    local_files_only: true,
    ...(settings.weights === undefined ? {} : { model_file_name: settings.weights }),
    session_options: {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Texts differ in length; the arena would keep the largest shape it ever saw for good.
      enableCpuMemArena: false,
      // Threads that wait in a loop take the processor from whatever else has work, this program's other threads first.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    },
  });
  const maxTokens = settings.maxTokens ?? ownLimit(tokenizer.model_max_length);
  const padding = tokenizer.pad_token_id ?? 0;
  const special = new Set<number>(tokenizer.all_special_ids);

  return {
    maxTokens,
    /** Cuts the end and keeps the closing token: models are trained with it, and pooling by the last token reads it. */
    tokenise(text, second) {
      const encoded =
        second === undefined
          ? tokenizer(text, { return_tensor: false })
          : tokenizer(text, { text_pair: second, return_tensor: false });
      const all: number[] = encoded.input_ids;
      const last = all.at(-1);
      if (last === undefined) return { ids: Int32Array.of(padding), types: null };
      const ids = Int32Array.from(maxTokens === null ? all : all.slice(0, maxTokens));
      if (ids.length < all.length && special.has(last)) ids[ids.length - 1] = last;
      const types: number[] | undefined = second === undefined ? undefined : encoded.token_type_ids;
      return { ids, types: types === undefined ? null : Int32Array.from(types.slice(0, ids.length)) };
    },
    async run(rows, names, read) {
      const longest = Math.max(...rows.map(({ ids }) => ids.length));
      const shape = [rows.length, longest];
      const ids = new BigInt64Array(rows.length * longest).fill(BigInt(padding));
      const mask = new BigInt64Array(rows.length * longest);
      const types = new BigInt64Array(rows.length * longest);
      for (const [row, { ids: own, types: ownTypes }] of rows.entries()) {
        ids.set(Array.from(own, BigInt), row * longest);
        mask.fill(1n, row * longest, row * longest + own.length);
        if (ownTypes !== null) types.set(Array.from(ownTypes, BigInt), row * longest);
      }
      // Left out, the types are all 0, and models that have none do not mind either.
      const typed = rows.some(({ types: own }) => own !== null);
      const inputs = {
        input_ids: new Tensor('int64', ids, shape),
        attention_mask: new Tensor('int64', mask, shape),
        ...(typed ? { token_type_ids: new Tensor('int64', types, shape) } : {}),
      };
      const outputs: Readonly<Record<string, unknown>> = await model(inputs);
      try {
        const output = names.map((name) => outputs[name]).find((value) => value !== undefined);
        if (!(output instanceof Tensor) || !(output.data instanceof Float32Array)) {
          throw new Error(`The model has no output named ${names.join(' or ')} of 32-bit numbers.`);
        }
        return read({ data: output.data, shape: output.dims });
      } finally {
        for (const tensor of [...Object.values(inputs), ...Object.values(outputs)]) {
          if (tensor instanceof Tensor) tensor.dispose();
        }
      }
    },
    async close() {
      await model.dispose();
    },
  };
}

/** Tokenizers without a limit give an astronomical number instead. */
function ownLimit(length: number): number | null {
  return Number.isFinite(length) && length < 1e6 ? length : null;
}
