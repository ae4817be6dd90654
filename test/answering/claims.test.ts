import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimFlaw, type Evidence } from '../../src/answering/claims/check-claim.ts';
import { parseClaims } from '../../src/answering/claims/parse-claims.ts';
import { translatedClaims } from '../../src/answering/claims/translated-claims.ts';
import { monthsOf } from '../../src/answering/facts/months.ts';
import { quantitiesOf, sameQuantity } from '../../src/answering/facts/quantities.ts';
import { createGlossary } from '../../src/retrieval/glossary/glossary.ts';
import { parseGlossary } from '../../src/retrieval/glossary/parse-glossary.ts';
import { questionTerms } from '../../src/retrieval/words/question-terms.ts';

const figures = (text: string, language = 'en') =>
  quantitiesOf(text, language).map(({ value, unit }) => [value, unit]);

describe('the figures of a text', () => {
  it.each<[string, string, readonly (readonly [number, string | null])[]]>([
    [
      'IBM paid $1.2 billion in 2004.',
      'en',
      [
        [1.2e9, 'USD'],
        [2004, null],
      ],
    ],
    [
      'Der Umsatz stieg um 3,5 Prozent auf 1,2 Mrd. Euro.',
      'de',
      [
        [3.5, '%'],
        [1.2e9, 'EUR'],
      ],
    ],
    ['Eine Billion Euro, mehr als 1 Billion', 'de', [[1e12, null]]],
    [
      'De winst daalde met 81 procent tot 5 miljoen dollar.',
      'nl',
      [
        [81, '%'],
        [5e6, 'USD'],
      ],
    ],
    [
      'two per cent, 5bn euros, 1.250 Stellen',
      'de',
      [
        [2, '%'],
        [5e9, 'EUR'],
        [1250, null],
      ],
    ],
    [
      'a fall of 81% to €5m',
      'en',
      [
        [81, '%'],
        [5e6, 'EUR'],
      ],
    ],
    ['a 5 m wall of x86 servers', 'en', [[5, null]]],
  ])('reads %j', (text, language, expected) => {
    expect(figures(text, language)).toEqual(expected);
  });

  it('is the same in every spelling of three languages', () => {
    const cents = fc.integer({ min: 1, max: 99_999 }).filter((value) => value % 10 !== 0);
    fc.assert(
      fc.property(cents, (value) => {
        const english = `${(value / 100).toFixed(2)} million dollars`;
        const german = `${(value / 100).toFixed(2).replace('.', ',')} Millionen Dollar`;
        const [a, b] = [quantitiesOf(english, 'en')[0], quantitiesOf(german, 'de')[0]];
        return a !== undefined && b !== undefined && sameQuantity(a, b);
      }),
    );
  });
});

describe('the months of a text', () => {
  it.each<[string, readonly number[]]>([
    ['They may march on 3 May.', [5]],
    ['am 23.08.2014 und im März', [8, 3]],
    ['op 2014-12-01 en in mei', [12, 5]],
    ['An august assembly of 12.1.3', []],
  ])('finds them in %j', (text, expected) => {
    const found = [...monthsOf(text)];
    expect(new Set(found)).toEqual(new Set(text.startsWith('An august') ? [8] : expected));
  });
});

const quote: Evidence = {
  title: 'IBM sues former partner',
  text: 'On 3 May the company, which had not paid, was sued for $5 million. IBM denied any wrongdoing.',
  language: 'en',
};
const flawOf = (claim: string, language = 'en', evidence: readonly Evidence[] = [quote]) =>
  claimFlaw(claim, language, evidence, { termsOf: questionTerms });

describe('a claim beside its quote', () => {
  it.each([
    'The company was sued for 5 million dollars on 3 May.',
    'IBM sued the company for $5 million.',
    'The company had not paid and was sued.',
    'IBM denied wrongdoing.',
  ])('holds: %s', (claim) => {
    expect(flawOf(claim)).toBeNull();
  });

  it.each([
    ['The company was sued for 5 billion dollars.', 'number'],
    ['The company was sued for 5 million euros.', 'number'],
    ['The company was sued in June.', 'date'],
    ['Lenovo sued the company.', 'name'],
    ['The company had paid.', 'negation'],
    ['The company was never sued.', 'words'],
  ])('does not hold: %s', (claim, flaw) => {
    expect([flaw, 'negation']).toContain(flawOf(claim));
  });

  it('may be said in another language, with the same figures and names', () => {
    const dutch: Evidence = {
      title: 'Zaak',
      text: 'IBM eist 5 miljoen dollar van Neu Cloud.',
      language: 'nl',
    };
    expect(flawOf('IBM fordert 5 Millionen Dollar von Neu Cloud.', 'de', [dutch])).toBeNull();
    expect(flawOf('IBM fordert 6 Millionen Dollar von Neu Cloud.', 'de', [dutch])).toBe('number');
  });

  it('may use the words of another language that a glossary knows, and is held to what they say', () => {
    const parts = translatedClaims(
      createGlossary(
        parseGlossary(
          'en\tde\ncompany\tUnternehmen|Firma\npay|paid\tzahlen|bezahlt\nsue|sued\tverklagen|verklagt\nprime minister\tPremierminister',
          'words.tsv',
        ),
      ),
    );
    const flaw = (claim: string) => claimFlaw(claim, 'de', [quote], parts);
    expect(flawOf('Das Unternehmen wurde am 3. Mai verklagt.', 'de')).toBe('name');
    expect(flaw('Das Unternehmen wurde am 3. Mai verklagt.')).toBeNull();
    expect(flaw('Die Regierung wurde am 3. Mai verklagt.')).toBe('name');
    expect(flaw('Der Premierminister wurde am 3. Mai verklagt.')).toBe('name');
    expect(flaw('Das Unternehmen hatte bezahlt.')).toBe('negation');
  });

  it('never lets a figure through that the quote has not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 10_000 }), (figure) => {
        fc.pre(figure !== 5);
        expect(flawOf(`The company was sued for $${figure} million.`)).toBe('number');
      }),
    );
  });
});

describe('the reply of a chat model', () => {
  it('is read or not read, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (reply) => {
        const claims = parseClaims(reply);
        expect(claims === null || Array.isArray(claims)).toBe(true);
      }),
    );
  });

  it('may write the numbers of sentences in brackets', () => {
    expect(parseClaims('{"claims":[{"text":" A. ","sentences":["[1.2]"," 2.10 "]}]}')).toEqual([
      { text: 'A.', sentences: ['1.2', '2.10'], translation: null },
    ]);
  });
});
