import { DatelineError } from '../../dateline-error.ts';
import { isFolder, type StoredModel } from '../embedding/embedding-model.ts';
import { isHubId } from '../embedding/resolve-model.ts';

/** A cross-encoder and how to use it. */
export interface RerankingModel extends StoredModel {
  /** Tokens of question and passage together after which it cuts; `null`: as the model's own files say. */
  readonly maxTokens: number | null;
}

/** A reranker whose settings need not be given. */
export interface KnownReranker extends RerankingModel {
  /** What a keeper types. */
  readonly alias: string;
  /** Weights of this dtype and tokenizer together, about: for telling people what they will fetch. */
  readonly downloadBytes: number;
  readonly licence: string;
  /** What to know before choosing it. */
  readonly about: string;
}

/** Cross-encoders that read English and German, most of them Dutch too. None is used unless it is set. */
export const knownRerankers: readonly KnownReranker[] = [
  {
    alias: 'mmarco-minilm',
    id: 'cross-encoder/mmarco-mMiniLMv2-L12-H384-v1',
    revision: 'main',
    // What sentence-transformers calls its 8-bit weights for processors without VNNI, which run everywhere. Their dtype is that of the
    // file's inputs, since the name bears none of the runtime's suffixes.
    dtype: 'fp32',
    weights: 'model_quint8_avx2',
    maxTokens: 512,
    downloadBytes: 130e6,
    licence: 'Apache-2.0',
    about: 'small, many languages',
  },
  {
    alias: 'msmarco-en-de',
    id: 'cross-encoder/msmarco-MiniLM-L6-en-de-v1',
    revision: 'main',
    // It has no 8-bit weights.
    dtype: 'fp32',
    maxTokens: 512,
    downloadBytes: 445e6,
    licence: 'Apache-2.0',
    about: 'the fewest layers; English and German, no Dutch; a large download',
  },
  {
    alias: 'gte-multilingual',
    id: 'onnx-community/gte-multilingual-reranker-base',
    revision: 'main',
    dtype: 'q8',
    maxTokens: 512,
    downloadBytes: 358e6,
    licence: 'Apache-2.0',
    about: 'more exact and slower, many languages',
  },
  {
    alias: 'jina-v2',
    id: 'jinaai/jina-reranker-v2-base-multilingual',
    revision: 'main',
    dtype: 'q8',
    maxTokens: 1024,
    downloadBytes: 297e6,
    licence: 'CC BY-NC 4.0',
    about: 'many languages; its licence forbids commercial use',
  },
];

/**
 * A reranker by its short name, its id on the hub or the path of a folder. Throws a `DatelineError` when the name is none of these.
 */
export function resolveReranker(name: string): RerankingModel {
  const id = name.trim();
  const known = knownRerankers.find((model) => model.alias === id || model.id === id);
  if (known !== undefined) return known;
  if (isFolder(id)) return { id, revision: null, dtype: 'q8', maxTokens: null };
  if (isHubId(id)) return { id, revision: 'main', dtype: 'q8', maxTokens: null };
  throw new DatelineError(
    `There is no reranker "${id}". Known are ${knownRerankers.map(({ alias }) => alias).join(', ')}; any other is written as owner/name, or as a folder's path that begins with ./ or /.`,
    { exitCode: 2 },
  );
}

/** What a keeper calls it: the short name where there is one. */
export function rerankerName({ id }: RerankingModel): string {
  return knownRerankers.find((known) => known.id === id)?.alias ?? id;
}
