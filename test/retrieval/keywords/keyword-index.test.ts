import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../src/retrieval/indexing/turns.ts';
import { buildKeywordIndex, readKeywordIndex } from '../../../src/retrieval/keywords/build-keyword-index.ts';
import type { TermGroup } from '../../../src/retrieval/keywords/keyword-index.ts';
import { analyseWords } from '../../../src/retrieval/words/analyse-text.ts';
import { indexTerm } from '../../../src/retrieval/words/index-term.ts';
import { questionTerms } from '../../../src/retrieval/words/question-terms.ts';

const texts = [
  'Lenovo buys the server business of IBM.',
  'IBM and Inspur become partners. Inspur uses chips of IBM in its servers.',
  'Dell buys EMC.',
  'The weather in Beijing was fine, and nobody sold a single server that day, as far as anyone could tell.',
];
const index = buildKeywordIndex(texts.map((text) => analyseWords(text, 'en')));
const search = (question: string, count = 10): readonly number[] =>
  index.search(questionTerms(question, 'en', ['en']), count).map(({ chunk }) => chunk);

describe('keyword search', () => {
  it('finds other forms of a word by its stem', () => {
    expect(search('servers')).toEqual([0, 1, 3]);
  });

  it('puts the rare word before the frequent one', () => {
    // Three texts hold "server", one "EMC": it tells more.
    expect(search('EMC servers')[0]).toBe(2);
  });

  it('puts the short text before the long one that says the word as often', () => {
    const order = search('server');
    expect(order.indexOf(0)).toBeLessThan(order.indexOf(3));
  });

  it('finds nothing for words that stand nowhere', () => {
    expect(search('football')).toEqual([]);
  });

  it('keeps inside the texts it is limited to, with the rarity of the whole archive', () => {
    const terms = questionTerms('IBM servers', 'en', ['en']);
    const all = index.search(terms, 10);
    const among = index.search(terms, 10, new Set([0, 3]));
    expect(among).toEqual(all.filter(({ chunk }) => chunk === 0 || chunk === 3));
  });

  it('scores a group of alternatives like one word that has all their occurrences', () => {
    const group = groupOf('car', 'auto');
    const word = groupOf('car');
    const mixed = buildKeywordIndex([
      analyseWords('car auto', 'und'),
      analyseWords('auto one two', 'und'),
      analyseWords('three four', 'und'),
    ]);
    const alike = buildKeywordIndex([
      analyseWords('car car', 'und'),
      analyseWords('car one two', 'und'),
      analyseWords('three four', 'und'),
    ]);
    expect(mixed.search([group], 10)).toEqual(alike.search([word], 10));
    expect(mixed.idf(group)).toBe(alike.idf(word));
    expect(mixed.documentFrequency(group)).toBe(2);
  });

  it('counts an alternative of half the weight half as often', () => {
    const twice = buildKeywordIndex([analyseWords('auto auto', 'und'), analyseWords('four five', 'und')]);
    const once = buildKeywordIndex([analyseWords('auto six', 'und'), analyseWords('four five', 'und')]);
    const half = { alternatives: [{ term: indexTerm('auto', 'und'), weight: 0.5 }] };
    expect(twice.search([half], 1)).toEqual(once.search([groupOf('auto')], 1));
  });

  it('lists the terms of one language', () => {
    const both = buildKeywordIndex([analyseWords('Rat der Stadt', 'de'), analyseWords('a rat', 'en-GB')]);
    expect([...both.vocabulary.startingWith('de:')]).toEqual(['de:der', 'de:rat', 'de:stadt']);
    expect([...both.vocabulary.startingWith('en:r')]).toEqual(['en:rat']);
    expect(both.vocabulary.has('nl:rat')).toBe(false);
  });

  it('agrees with BM25 worked out from its definition', () => {
    const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta');
    const document = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(document, { minLength: 1, maxLength: 8 }),
        fc.uniqueArray(word, { minLength: 1 }),
        (documents, query) => {
          const built = buildKeywordIndex(documents.map((words) => analyseWords(words.join(' '), 'und')));
          const hits = built.search(
            query.map((term) => groupOf(term)),
            documents.length,
          );
          const expected = documents.map((words) => bm25(query, words, documents));
          for (const { chunk, score } of hits) expect(score).toBeCloseTo(expected[chunk] ?? Number.NaN, 10);
          expect(hits).toHaveLength(expected.filter((score) => score > 0).length);
          expect(hits.map(({ score }) => score)).toEqual(
            hits.map(({ score }) => score).toSorted((a, b) => b - a),
          );
        },
      ),
    );
  });

  it('is the same after it was written and read', () => {
    const again = read(index.bytes);
    const terms = questionTerms('IBM chips and servers', 'en', ['en']);
    expect(again.search(terms, 10)).toEqual(index.search(terms, 10));
    expect(again.size).toBe(4);
    expect(read(buildKeywordIndex([]).bytes).search(terms, 10)).toEqual([]);
  });

  it('refuses bytes that are not an index', () => {
    const { bytes } = index;
    expect(() => read(bytes.slice(0, -1))).toThrow(/npx dateline index --full/);
    expect(() => read(new TextEncoder().encode('hello, this is text'))).toThrow(/not readable/);
    expect(() => read(new Uint8Array())).toThrow(/not readable/);
  });
});

function groupOf(...words: readonly string[]): TermGroup {
  return { alternatives: words.map((word) => ({ term: indexTerm(word, 'und'), weight: 1 })) };
}

const read = (bytes: Uint8Array) => atOnce(readKeywordIndex([{ bytes, places: null }]));

/** Robertson and Zaragoza (2009), with k1 = 1.2, b = .75 and the idf that is never negative. */
function bm25(
  query: readonly string[],
  words: readonly string[],
  documents: readonly (readonly string[])[],
): number {
  const average = documents.reduce((sum, one) => sum + one.length, 0) / documents.length;
  return query.reduce((sum, term) => {
    const holders = documents.filter((one) => one.includes(term)).length;
    const idf = Math.log(1 + (documents.length - holders + 0.5) / (holders + 0.5));
    const frequency = words.filter((word) => word === term).length;
    return sum + (idf * frequency * 2.2) / (frequency + 1.2 * (0.25 + (0.75 * words.length) / average));
  }, 0);
}
