import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenQuotationMarks, inQuotationMarks } from '../../src/articles/quotation-marks.ts';

const languages = ['en', 'de', 'nl', 'fr', 'es', 'sv', 'fi', 'he', 'ar', 'ja', 'pl', 'und'];

describe('the words between quotation marks', () => {
  it('are those that were put between them, whatever the language', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...languages), (text, language) => {
        // A space at an end would be taken for that of the French marks.
        fc.pre(!/^\u00a0|\u00a0$/.test(text));
        expect(betweenQuotationMarks(inQuotationMarks(text, language))).toBe(text);
      }),
    );
  });

  it('are none of a text that does not stand in marks as a whole', () => {
    for (const text of ['', '“', '”', '““', 'no marks', '“one” and two', 'he said “one”', '„one»']) {
      expect(betweenQuotationMarks(text), text).toBeNull();
    }
  });
});
