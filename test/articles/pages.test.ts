import { expect, it } from 'vitest';
import { extractionFigures, extractPages, pagesFolder } from '../support/extraction.ts';

// `npx tsx bench/extraction.ts` prints these figures, and page by page what is wrong.
const extraction = await extractPages(pagesFolder);
const figures = extractionFigures(extraction);

it.each(['title', 'publisher', 'date', 'url', 'language'] as const)(
  'reads the %s of at least 97 in 100 web pages as an editor would',
  (field) => {
    expect(figures.exact[field]).toBeGreaterThanOrEqual(0.97);
  },
);

it('keeps the words of an article, and only those: F1 of .97 in the mean and .9 on the worst page', () => {
  expect(figures.body.f1).toBeGreaterThanOrEqual(0.97);
  expect(figures.worstBodies[0]?.body.f1).toBeGreaterThanOrEqual(0.9);
});

it('invents no date for a page that has none', () => {
  const dates = extraction.articles.flatMap(({ wrong }) => wrong.filter(({ field }) => field === 'date'));
  expect(dates.filter(({ expected }) => expected === null)).toEqual([]);
});

it('takes no page for an article that is none, and says why', () => {
  expect(extraction.noArticles.filter(({ reason }) => reason === null || reason === '')).toEqual([]);
});

it('skips no page that is an article', () => {
  expect(extraction.articles.filter(({ skipped }) => skipped !== null)).toEqual([]);
});
