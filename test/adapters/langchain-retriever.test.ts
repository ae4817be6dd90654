import { RunnableLambda, RunnableSequence } from '@langchain/core/runnables';
import { describe, expect, it } from 'vitest';
import { createLangchainRetriever } from '../../src/adapters/langchain/langchain-retriever.ts';
import type { Article } from '../../src/articles/article.ts';
import { articleId } from '../../src/articles/article-id.ts';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';
import type { Passage } from '../../src/retrieval/passage.ts';

const article: Article = {
  id: articleId('ibm-inspur'),
  title: 'IBM and Inspur become partners',
  publisher: 'Sample desk',
  author: null,
  date: publicationDate('2014-08'),
  dateOrigin: 'record',
  language: 'en',
  url: null,
  body: 'First words. Inspur would use the chips. Last words.',
};
const passage: Passage = {
  id: 'ibm-inspur:13',
  article,
  start: 13,
  end: 40,
  text: article.body.slice(13, 40),
  score: 0.75,
  ranks: { dense: 1, keyword: null },
  copies: [],
};

describe("our search as LangChain's retriever", () => {
  it('gives passages as documents, with all that a citation needs', async () => {
    const asked: string[] = [];
    const retriever = createLangchainRetriever(async (question) => {
      asked.push(question);
      return [passage];
    });
    expect(await retriever.invoke('Which chips?')).toEqual([
      expect.objectContaining({
        id: 'ibm-inspur:13',
        pageContent: 'Inspur would use the chips.',
        metadata: {
          id: 'ibm-inspur:13',
          articleId: 'ibm-inspur',
          start: 13,
          end: 40,
          title: 'IBM and Inspur become partners',
          publisher: 'Sample desk',
          date: '2014-08',
          language: 'en',
          url: null,
          score: 0.75,
        },
      }),
    ]);
    expect(asked).toEqual(['Which chips?']);
  });

  it('works as a link of a chain', async () => {
    const chain = RunnableSequence.from([
      RunnableLambda.from((input: { question: string }) => input.question),
      createLangchainRetriever(async (question) => (question === 'Which chips?' ? [passage] : [])),
      RunnableLambda.from((documents: { pageContent: string }[]) =>
        documents.map(({ pageContent }) => pageContent).join(),
      ),
    ]);
    expect(await chain.invoke({ question: 'Which chips?' })).toBe('Inspur would use the chips.');
    expect(await chain.invoke({ question: 'Who won?' })).toBe('');
  });

  it('lets the failure of a search be a failure, not an empty list', async () => {
    const retriever = createLangchainRetriever(() => Promise.reject(new Error('the index is broken')));
    await expect(retriever.invoke('Which chips?')).rejects.toThrow('the index is broken');
  });
});
