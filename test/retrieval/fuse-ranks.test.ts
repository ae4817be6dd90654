import { describe, expect, it } from 'vitest';
import { fuseRanks } from '../../src/retrieval/fuse-ranks.ts';

const dense = [
  { chunk: 1, similarity: 0.9 },
  { chunk: 2, similarity: 0.5 },
  { chunk: 3, similarity: 0.1 },
];
const keyword = [
  { chunk: 2, score: 12 },
  { chunk: 4, score: 3 },
];

describe('fuseRanks', () => {
  it('puts what both legs found before what one found', () => {
    expect(fuseRanks(dense, keyword, 0.5, 10)[0]).toMatchObject({ chunk: 2, dense: 2, keyword: 1 });
  });

  it('weighs the legs', () => {
    expect(fuseRanks(dense, keyword, 1, 10)[0]?.chunk).toBe(1);
    expect(fuseRanks(dense, keyword, 0, 10).map(({ chunk }) => chunk)).toEqual([2, 4, 1, 3]);
  });

  it('says by which leg a chunk was found', () => {
    expect(fuseRanks(dense, keyword, 0.5, 10).find(({ chunk }) => chunk === 4)).toMatchObject({
      dense: null,
      keyword: 2,
    });
  });

  it('scores from 0 to 1 and keeps an only hit', () => {
    expect(fuseRanks([{ chunk: 7, similarity: 0.2 }], [], 0.25, 10)).toEqual([
      { chunk: 7, score: 0.25, dense: 1, keyword: null },
    ]);
    expect(fuseRanks([], [], 0.5, 10)).toEqual([]);
  });
});
