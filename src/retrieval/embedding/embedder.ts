/** A unit-length vector; its length is the embedder's `dimensions`. */
export type Vector = Float32Array;

/** Everything that decides which vector a text gets. Two embedders with equal specs are interchangeable. */
export interface EmbedderSpec {
  /** `built-in`, or the model's id or folder. */
  readonly model: string;
  /** A model's revision; for the built-in embedder the hash of what it learnt from the corpus. */
  readonly revision: string;
  /** Number format of the weights, e.g. `q8`; `null` where there are none. */
  readonly dtype: string | null;
  readonly dimensions: number;
  readonly pooling: 'mean' | 'cls' | 'last_token' | 'none';
  readonly prefixes: { readonly query: string; readonly passage: string };
  /** Longer texts are cut here by the model; `null` is no limit. */
  readonly maxTokens: number | null;
}

/** Turns text into vectors. Prefixes are its own business: callers pass bare text. */
export interface Embedder {
  readonly spec: EmbedderSpec;
  /** What was learnt from the corpus and must be stored with the index; `null` for models that learn nothing. */
  readonly state: Uint8Array | null;
  embedQuery(text: string): Promise<Vector>;
  /** One vector per text, in order. `onProgress` hears how many texts are done. */
  embedPassages(texts: readonly string[], onProgress?: (done: number) => void): Promise<readonly Vector[]>;
  close(): Promise<void>;
}

/** All passages of an archive; to count them costs nothing, to read them may. */
export type PassageTexts = { readonly length: number } & (Iterable<string> | AsyncIterable<string>);

/** Makes an embedder for a new index, or the same one again for an index that exists. */
export interface EmbedderSource {
  /** For a new build: learns from the passages if it has something to learn. `previous` is the state of the index being updated, if it had one. */
  fit(passages: PassageTexts, previous: Uint8Array | null): Promise<Embedder>;
  /** For an index that was built with this spec. Throws a `DatelineError` when it cannot be the same embedder. */
  open(spec: EmbedderSpec, state: Uint8Array | null): Promise<Embedder>;
}

export function sameEmbedder(a: EmbedderSpec, b: EmbedderSpec): boolean {
  return (
    a.model === b.model &&
    a.revision === b.revision &&
    a.dtype === b.dtype &&
    a.dimensions === b.dimensions &&
    a.pooling === b.pooling &&
    a.prefixes.query === b.prefixes.query &&
    a.prefixes.passage === b.prefixes.passage &&
    a.maxTokens === b.maxTokens
  );
}
