import { describe, expect, it } from 'vitest';
import { ModelNotFetched } from '../../../src/retrieval/embedding/model-store.ts';
import type { Passage } from '../../../src/retrieval/passage.ts';
import { createRerankerChooser } from '../../../src/retrieval/reranking/choose-reranker.ts';
import { resolveReranker } from '../../../src/retrieval/reranking/known-rerankers.ts';
import { createRerankingRetrieve } from '../../../src/retrieval/reranking/rerank-passages.ts';
import type { Reranker } from '../../../src/retrieval/reranking/reranker.ts';
import type { Retrieve } from '../../../src/retrieval/retrieve.ts';
import { article } from '../../support/article.ts';

/** Ten passages, `one digit servers` each, best first by the fusion; the reranker likes high digits, and takes 100 ms for each. */
const source = article({ body: Array.from({ length: 10 }, (_, i) => `${i} servers.`).join('\n\n') });
const passages: readonly Passage[] = Array.from({ length: 10 }, (_, i) => {
  const start = source.body.indexOf(`${i} servers.`);
  const [text, ranks] = [`${i} servers.`, { dense: i + 1, keyword: null }];
  return {
    id: `a:${start}`,
    article: source,
    start,
    end: start + text.length,
    text,
    score: 1 - i / 10,
    ranks,
    copies: [],
  };
});

function searchWith(parts: { readonly depth: number; readonly budgetMs: number }) {
  let time = 0;
  const counts: number[] = [];
  const retrieve: Retrieve = async (_question, _terms, { count }) => {
    counts.push(count);
    return { passages: passages.slice(0, count), embedMs: 1, searchMs: 2 };
  };
  const reranker: Reranker = {
    name: 'digits',
    async score(_question, text) {
      time += 100;
      return Number(/(\d) servers/.exec(text)?.[1]);
    },
    async close() {},
  };
  const search = createRerankingRetrieve(retrieve, { reranker, now: () => time, ...parts });
  const run = (count: number) => search('Which servers?', [], { filters: {}, count, language: 'en' });
  return { run, counts };
}

const digits = (found: { readonly passages: readonly Passage[] }) =>
  found.passages.map(({ text }) => text[0]).join('');

describe('reranking', () => {
  it('orders the best passages by what the reranker says of them, and brings up what lay below the count', async () => {
    const { run, counts } = searchWith({ depth: 6, budgetMs: 10_000 });
    const found = await run(3);
    expect(digits(found)).toBe('543');
    expect(counts).toEqual([6]);
    expect(found).toMatchObject({ embedMs: 1, searchMs: 2, rerank: { ms: 600, scored: 6, of: 6 } });
  });

  it('leaves what lies deeper where it was', async () => {
    expect(digits(await searchWith({ depth: 3, budgetMs: 10_000 }).run(6))).toBe('210345');
  });

  it('stops when its time is over; what it did not come to keeps its order behind the others', async () => {
    const found = await searchWith({ depth: 6, budgetMs: 250 }).run(6);
    expect(digits(found)).toBe('210345');
    expect(found.rerank).toEqual({ ms: 300, scored: 3, of: 6 });
  });

  it('keeps the scale of the scores, which readers are fitted to', async () => {
    const found = await searchWith({ depth: 4, budgetMs: 10_000 }).run(4);
    expect(found.passages.map(({ score }) => score)).toEqual([1, 0.9, 0.8, 0.7]);
  });

  it('keeps equals in the order in which they were found', async () => {
    const retrieve: Retrieve = async () => ({ passages, embedMs: 0, searchMs: 0 });
    const reranker: Reranker = { name: 'same', score: async () => 0, close: async () => {} };
    const search = createRerankingRetrieve(retrieve, { reranker, depth: 10, budgetMs: 1000, now: () => 0 });
    expect(digits(await search('x', [], { filters: {}, count: 10, language: 'en' }))).toBe('0123456789');
  });
});

describe('what a reranker does not know', () => {
  const [first, second] = passages;
  const german = second === undefined ? [] : [{ ...second, article: { ...source, language: 'de' } }];
  const retrieve: Retrieve = async () => ({
    passages: [...german, ...(first === undefined ? [] : [first])],
    embedMs: 0,
    searchMs: 0,
  });
  const search = (scores: Readonly<Record<string, number>>) =>
    createRerankingRetrieve(retrieve, {
      reranker: {
        name: 'given',
        score: async (_question, text) => scores[/(\d) servers/.exec(text)?.[1] ?? ''] ?? 0,
        close: async () => {},
      },
      depth: 10,
      budgetMs: 1000,
      now: () => 0,
    });
  const options = { filters: {}, count: 2, language: 'en' };

  it('puts what is written in the language of the question first, other things being equal', async () => {
    expect(digits(await search({ 0: 3, 1: 3 })('x', [], options))).toBe('01');
    expect(digits(await search({ 0: -3, 1: 3 })('x', [], options))).toBe('10');
  });

  it('leaves the order to the time in a question', async () => {
    const time = { kind: 'recent', understood: 'latest', idle: [] } as const;
    const found = await search({ 0: 9, 1: -9 })('x', [], { ...options, time });
    expect(digits(found)).toBe('10');
    expect(found.rerank).toBeUndefined();
  });
});

describe('choosing the reranker', () => {
  const model = resolveReranker('mmarco-minilm');
  const loaded: Reranker = { name: 'loaded', score: async () => 0, close: async () => {} };

  function choose(here: boolean, fails: Error | null) {
    const done: string[] = [];
    const open = createRerankerChooser({
      wish: () => model,
      store: {
        canonical: (wish) => wish,
        has: async () => here,
        unreachable: async () => null,
        async fetch() {
          done.push('fetched');
          if (fails !== null) throw fails;
        },
      },
      open: async () => loaded,
    });
    return { open, done };
  }

  it('opens one that is here', async () => {
    const { open, done } = choose(true, null);
    expect(await open()).toEqual({ reranker: loaded, notice: null });
    expect(done).toEqual([]);
  });

  it('fetches one that is not', async () => {
    const { open, done } = choose(false, null);
    expect(await open()).toEqual({ reranker: loaded, notice: null });
    expect(done).toEqual(['fetched']);
  });

  it('goes on without one that cannot be had, and says so in one line', async () => {
    const { open } = choose(false, new ModelNotFetched(model, 'its hub does not answer', 'x'));
    expect(await open()).toEqual({
      reranker: null,
      notice:
        'The reranker mmarco-minilm is not here and could not be fetched (its hub does not answer): searching goes on without it.',
    });
  });

  it('lets through what is no failure to fetch', async () => {
    const { open } = choose(false, new Error('a bug'));
    await expect(open()).rejects.toThrow('a bug');
  });
});
