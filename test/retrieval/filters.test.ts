import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/articles/article-id.ts';
import { publicationDate as date } from '../../src/articles/dates/publication-date.ts';
import { admits, type Filters } from '../../src/retrieval/filters.ts';
import { article } from '../support/article.ts';

const published = (day: string | null, filters: Filters): boolean =>
  admits(filters, article({ date: day, body: 'x' }));

describe('admits', () => {
  it('lets a date of month precision lie in its year', () => {
    expect(published('2021-09', { from: date('2021'), to: date('2021') })).toBe(true);
    expect(published('2021-09', { asOf: date('2021') })).toBe(true);
    expect(published('2021-09', { from: date('2022') })).toBe(false);
  });

  it('admits by from and to what may lie in the window, and by as-of only what certainly was out', () => {
    expect(published('2021-09', { from: date('2021-09-15') })).toBe(true);
    expect(published('2021-09', { to: date('2021-09-15') })).toBe(true);
    expect(published('2021-09', { asOf: date('2021-09-15') })).toBe(false);
    expect(published('2008', { asOf: date('2008-12-31') })).toBe(true);
  });

  it('admits an undated article to no window, and to everything else', () => {
    expect(published(null, { from: date('1900') })).toBe(false);
    expect(published(null, { asOf: date('2100') })).toBe(false);
    expect(published(null, { publisher: 'test DESK ' })).toBe(true);
  });

  it('takes a language with or without its region', () => {
    expect(admits({ language: 'en' }, article({ language: 'en-GB', body: 'x' }))).toBe(true);
    expect(admits({ language: 'en-US' }, article({ language: 'en', body: 'x' }))).toBe(false);
  });

  it('limits to named articles', () => {
    expect(admits({ articles: [articleId('b')] }, article({ id: 'a', body: 'x' }))).toBe(false);
    expect(admits({ articles: [articleId('a')] }, article({ id: 'a', body: 'x' }))).toBe(true);
  });
});
