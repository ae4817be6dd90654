import { sha256Hex } from '../../articles/sha256.ts';
import { DatelineError } from '../../dateline-error.ts';
import { hashText } from '../words/hash-text.ts';
import { splitWords } from '../words/words.ts';
import {
  type Embedder,
  type EmbedderSource,
  type EmbedderSpec,
  type PassageTexts,
  sameEmbedder,
  type Vector,
} from './embedder.ts';

/** The name of the built-in embedder wherever an embedder is named. */
export const builtInModel = 'built-in';

/**
 * The embedder that needs no model: words and their character 4-grams, hashed into a vector and weighted by how rare they
 * are in the corpus. It knows spelling, not meaning: it finds "servers" for "server" and "Halbleiter" for "Halbleitern", but no synonym and
 * no translation that is not spelt alike. Deterministic.
 */
export function createBuiltInEmbedders(): EmbedderSource {
  return {
    async fit(passages, previous) {
      const kept = previous === null ? null : readState(previous);
      if (kept !== null && Math.abs(passages.length - kept.passages) <= kept.passages * refitShare) {
        return builtInEmbedder(kept);
      }
      return builtInEmbedder(await learn(passages));
    },
    async open(spec, state) {
      const embedder = builtInEmbedder(readState(state ?? new Uint8Array()));
      if (!sameEmbedder(embedder.spec, spec)) {
        throw new DatelineError(
          `The index was built with the embedder ${spec.model} (${spec.revision}), which this version cannot make again. Rebuild it with: npx dateline index --full`,
        );
      }
      return embedder;
    },
  };
}

/**
 * How far the number of passages may move before rarity is learnt anew. Learning anew changes every vector, so a small change of the
 * corpus keeps what was learnt and embeds only what is new.
 */
const refitShare = 0.2;

const dimensions = 512;
/** Rarity is kept per hash bucket, not per word: the state stays small however large the corpus. */
const buckets = 1 << 15;
const gramLength = 4;

interface Learnt {
  readonly passages: number;
  /** Passages that hold a feature of the bucket. */
  readonly documentFrequencies: Uint32Array;
}

async function learn(passages: PassageTexts): Promise<Learnt> {
  const documentFrequencies = new Uint32Array(buckets);
  const featuresOf = createFeatures();
  // The last passage that held a feature of the bucket, from 1.
  const seenIn = new Uint32Array(buckets);
  let count = 0;
  for await (const passage of passages) {
    count += 1;
    if (count % passagesPerTurn === 0) await new Promise((resolve) => setTimeout(resolve));
    for (const { text } of splitWords(passage)) {
      for (const { hash } of featuresOf(text)) {
        const bucket = bucketOf(hash);
        if (seenIn[bucket] === count) continue;
        seenIn[bucket] = count;
        documentFrequencies[bucket] = (documentFrequencies[bucket] ?? 0) + 1;
      }
    }
  }
  return { passages: count, documentFrequencies };
}

function builtInEmbedder(learnt: Learnt): Embedder {
  const state = writeState(learnt);
  const featuresOf = createFeatures();
  const spec: EmbedderSpec = {
    model: builtInModel,
    revision: sha256Hex(state).slice(0, 12),
    dtype: null,
    dimensions,
    pooling: 'none',
    prefixes: { query: '', passage: '' },
    maxTokens: null,
  };
  return {
    spec,
    state,
    async embedQuery(text) {
      return embed(text, learnt, featuresOf);
    },
    async embedPassages(texts, onProgress) {
      const vectors: Vector[] = [];
      for (const text of texts) {
        vectors.push(embed(text, learnt, featuresOf));
        if (vectors.length % passagesPerTurn === 0) {
          onProgress?.(vectors.length);
          await new Promise((resolve) => setTimeout(resolve));
        }
      }
      onProgress?.(vectors.length);
      return vectors;
    },
    async close() {},
  };
}

/** After this many the event loop gets its turn. */
const passagesPerTurn = 64;

function embed(text: string, { passages, documentFrequencies }: Learnt, featuresOf: FeaturesOf): Vector {
  const counts = new Map<number, number>();
  for (const word of splitWords(text)) {
    for (const { hash, weight } of featuresOf(word.text)) counts.set(hash, (counts.get(hash) ?? 0) + weight);
  }
  const vector = new Float32Array(dimensions);
  for (const [hash, count] of counts) {
    const rarity = Math.log(1 + passages / (1 + (documentFrequencies[bucketOf(hash)] ?? 0)));
    const at = (hash >>> 1) % dimensions;
    vector[at] = (vector[at] ?? 0) + (hash & 1 ? 1 : -1) * Math.sqrt(count) * rarity;
  }
  return unitLength(vector);
}

/** A text without a single word has no direction of its own; the first axis stands for "nothing". */
function unitLength(vector: Vector): Vector {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares);
  if (length === 0) vector[0] = 1;
  else for (let i = 0; i < vector.length; i += 1) vector[i] = (vector[i] ?? 0) / length;
  return vector;
}

interface Feature {
  /** 32 bits. */
  readonly hash: number;
  readonly weight: number;
}

/** A word whole, and its 4-grams sharing the weight of one more word. */
type FeaturesOf = (word: string) => readonly Feature[];

/** Texts say most of their words over and over, so the features of so many words are kept. */
function createFeatures(): FeaturesOf {
  const kept = new Map<string, readonly Feature[]>();
  return (word) => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const features = [...makeFeatures(word)];
    kept.set(word, features);
    return features;
  };
}

const mostKept = 30_000;

function* makeFeatures(word: string): Generator<Feature> {
  yield { hash: hashText(word), weight: 1 };
  const marked = `<${word}>`;
  const grams = marked.length - gramLength + 1;
  for (let i = 0; i < grams; i += 1) {
    yield { hash: hashText(`#${marked.slice(i, i + gramLength)}`), weight: 1 / grams };
  }
}

function bucketOf(hash: number): number {
  return (hash >>> 17) % buckets;
}

/** Little-endian 32-bit words: layout version, passages, then the document frequencies. */
function writeState({ passages, documentFrequencies }: Learnt): Uint8Array {
  const words = new Uint32Array(2 + buckets);
  words.set([stateVersion, passages]);
  words.set(documentFrequencies, 2);
  return new Uint8Array(words.buffer);
}

const stateVersion = 1;

function readState(bytes: Uint8Array): Learnt {
  const words = new Uint32Array(bytes.slice().buffer, 0, Math.floor(bytes.length / 4));
  if (words.length !== 2 + buckets || words[0] !== stateVersion) {
    throw new DatelineError(
      'What the built-in embedder learnt is missing from the index. Rebuild it with: npx dateline index --full',
    );
  }
  return { passages: words[1] ?? 0, documentFrequencies: words.slice(2) };
}
