import { describe, expect, it } from 'vitest';
import { createIndexFiles } from '../../../src/adapters/index/index-files.ts';
import { buildIndex } from '../../../src/retrieval/indexing/build-index.ts';
import type { IndexStore, StoredIndex } from '../../../src/retrieval/indexing/index-store.ts';
import { verifyIndex } from '../../../src/retrieval/indexing/verify-index.ts';
import { buildKeywordIndex } from '../../../src/retrieval/keywords/build-keyword-index.ts';
import { analyseWords } from '../../../src/retrieval/words/analyse-text.ts';
import { letterEmbedders } from '../../fakes/letter-embedder.ts';
import { articleOf, memoryCorpus } from '../../fakes/memory-corpus.ts';
import { noGlossary } from '../../fakes/no-glossary.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('Verifying an index', () => {
  it('says that a sound one is sound, with what was checked', async () => {
    const store = await builtStore();
    expect(await verifyIndex(store)).toEqual({
      kind: 'sound',
      index: { id: (await store.manifest())?.id, embedder: 'letters', articles: 2, passages: 2 },
      files: 7,
    });
  });

  it('says that there is none', async () => {
    expect(await verifyIndex(createIndexFiles(temporaryFolder()))).toMatchObject({
      kind: 'damaged',
      problems: [expect.stringContaining('there is no index yet')],
    });
  });

  const flaws: Readonly<
    Record<string, { readonly flawed: (stored: StoredIndex) => Partial<StoredIndex>; readonly says: string }>
  > = {
    'an article that is not the one indexed': {
      flawed: ({ articles }) => ({
        articles: articles.map((a) => ({ ...a, title: a.id === 'one' ? 'Forged' : a.title })),
      }),
      says: 'The stored article one is not the one that was indexed.',
    },
    'an article that is missing': {
      flawed: ({ articles }) => ({ articles: articles.slice(0, 1) }),
      says: 'The article two is missing from the index.',
    },
    'a passage of no article': {
      flawed: ({ articles }) => ({ articles: articles.slice(0, 1) }),
      says: 'The passage two [0, 16) belongs to no article.',
    },
    'a passage that reaches out of its article': {
      flawed: ({ chunks }) => ({ chunks: chunks.map((chunk) => ({ ...chunk, end: chunk.end + 1 })) }),
      says: 'The passage one [0, 17) lies outside its article.',
    },
    'an empty passage': {
      flawed: ({ chunks }) => ({ chunks: chunks.map((chunk) => ({ ...chunk, end: 0 })) }),
      says: 'The passage one [0, 0) lies outside its article.',
    },
    'passages out of order': {
      flawed: ({ chunks }) => ({ chunks: chunks.toReversed() }),
      says: 'The passage one [0, 16) is out of order.',
    },
    'a keyword index of other passages': {
      flawed: () => ({
        keywords: [{ bytes: buildKeywordIndex([analyseWords('one', 'en')]).bytes, places: null }],
      }),
      says: 'The keyword index has 1 passages where the index has 2.',
    },
    'a vector index of other passages': {
      flawed: ({ vectors }) => ({ vectors: { ...vectors, size: 3 } }),
      says: 'The vector index has 3 passages where the index has 2.',
    },
  };

  for (const [flaw, { flawed, says }] of Object.entries(flaws)) {
    it(`finds ${flaw}`, async () => {
      const store = await builtStore();
      const stored = await store.load();
      const report = await verifyIndex({ ...store, load: async () => ({ ...stored, ...flawed(stored) }) });
      const problems = report.kind === 'damaged' ? report.problems : [];
      expect(problems).toContainEqual(`${says} Rebuild it with: npx dateline index --full`);
    });
  }
});

async function builtStore(): Promise<IndexStore> {
  const store = createIndexFiles(temporaryFolder());
  const corpus = memoryCorpus([articleOf('one', 'This is one yes.'), articleOf('two', 'This is two yes.')]);
  await buildIndex({
    corpus,
    store,
    embedders: letterEmbedders(),
    glossary: noGlossary,
    full: false,
    clock: () => 0,
  });
  return store;
}
