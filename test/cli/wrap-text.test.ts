import { describe, expect, it } from 'vitest';
import { shortened } from '../../src/cli/printing/wrap-text.ts';

describe('a shortened line', () => {
  it('is left alone where it fits', () => {
    expect(shortened('The crane stands.', 17)).toBe('The crane stands.');
  });

  it('ends between words', () => {
    expect(shortened('The crane stands on the quay.', 14)).toBe('The crane …');
  });

  it('counts the cells of a terminal, of which a Chinese character takes two', () => {
    expect(shortened('起重机在码头上', 8)).toBe('起重机 …');
  });

  it('begins with a part of its first word where that alone is too long', () => {
    expect(shortened('x'.repeat(40), 12)).toBe(`${'x'.repeat(10)} …`);
  });

  it('is made of a text of any length as of a short one', () => {
    for (const word of ['word ', 'x', '字', '\u0301']) {
      expect(shortened(word.repeat(2_000_000), 20).length).toBeLessThan(200);
    }
  });
});
