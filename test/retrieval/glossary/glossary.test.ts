import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DatelineError } from '../../../src/dateline-error.ts';
import { createGlossary } from '../../../src/retrieval/glossary/glossary.ts';
import { lookUp } from '../../../src/retrieval/glossary/look-up.ts';
import { formStems, wordsOfName } from '../../../src/retrieval/glossary/names-by-stem.ts';
import { parseGlossary, readGlossary } from '../../../src/retrieval/glossary/parse-glossary.ts';
import { regularForms } from '../../../src/retrieval/glossary/verb-forms.ts';
import { createTurns } from '../../../src/retrieval/indexing/turns.ts';
import { stem } from '../../../src/retrieval/words/stem.ts';

const content = [
  'en\tde\tnl',
  '# trade',
  'price|cost\tPreis|Kosten\tprijs|kosten',
  'make\tmachen\tmaken',
  'prime minister\tPremierminister\tpremier|minister-president',
  'pineapple\t\tananas',
  '',
].join('\r\n');
const glossary = createGlossary(parseGlossary(content, 'own/words.tsv'));
const termsFor = (word: string, language: string, other: string): readonly string[] =>
  lookUp(glossary, word)
    .filter((entry) => entry.language === language)
    .flatMap((entry) => entry.terms.get(other) ?? []);

describe('A glossary', () => {
  it('finds a concept by any form of its words', () => {
    expect(termsFor('prices', 'en', 'de')).toEqual(['de:preis', 'de:kost']);
    expect(termsFor('Preise', 'de', 'nl')).toContain('nl:prijs');
  });

  it('knows the regular past of a verb, which a stem does not lead to', () => {
    expect(termsFor('gemacht', 'de', 'en')).toEqual(['en:make']);
    expect(termsFor('gemaakt', 'nl', 'de')).toContain('de:gemacht');
    expect(glossary.otherForms('gemaakt', 'nl')).toEqual(expect.arrayContaining(['mak', 'maakt']));
  });

  it('takes a phrase for one thing, and gives each of its words a share', () => {
    expect(termsFor('prime ministers', 'en', 'de')).toEqual(['de:premierminist']);
    expect(glossary.phraseAt(['the', 'prime', 'minist', 'said'], 1, 'en')).toMatchObject({ length: 2 });
    expect(glossary.phraseAt(['prime', 'number'], 0, 'en')).toBeNull();
    const [row] = glossary.phraseAt(['prime', 'minist'], 0, 'en')?.rows ?? [];
    const [first, second] = row === undefined ? [] : glossary.termsOf(row, 'en');
    expect(first?.weight).toBe(second?.weight);
    expect(first?.weight).toBeGreaterThan(0);
    expect(first?.weight).toBeLessThanOrEqual(0.5);
  });

  it('has nothing for a language without a word', () => {
    expect(termsFor('pineapple', 'en', 'de')).toEqual([]);
    expect(termsFor('pineapple', 'en', 'nl')).toEqual(['nl:ananas']);
    expect(lookUp(glossary, 'aardvark')).toEqual([]);
  });

  it('is another one when a row changes, and the same wherever its file lies', () => {
    expect(createGlossary(parseGlossary(content, 'elsewhere.tsv')).hash).toBe(glossary.hash);
    const other = createGlossary(parseGlossary(content.replace('ananas', 'pijnappel'), 'own/words.tsv'));
    expect(other.hash).not.toBe(glossary.hash);
  });

  it('serves a region with the words of its language', () => {
    const regional = createGlossary(parseGlossary('en-GB\tde-AT\nlorry\tLaster', 'x.tsv'));
    expect(regional.languages).toEqual(['de', 'en']);
    expect(regional.rowsOf('lorri', 'en-US')).toHaveLength(1);
  });
});

describe('Regular forms', () => {
  it.each([
    ['de', 'machen', ['macht', 'machte', 'gemacht']],
    ['de', 'arbeiten', ['arbeitet', 'arbeitete', 'gearbeitet']],
    ['de', 'einteilen', ['einteilt', 'einteilte', 'eingeteilt']],
    ['de', 'verkaufen', ['verkauft', 'verkaufte']],
    ['de', 'regieren', ['regiert', 'regierte']],
    ['nl', 'maken', ['maak', 'maakt', 'maakte', 'maakten', 'gemaakt']],
    ['nl', 'zetten', ['zet', 'zette', 'zetten', 'gezet']],
    ['nl', 'leven', ['leef', 'leeft', 'leefde', 'leefden', 'geleefd']],
    ['nl', 'verhuizen', ['verhuis', 'verhuist', 'verhuisde', 'verhuisden', 'verhuisd']],
    ['nl', 'opbellen', ['opbel', 'opbelt', 'opbelde', 'opbelden', 'opgebeld']],
    ['en', 'make', []],
    ['de', 'Garten', []],
  ] as const)('in %s of %s', (language, infinitive, forms) => {
    expect(regularForms(infinitive, language)).toEqual(forms);
  });
});

describe('A glossary file', () => {
  it.each([
    ['a row of too many columns', 'a\tb\tc\td', 'words.tsv:3: 4 columns where the first line has 3'],
    ['a row with one language', 'a\t\t', 'words.tsv:3: only one language has a word'],
    ['an empty form', 'a\tb||c\t', 'words.tsv:3: de: there is nothing between two bars'],
    ['a form without a letter', 'a\t--\t', 'words.tsv:3: de: "--" holds no word'],
    ['a sentence', 'a\tone two three four five six seven eight nine\t', 'is longer than 8 words'],
  ])('is not used with %s, and says where that is', (_, row, complaint) => {
    const text = `en\tde\tnl\nyear\tJahr\tjaar\n${row}\nday\tTag\tdag\n`;
    expect(() => parseGlossary(text, 'words.tsv')).toThrow(DatelineError);
    expect(() => parseGlossary(text, 'words.tsv')).toThrow(complaint);
    expect(readGlossary(text, 'words.tsv')).toMatchObject({ rows: [{}, {}], problems: [{}] });
  });

  it.each([
    ['nothing', '', 'nothing in it'],
    ['a first line of words', 'year\tJahr\nday\tTag', 'words.tsv:1: "year" names no language'],
    ['one language', 'en\nyear', 'words.tsv:1: there is one language'],
    ['a language twice', 'en\tde\ten\n', 'words.tsv:1: the language en stands there twice'],
  ])('is not used with %s', (_, text, complaint) => {
    expect(() => parseGlossary(text, 'words.tsv')).toThrow(complaint);
  });

  it('names every line that is wrong', () => {
    const { problems } = readGlossary('en\tde\na\tb\tc\nd\te\nf\n', 'words.tsv');
    expect(problems.map((problem) => problem.slice(0, 11))).toEqual(['words.tsv:2', 'words.tsv:4']);
  });
});

it('A glossary that was prepared in turns knows what one does that is asked at once', async () => {
  const rows = parseGlossary(content, 'own/words.tsv');
  const prepared = createGlossary(rows);
  const turns = createTurns();
  for (const language of ['en', 'de-AT', 'nl']) await prepared.prepare(language, turns);
  for (const word of ['prices', 'Preise', 'gemacht', 'gemaakt', 'premierminister', 'ananas', 'nothing']) {
    expect(lookUp(prepared, word)).toEqual(lookUp(glossary, word));
  }
});

it('The glossary of the program finds a name by the stem of any of its forms', () => {
  const file = new URL('../../../src/retrieval/glossary/en-de-nl.tsv', import.meta.url);
  const rows = parseGlossary(readFileSync(file, 'utf8'), 'en-de-nl.tsv');
  const whole = createGlossary(rows);
  const lost: string[] = [];
  for (const row of rows.filter((_, place) => place % 7 === 0)) {
    for (const [language, names] of row.forms) {
      for (const name of names) {
        const stems = wordsOfName(name).map((word) => stem(word, language));
        const found =
          stems.length > 1
            ? [whole.phraseAt(stems, 0, language)?.rows ?? []]
            : [...stems, ...formStems(name, language)].map((one) => whole.rowsOf(one, language));
        if (!found.every((held) => held.includes(row))) lost.push(`${row.place} ${name}`);
      }
    }
  }
  expect(lost).toEqual([]);
});
