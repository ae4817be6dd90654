import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mostRowsOfAForm, rowFaults } from '../../../scripts/glossary/row-faults.ts';

const glossary = readFileSync(
  new URL('../../../src/retrieval/glossary/en-de-nl.tsv', import.meta.url),
  'utf8',
);
const rows = (...lines: readonly string[]): string => `${['en\tde\tnl', ...lines].join('\n')}\n`;
const faultsOf = (text: string): readonly string[] =>
  rowFaults(text).map(({ line, fault }) => `${line}: ${fault}`);

describe('the glossary', () => {
  const lines = glossary.trimEnd().split('\n');

  it('names its languages in its first line', () => {
    expect(lines[0]).toBe('en\tde\tnl');
  });

  it('has the words of news: at least 5,100 concepts', () => {
    expect(lines.length - 1).toBeGreaterThanOrEqual(5100);
  });

  it('keeps its rules', () => {
    expect(faultsOf(glossary)).toEqual([]);
  });

  it.each([
    ['resign', 'zurückgetreten', 'afgetreden'],
    ['accuse', 'angeklagt', 'aangeklaagd'],
    ['overturned', 'aufgehoben', 'vernietigd'],
    ['Germany', 'Deutschland', 'Duitsland'],
    ['bankruptcy', 'Insolvenz', 'faillissement'],
    ['prime minister', 'Ministerpräsident', 'minister-president'],
    ['October', 'Oktober', 'oktober'],
    ['semiconductor', 'Halbleiter', 'halfgeleider'],
  ])('carries %s to %s and %s', (english, german, dutch) => {
    const holding = lines.map((line) => line.split('\t').map((cell) => cell.split('|')));
    expect(
      holding.some(
        ([en = [], de = [], nl = []]) => en.includes(english) && de.includes(german) && nl.includes(dutch),
      ),
    ).toBe(true);
  });
});

describe('a fault of the glossary', () => {
  it.each<[string, string, string]>([
    ['a cell too few', 'court\tGericht', '2: 2 cells, not 3'],
    ['an empty cell', 'court\t\trechtbank', '2: "" is not a plain word or phrase'],
    ['a space around a form', 'court \tGericht\trechtbank', '2: "court " is not a plain word or phrase'],
    [
      'two spaces in a phrase',
      'high  court\tGericht\trechtbank',
      '2: "high  court" is not a plain word or phrase',
    ],
    [
      'letters and accents apart',
      'price\tPreiserho\u0308hung\tprijs',
      '2: "Preiserho\u0308hung" is not a plain word or phrase',
    ],
    ['other marks', 'court (law)\tGericht\trechtbank', '2: "court (law)" is not a plain word or phrase'],
    ['a form twice', 'court\tGericht|Gericht\trechtbank', '2: "Gericht" twice in one cell'],
    ['a stop word', 'over\tvorbei\tvoorbij', '2: "over" is a stop word of "en"'],
  ])('is %s', (_, line, fault) => {
    expect(faultsOf(rows(line))).toEqual([fault]);
  });

  it('is not a capital that tells a noun or an acronym from a stop word', () => {
    expect(faultsOf(rows('US|America\tUSA\tVS', 'path\tWeg|Pfad\tpad'))).toEqual([]);
  });

  it('is a row whose words another has, whatever their endings', () => {
    expect(
      faultsOf(rows('judges\tRichters\trechter', 'judge|jurist\tRichter|Jurist\trechters|jurist')),
    ).toEqual(['2: says nothing beside line 3']);
  });

  it('is a form in too many rows', () => {
    const senses = Array.from({ length: mostRowsOfAForm + 1 }, (_, n) => `sense${n}\tSinn${n}\tslag`);
    expect(faultsOf(rows(...senses))).toEqual(['6: "slag" (nl) stands in 5 rows: 2, 3, 4, 5, 6']);
  });

  it('is a missing newline at the end', () => {
    expect(faultsOf('en\tde\tnl\ncourt\tGericht\trechtbank')).toEqual(['2: no newline at the end']);
  });
});
