import type {
  Embedder,
  EmbedderSource,
  EmbedderSpec,
  Vector,
} from '../../src/retrieval/embedding/embedder.ts';

export interface LetterEmbedders extends EmbedderSource {
  /** Every text that was embedded as a passage, in order. */
  readonly embedded: string[];
}

/** An embedder whose vectors count the letters a–z of a text, so that what is nearest can be worked out by hand. Learns nothing. */
export function letterEmbedders(spec: Partial<EmbedderSpec> = {}): LetterEmbedders {
  const embedded: string[] = [];
  const embedder: Embedder = {
    spec: {
      model: 'letters',
      revision: '1',
      dtype: null,
      dimensions: 26,
      pooling: 'none',
      prefixes: { query: '', passage: '' },
      maxTokens: null,
      ...spec,
    },
    state: null,
    embedQuery: async (text) => letterCounts(text),
    async embedPassages(texts, onProgress) {
      embedded.push(...texts);
      onProgress?.(texts.length);
      return texts.map(letterCounts);
    },
    close: async () => {},
  };
  return { embedded, fit: async () => embedder, open: async () => embedder };
}

function letterCounts(text: string): Vector {
  const counts = new Float32Array(26);
  for (const letter of text.toLowerCase()) {
    const place = letter.charCodeAt(0) - 97;
    if (place >= 0 && place < 26) counts[place] = (counts[place] ?? 0) + 1;
  }
  const length = Math.hypot(...counts) || 1;
  return counts.map((count) => count / length);
}
