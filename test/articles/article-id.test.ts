import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, articleIdFrom, isArticleId } from '../../src/articles/article-id.ts';
import { DatelineError } from '../../src/dateline-error.ts';

describe('articleIdFrom', () => {
  it('keeps a name that is an id already', () => {
    expect(articleIdFrom('ibm-lenovo_2014.v2')).toBe('ibm-lenovo_2014.v2');
  });

  it('makes a readable id of any other name', () => {
    expect(articleIdFrom('Größere Server für IBM')).toMatch(/^grossere-server-fur-ibm-[0-9a-f]{10}$/);
    expect(articleIdFrom('浪潮')).toMatch(/^a-[0-9a-f]{10}$/);
  });

  it('makes an id of every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        expect(isArticleId(articleIdFrom(name))).toBe(true);
      }),
    );
  });

  it('gives different names different ids', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('a', 'A', '-', ' ', 'ä', '/') }),
    );
    fc.assert(
      fc.property(name, name, (a, b) => void expect(articleIdFrom(a) === articleIdFrom(b)).toBe(a === b)),
    );
  });

  it('keeps the ids of ten thousand titles in another script apart', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) =>
      articleIdFrom(`浪潮 ${'新'.repeat(index % 7)}${String.fromCodePoint(0x4e00 + index)}`),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('articleId', () => {
  it('shows what it refuses', () => {
    expect(() => articleId('a/b')).toThrow(DatelineError);
    expect(() => articleId('a/b')).toThrow('"a/b" is not an article id');
  });
});
