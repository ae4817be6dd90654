import type { EmbeddingModel } from './embedding-model.ts';

/** A model whose settings need not be given. */
export interface KnownModel extends EmbeddingModel {
  /** What a keeper types. */
  readonly alias: string;
  readonly maxTokens: number;
  readonly dimensions: number;
  /** Weights of this dtype and tokenizer together, rounded to a megabyte: for telling people what they will fetch. */
  readonly downloadBytes: number;
  readonly licence: string;
}

/** The model that is used where nothing else is said: the smallest that finds German and Dutch articles for English questions well. */
export const defaultModel = 'e5-small';

/**
 * Models that have been compared on English, German and Dutch news. Sizes are those of the files on the hub; the tokenizer of
 * XLM-RoBERTa, which all of them share, is 17 MB of each.
 */
export const knownModels: readonly KnownModel[] = [
  {
    alias: defaultModel,
    id: 'Xenova/multilingual-e5-small',
    revision: 'main',
    dtype: 'q8',
    pooling: 'mean',
    prefixes: { query: 'query: ', passage: 'passage: ' },
    maxTokens: 512,
    dimensions: 384,
    downloadBytes: 135e6,
    licence: 'MIT',
  },
  {
    alias: 'e5-base',
    id: 'Xenova/multilingual-e5-base',
    revision: 'main',
    dtype: 'q8',
    pooling: 'mean',
    prefixes: { query: 'query: ', passage: 'passage: ' },
    maxTokens: 512,
    dimensions: 768,
    downloadBytes: 296e6,
    licence: 'MIT',
  },
  {
    alias: 'e5-large',
    id: 'Xenova/multilingual-e5-large',
    revision: 'main',
    dtype: 'q8',
    pooling: 'mean',
    prefixes: { query: 'query: ', passage: 'passage: ' },
    maxTokens: 512,
    dimensions: 1024,
    downloadBytes: 579e6,
    licence: 'MIT',
  },
  {
    alias: 'bge-m3',
    id: 'Xenova/bge-m3',
    revision: 'main',
    dtype: 'q8',
    pooling: 'cls',
    prefixes: { query: '', passage: '' },
    maxTokens: 8192,
    dimensions: 1024,
    downloadBytes: 587e6,
    licence: 'MIT',
  },
];
