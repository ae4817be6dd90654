import { createGlossaryFiles } from '../../src/adapters/glossary/glossary-files.ts';
import type { EmbedderSource, Vector } from '../../src/retrieval/embedding/embedder.ts';

/** An embedder that takes no time: passages get one given vector after the other, and so do questions that it has not met. */
export function givenVectors(from: {
  readonly dimensions: number;
  readonly passage: () => Vector;
  readonly question: (text: string) => Vector;
}): EmbedderSource & { readonly vectorOf: (row: number) => Vector } {
  const given: Vector[] = [];
  const embedder = {
    spec: {
      model: 'given',
      revision: '1',
      dtype: null,
      dimensions: from.dimensions,
      pooling: 'none' as const,
      prefixes: { query: '', passage: '' },
      maxTokens: null,
    },
    state: null,
    embedQuery: async (text: string) => from.question(text),
    embedPassages: async (texts: readonly string[]) =>
      texts.map(() => {
        const vector = from.passage();
        given.push(vector);
        return vector;
      }),
    close: async () => {},
  };
  return {
    fit: async () => embedder,
    open: async () => embedder,
    vectorOf: (row) => given[row] ?? new Float32Array(from.dimensions),
  };
}

export const glossary = createGlossaryFiles({
  builtIn: new URL('../../src/retrieval/glossary/en-de-nl.tsv', import.meta.url),
  folder: 'no-such-folder',
});
