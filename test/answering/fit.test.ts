import { describe, expect, it } from 'vitest';
import { builtInReadingFit, fitFor, fitNotice, type OwnFit } from '../../src/answering/fit.ts';
import { parseFit } from '../../src/answering/parse-fit.ts';
import { DatelineError } from '../../src/dateline-error.ts';
import type { EmbedderSpec } from '../../src/retrieval/embedding/embedder.ts';

const e5: EmbedderSpec = {
  model: 'Xenova/multilingual-e5-small',
  revision: 'abc',
  dtype: 'q8',
  dimensions: 384,
  pooling: 'mean',
  prefixes: { query: 'query: ', passage: 'passage: ' },
  maxTokens: 512,
};
const builtIn: EmbedderSpec = { ...e5, model: 'built-in', dtype: null, pooling: 'none', maxTokens: null };
const own: OwnFit = {
  ...builtInReadingFit,
  denseWeight: 0.4,
  embedder: { model: e5.model, dtype: 'q8' },
};

describe('what was fitted', () => {
  it('is used for the embedder it was fitted for, and no other', () => {
    expect(fitFor(e5, own).denseWeight).toBe(0.4);
    const another: EmbedderSpec = { ...e5, revision: 'def' };
    expect(fitFor(another, own).denseWeight).toBe(0.4);
    expect(fitFor({ ...e5, dtype: 'fp32' }, own)).toEqual(fitFor({ ...e5, dtype: 'fp32' }, null));
    expect(fitFor(builtIn, own).denseWeight).toBeLessThan(0.4);
  });

  it('is told to be missing in one line, and only then', () => {
    expect(fitNotice(builtIn, null)).toBeNull();
    expect(fitNotice(e5, own)).toBeNull();
    expect(fitNotice(e5, null)).toMatch(
      /^Nothing was fitted for Xenova\/multilingual-e5-small \(q8\): .+\.$/,
    );
    expect(fitNotice({ ...e5, dtype: 'fp32' }, own)).toMatch(
      /^DATELINE_FIT is for .+ \(q8\), not for .+ \(fp32\): /,
    );
    expect(fitNotice(builtIn, own)).toMatch(/not for the built-in embedder: its own fit is used/);
  });

  it('is read back as it was saved', () => {
    expect(parseFit(JSON.stringify({ format: 1, ...own }), 'fit.json')).toEqual({ format: 1, ...own });
  });

  it.each([
    ['no JSON', '{'],
    ['another format', JSON.stringify({ format: 2, ...own })],
    ['a weight that is missing', JSON.stringify({ format: 1, ...own, sentenceWeights: { coverage: 1 } })],
    ['a line above 1', JSON.stringify({ format: 1, ...own, leastOfBest: 1.2 })],
  ])('is refused by the name of its file where it is %s', (_, content) => {
    expect(() => parseFit(content, 'fit.json')).toThrow(DatelineError);
    expect(() => parseFit(content, 'fit.json')).toThrow(/^fit\.json /);
  });
});
