import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../src/retrieval/words/analyse-text.ts';
import { createCompoundSplitter } from '../../../src/retrieval/words/split-compounds.ts';
import { stem } from '../../../src/retrieval/words/stem.ts';

const words = {
  de: 'Regierung Krise Bund Bundesrat Verfassung Gericht Haus Tür Halle Lehrer Zimmer Wirtschaft Wachstum',
  nl: 'regering partij ziek huis personeel tekort markt leider',
  en: 'house boat',
};
const known = new Map(
  Object.entries(words).map(([language, list]) => [
    language,
    new Set(list.split(' ').map((word) => stem(word.toLowerCase(), language))),
  ]),
);
const split = createCompoundSplitter((stemmed, language) => known.get(language)?.has(stemmed) === true);

describe('Splitting compounds', () => {
  it.each([
    ['de', 'wirtschaftswachstum', ['wirtschaft', 'wachstum']],
    ['de', 'regierungskrise', ['regier', 'kris']],
    ['de', 'lehrerzimmern', ['lehr', 'zimm']],
    ['de', 'bundesverfassungsgericht', ['bund', 'verfass', 'gericht']],
    ['nl', 'regeringspartij', ['reger', 'partij']],
    ['nl', 'personeelstekort', ['personel', 'tekort']],
    ['nl', 'marktleiders', ['markt', 'leider']],
  ] as const)('in %s: %s', (language, word, parts) => {
    expect(split(word, language)).toEqual(parts);
  });

  it.each([
    ['a word that is none', 'de', 'regierungen'],
    ['a word of which one part is unknown', 'de', 'regierungsapparat'],
    ['words of other languages', 'en', 'houseboat'],
    ['parts too short to be told from an ending', 'de', 'haustür'],
    ['names with figures', 'de', 'hallegericht24'],
  ])('leaves whole %s', (_, language, word) => {
    expect(split(word, language)).toEqual([]);
  });

  it('indexes the parts at half the weight of the whole', () => {
    const { frequencies, length } = createAnalyser(split)('Die Regierungskrise und die Krise.', 'de');
    expect(length).toBe(5);
    expect(Object.fromEntries(frequencies)).toMatchObject({
      'de:regierungskris': 4,
      'de:regier': 2,
      'de:kris': 6,
    });
  });
});
