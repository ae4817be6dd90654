import { expect, it } from 'vitest';
import { extractionFigures, extractPages, onlySetAside, pagesFolder } from '../support/extraction.ts';

// `npx tsx bench/extraction.ts` prints these figures, and page by page what is wrong.
const all = await extractPages(pagesFolder);
const extraction = onlySetAside(all, false);
const figures = extractionFigures(extraction);
const setAside = onlySetAside(all, true);

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

it('loses nothing of an article on pages that no rule was made on, and keeps little else', () => {
  const { body } = extractionFigures(setAside);
  expect(body.recall).toBeGreaterThanOrEqual(0.99);
  expect(body.f1).toBeGreaterThanOrEqual(0.95);
});

it('invents no date for a page that has none', () => {
  const dates = all.articles.flatMap(({ wrong }) => wrong.filter(({ field }) => field === 'date'));
  expect(dates.filter(({ expected }) => expected === null)).toEqual([]);
});

it('takes no page for an article that is none, and says why', () => {
  expect(extraction.noArticles.filter(({ reason }) => reason === null || reason === '')).toEqual([]);
});

it('skips no page that is an article', () => {
  expect(all.articles.filter(({ skipped }) => skipped !== null)).toEqual([]);
});
