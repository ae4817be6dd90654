import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/retrieval/words/stem.ts';
import { splitWords } from '../../../src/retrieval/words/words.ts';

const wordsOf = (text: string): readonly string[] => splitWords(text).map(({ text: word }) => word);

describe('splitWords', () => {
  it('parts hyphens and drops the possessive', () => {
    expect(wordsOf("IBM's x86-servers and Lenovo’s")).toEqual(['ibm', 'x86', 'servers', 'and', 'lenovo']);
  });

  it.each([
    ['1,234,567', '1234567'],
    ['1.234.567', '1234567'],
    ['1.234,5', '1234.5'],
    ['1,234.5', '1234.5'],
    ['2,3', '2.3'],
    ['2.3', '2.3'],
    ['10.000', '10000'],
    ['2014', '2014'],
    ['10\u00a0000', '10000'],
    ['1\u202f234\u202f567,5', '1234567.5'],
    ['0.125', '0.125'],
    ['4.2.1', '4.2.1'],
    ['12.10.2015', '12.10.2015'],
    ['192.168.0.1', '192.168.0.1'],
    ['1,234.567', '1234.567'],
    ['２０１４', '2014'],
  ])('reads %s as %s, whatever the language of the page', (written, number) => {
    expect(wordsOf(written)).toEqual([number]);
  });

  it('gives pairs of characters where a script has no spaces', () => {
    expect(wordsOf('服务器')).toEqual(['服务', '务器']);
  });

  it('keeps names and figures whole in a text of such a script', () => {
    expect(wordsOf('IBM在2014年卖了x86服务器')).toEqual([
      'ibm',
      '在',
      '2014',
      '年卖',
      '卖了',
      'x86',
      '服务',
      '务器',
    ]);
    expect(wordsOf('ບໍລິສັດ').length).toBeGreaterThan(1);
  });

  it('has no word for a mark without a letter', () => {
    expect(wordsOf('\u0e31 \u0301')).toEqual([]);
  });

  it('reads a run of any length', () => {
    expect(splitWords('服务器'.repeat(100_000))).toHaveLength(299_999);
  });

  it('does not see what cannot be seen', () => {
    expect(wordsOf('Donau\u00addampf\u00adschiff')).toEqual(['donaudampfschiff']);
    expect(wordsOf('Zu\u0308rich ﬁnds it')).toEqual(['zürich', 'finds', 'it']);
  });

  it('marks names and figures', () => {
    expect(splitWords('Lenovo buys 2 servers').map(({ distinctive }) => distinctive)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('gives places that hold the word, in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { text: word, start, end } of splitWords(text)) {
          expect(stem(word, 'und')).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(0);
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
        }
      }),
    );
  });
});
