import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../src/cli/printing/json-line.ts';
import { plainLine, plainText } from '../../src/cli/printing/plain-text.ts';

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\u001b[',
      '\u001b]0;',
      '\u0007',
      '\u009b',
      '\u202e',
      '\u2066',
      '\r',
      '\u0085',
      '\u2028',
      '31m',
      '\n',
      '\t',
    ),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
});

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029]/;

describe('text for a terminal', () => {
  it('never holds anything that a terminal obeys', () => {
    fc.assert(fc.property(hostile, (text) => !obeyed.test(plainText(text)) && !/[\n]/.test(plainLine(text))));
  });

  it('keeps letters, marks and emoji as they are', () => {
    const text = 'Größe, naïve e\u0301, 1.2 Mio. €, 👩‍🚒, عربي, 中文';
    expect(plainText(text)).toBe(text);
  });

  it('takes a whole escape sequence, not only its first character', () => {
    expect(
      plainText('\u001b[31mred\u001b[0m and \u001b]8;;https://example.org\u0007link\u001b]8;;\u0007'),
    ).toBe('red and link');
  });
});

describe('JSON for a line', () => {
  it('parses to the same value and holds nothing that a terminal or a line reader obeys', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = jsonLine({ text });
        expect(JSON.parse(line)).toEqual({ text });
        expect(line).not.toMatch(/[\u007f-\u009f\u2028\u2029\n]/);
      }),
    );
  });
});
