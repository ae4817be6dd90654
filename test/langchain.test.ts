import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForLangchain } from '../src/langchain.ts';
import { createWorkplace, type Workplace } from './support/workplace.ts';

let workplace: Workplace;
beforeAll(async () => {
  workplace = await createWorkplace();
  await workplace.write('corpus/articles.jsonl', [
    {
      id: 'inspur',
      title: 'Chips',
      date: '2014-08',
      language: 'en',
      body: 'Inspur will use the Power8 chips of IBM.',
    },
    { id: 'lenovo', title: 'Deal', language: 'en', body: 'Lenovo pays 1.25 billion dollars for PCs.' },
  ]);
});
afterAll(() => workplace.remove());

describe('openForLangchain', () => {
  it('says how to build an index where there is none', async () => {
    await expect(openForLangchain({ DATELINE_INDEX: `${workplace.folder}/none` })).rejects.toThrow(
      /npx dateline index/,
    );
  });

  it('is a retriever and an embedder that chains can use', async () => {
    await workplace.call(['index']);
    const archive = await openForLangchain({ DATELINE_INDEX: `${workplace.folder}/index` });
    const chain = RunnableSequence.from([
      archive.retriever,
      RunnableLambda.from((documents: Awaited<ReturnType<typeof archive.retriever.invoke>>) => documents[0]),
    ]);
    const document = await chain.invoke('Which chips will Inspur use?');
    expect(document?.pageContent).toBe('Inspur will use the Power8 chips of IBM.');
    expect(document?.metadata).toMatchObject({ articleId: 'inspur', date: '2014-08', start: 0, end: 40 });
    expect(await archive.embeddings.embedQuery('chips')).toHaveLength(512);
    await archive.close();
  });
});
