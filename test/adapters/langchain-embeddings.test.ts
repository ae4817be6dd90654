import { FakeVectorStore } from '@langchain/core/utils/testing';
import { expect, it } from 'vitest';
import { createLangchainEmbeddings } from '../../src/adapters/langchain/langchain-embeddings.ts';
import { createBuiltInEmbedders } from '../../src/retrieval/embedding/built-in-embedder.ts';
import { letterEmbedders } from '../fakes/letter-embedder.ts';

it('gives LangChain the vectors of the embedder, as plain arrays', async () => {
  const embedder = await createBuiltInEmbedders().fit(['servers and chips', 'bread and butter'], null);
  const embeddings = createLangchainEmbeddings(embedder);
  expect(await embeddings.embedQuery('servers')).toEqual([...(await embedder.embedQuery('servers'))]);
  expect(await embeddings.embedDocuments(['chips', 'bread'])).toEqual(
    (await embedder.embedPassages(['chips', 'bread'])).map((vector) => [...vector]),
  );
});

it("fills and searches one of LangChain's vector stores", async () => {
  const embedder = await letterEmbedders().fit([], null);
  const store = new FakeVectorStore(createLangchainEmbeddings(embedder));
  await store.addDocuments([
    { pageContent: 'abba', metadata: {} },
    { pageContent: 'xyz', metadata: {} },
  ]);
  const [nearest] = await store.similaritySearch('zyx', 1);
  expect(nearest?.pageContent).toBe('xyz');
});
