import { describe, expect, it } from 'vitest';
import { createChunkKinship } from '../../src/retrieval/chunk-kinship.ts';
import { diversify } from '../../src/retrieval/diversify.ts';
import { article } from '../support/article.ts';
import { openDesk } from '../support/open-desk.ts';

const hit = (chunk: number, score: number) => ({ chunk, score, dense: null, keyword: chunk + 1 });
/** Chunks 0–9 lie in article 0, 10–19 in article 1, and so on; those with the same last digit in articles 8 and 9 are copies. */
const kinship = {
  articleOf: (chunk: number) => Math.floor(chunk / 10),
  storyOf: (chunk: number) => (chunk >= 80 ? 0 : undefined),
  areCopies: (a: number, b: number) => a >= 80 && b >= 80 && a % 10 === b % 10,
};

describe('diversify', () => {
  it('hears another article before the fourth passage of the first', () => {
    const hits = [hit(0, 1), hit(1, 0.95), hit(2, 0.9), hit(3, 0.85), hit(10, 0.7), hit(20, 0.65)];
    expect(diversify(hits, 5, kinship, 0.9).map(({ chunk }) => chunk)).toEqual([0, 1, 2, 10, 20]);
  });

  it('leaves one article its places where nothing else comes near', () => {
    const hits = [hit(0, 1), hit(1, 0.95), hit(2, 0.9), hit(10, 0.1)];
    expect(diversify(hits, 3, kinship, 0.9).map(({ chunk }) => chunk)).toEqual([0, 1, 2]);
  });

  it('gives copies of one text one place, that of the best, and names the others', () => {
    const hits = [hit(81, 0.9), hit(91, 0.8), hit(92, 0.7), hit(10, 0.6)];
    const kept = diversify(hits, 3, kinship, 1);
    expect(kept.map(({ chunk, copies }) => [chunk, copies])).toEqual([
      [81, [91]],
      [92, []],
      [10, []],
    ]);
  });

  it('lets one article tell a story, not its copies in turn', () => {
    const hits = [hit(81, 0.9), hit(92, 0.8), hit(82, 0.7), hit(91, 0.6)];
    const kept = diversify(hits, 4, kinship, 1);
    expect(kept.map(({ chunk, score, copies }) => [chunk, score, copies])).toEqual([
      [81, 0.9, [91]],
      [82, 0.8, [92]],
    ]);
  });

  it('keeps the order of equal scores', () => {
    expect(diversify([hit(30, 0.5), hit(10, 0.5)], 2, kinship, 1).map(({ chunk }) => chunk)).toEqual([
      10, 30,
    ]);
  });
});

const wire = Array.from(
  { length: 12 },
  (_, i) =>
    `The crane of Wismund lifted load number ${i} on its ${i}th day, said the harbour master ${'abcdefghijkl'[i]}.`,
).join(' ');

describe('a story that several papers carry', () => {
  it('takes one place among the passages, which names the other papers', async () => {
    const desk = await openDesk([
      article({ id: 'courier', publisher: 'Quay Courier', date: '2014-08-23', body: wire }),
      article({ id: 'herald', publisher: 'Harbour Herald', date: '2014-08-24', body: wire }),
      article({ id: 'own-words', date: '2014-08-25', body: 'Wismund has a crane that lifts heavy loads.' }),
    ]);
    const { passages } = await desk.search({ text: 'What did the crane of Wismund lift?' });
    const ids = passages.map(({ article }) => article.id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain('own-words');
    const told = passages.find(({ copies }) => copies.length > 0);
    const names = [told?.article, ...(told?.copies ?? [])].map((carrier) => carrier?.id);
    expect(names.sort()).toEqual(['courier', 'herald']);
  });

  it('is told by the copy of the day that the question names', async () => {
    const desk = await openDesk([
      article({ id: 'courier', date: '2014-08-23', body: wire }),
      article({ id: 'herald', date: '2015-01-02', body: wire }),
    ]);
    const { passages } = await desk.search({ text: 'What did the crane of Wismund lift in 2015?' });
    expect(passages[0]?.article.id).toBe('herald');
  });

  it('is one story only where the words are the same: what one copy has alone keeps its place', () => {
    const alone =
      'A heron watched from the northern quay while the mayor of the town spoke of older harbours.';
    const articles = [article({ id: 'a', body: `${wire}\n\n${alone}` }), article({ id: 'b', body: wire })];
    const [a, b] = articles;
    if (a === undefined || b === undefined) throw new Error('two articles were made');
    const chunks = [
      { articleId: a.id, start: 0, end: wire.length },
      { articleId: a.id, start: wire.length + 2, end: a.body.length },
      { articleId: b.id, start: 0, end: wire.length },
    ];
    const articleOf = (chunk: number): number => (chunk < 2 ? 0 : 1);
    const { areCopies } = createChunkKinship({ articles, chunks, stories: [[a.id, b.id]] }, { articleOf });
    expect([areCopies(0, 2), areCopies(1, 2), areCopies(0, 1)]).toEqual([true, false, false]);
  });
});
