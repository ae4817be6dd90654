import { AutoModel, AutoTokenizer, env, LogLevel, Tensor } from '@huggingface/transformers';
import type { EmbeddingWorkerData, LoadedModel } from './embedding-messages.ts';
import { poolTokens } from './pool-tokens.ts';

/** A model in memory. It computes on the thread that calls it, and that thread waits. */
export interface TransformersModel extends LoadedModel {
  /** One unit vector per text. The texts are padded to the longest of them, so they are best of like length. */
  embed(texts: readonly string[]): Promise<Float32Array[]>;
  close(): Promise<void>;
}

/** Loads a model from a folder and from nowhere else: no network, no cache. */
export async function loadTransformersModel(settings: EmbeddingWorkerData): Promise<TransformersModel> {
  const { folder, dtype, pooling, threads } = settings;
  env.allowRemoteModels = false;
  env.useFSCache = false;
  // Failures reach the caller as errors; the library's own lines would only stand between results.
  env.logLevel = LogLevel.NONE;
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  const model = await AutoModel.from_pretrained(folder, {
    dtype,
    device: 'cpu',
    local_files_only: true,
    session_options: {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Texts differ in length; the arena would keep the largest shape it ever saw for good.
      enableCpuMemArena: false,
    },
  });
  const maxTokens = settings.maxTokens ?? ownLimit(tokenizer.model_max_length);
  const padding = tokenizer.pad_token_id ?? 0;
  const special = new Set<number>(tokenizer.all_special_ids);

  /** Cuts to the limit and keeps the closing token: models are trained with it, and `last_token` reads it. */
  function tokensOf(text: string): readonly number[] {
    const ids: number[] = tokenizer(text, { return_tensor: false }).input_ids;
    const last = ids.at(-1);
    if (last === undefined) return [padding];
    if (maxTokens === null || ids.length <= maxTokens) return ids;
    return special.has(last) ? [...ids.slice(0, maxTokens - 1), last] : ids.slice(0, maxTokens);
  }

  async function embed(texts: readonly string[]): Promise<Float32Array[]> {
    const tokens = texts.map(tokensOf);
    const lengths = tokens.map(({ length }) => length);
    const paddedLength = Math.max(...lengths);
    const ids = new BigInt64Array(texts.length * paddedLength).fill(BigInt(padding));
    const mask = new BigInt64Array(texts.length * paddedLength);
    for (const [text, row] of tokens.entries()) {
      ids.set(row.map(BigInt), text * paddedLength);
      mask.fill(1n, text * paddedLength, text * paddedLength + row.length);
    }
    const shape = [texts.length, paddedLength];
    const inputs = {
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', mask, shape),
    };
    const outputs: Readonly<Record<string, unknown>> = await model(inputs);
    try {
      const hidden = outputs['last_hidden_state'] ?? outputs['token_embeddings'];
      if (!(hidden instanceof Tensor) || !(hidden.data instanceof Float32Array)) {
        throw new Error(
          'The model gives no vectors for tokens (an output named last_hidden_state of 32-bit numbers).',
        );
      }
      const dimensions = hidden.dims.at(-1) ?? 0;
      return poolTokens({ data: hidden.data, paddedLength, dimensions, lengths }, pooling);
    } finally {
      for (const tensor of [...Object.values(inputs), ...Object.values(outputs)]) {
        if (tensor instanceof Tensor) tensor.dispose();
      }
    }
  }

  const [probe] = await embed(['']);
  return {
    dimensions: probe?.length ?? 0,
    maxTokens,
    embed,
    async close() {
      await model.dispose();
    },
  };
}

/** Tokenizers without a limit give an astronomical number instead. */
function ownLimit(length: number): number | null {
  return Number.isFinite(length) && length < 1e6 ? length : null;
}
