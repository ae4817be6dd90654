import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../src/articles/body-text.ts';
import { oneLine, openingWords } from '../../src/articles/one-line.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u00a0', '\ufeff', '\u2028', '\0', '\ud800', '\udc00'),
  }),
);

describe('bodyText', () => {
  it('keeps the letters of the source: quotation marks, dashes, no-break spaces, accents as they were composed', () => {
    const text = '„Neu Cloud“ – l’été, ﬁve\u00a0000 cafe\u0301 ®';
    expect(bodyText(text)).toBe(text);
  });

  it('unifies line ends and drops what cannot be seen', () => {
    expect(bodyText('\ufeffOne\r\n\r\nTwo\rThree\u2028Four\0\u0007  \n\u00a0\n\n\nFive\t\n')).toBe(
      'One\n\nTwo\nThree\nFour\n\nFive',
    );
  });

  it('is idempotent', () => {
    fc.assert(fc.property(anyText, (text) => void expect(bodyText(bodyText(text))).toBe(bodyText(text))));
  });

  it('leaves no control character, no bare surrogate, no trailing space and no second blank line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(bodyText(text).replace(/[\t\n]/g, '')).not.toMatch(/[\p{Cc}\p{Surrogate}\ufeff]/u);
        expect(bodyText(text)).not.toMatch(/[^\S\n]\n|\n{3}|^\s|\s$/u);
      }),
    );
  });

  it('drops the colours of a terminal whole, and brackets nowhere else', () => {
    expect(bodyText('A \u001b[1;31mred\u001b[0m line [31m].')).toBe('A red line [31m].');
  });

  it('loses no letter, digit or sign', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one.
        const colour = /\u001b\[[\d;?]*[A-Za-z]/g;
        const visible = (all: string) => all.replace(colour, '').replace(/[\s\p{Cc}\ufeff]/gu, '');
        expect(visible(bodyText(text))).toBe(visible(text));
      }),
    );
  });
});

describe('openingWords', () => {
  it('cuts between words and says so', () => {
    expect(openingWords('IBM sells its servers to Lenovo', 20)).toBe('IBM sells its…');
    expect(openingWords('IBM sells', 20)).toBe('IBM sells');
  });

  it('is one line and never longer than asked', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 40 }), (text, maxChars) => {
        const words = openingWords(text, maxChars);
        expect(words.length).toBeLessThanOrEqual(maxChars);
        expect(oneLine(words)).toBe(words);
      }),
    );
  });
});
