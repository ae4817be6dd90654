import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId } from '../../../src/articles/article-id.ts';
import { publicationDate } from '../../../src/articles/dates/publication-date.ts';
import { buttonId } from '../../../src/bot/buttons/button-id.ts';
import { limitsCode, limitsCodeChars, readLimitsCode } from '../../../src/bot/buttons/limits-code.ts';
import type { Filters } from '../../../src/retrieval/filters.ts';

const publishers = ['Dateline sample desk', 'IT Courier', 'Αθήνα', '@here', ' spaced '];

const date = fc
  .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .chain((day) =>
    fc.constantFrom(4, 7, 10).map((chars) => publicationDate(day.toISOString().slice(0, chars))),
  );

const filters = fc.record(
  {
    from: date,
    to: date,
    asOf: date,
    publisher: fc.constantFrom(...publishers),
    language: fc.stringMatching(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/),
  },
  { requiredKeys: [] },
);

describe('the code of limits', () => {
  it('is read again as what it stands for', () => {
    fc.assert(
      fc.property(filters, (limits: Filters) => {
        expect(readLimitsCode(limitsCode(limits) ?? '?', publishers)).toEqual(limits);
      }),
    );
  });

  it('fits into the id of a button', () => {
    fc.assert(
      fc.property(filters, (limits: Filters) => {
        const code = limitsCode(limits) ?? '';
        expect(code.length).toBeLessThanOrEqual(limitsCodeChars);
        expect(buttonId('c', code).length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('says it in few letters', () => {
    const limits = {
      from: publicationDate('2014-05-01'),
      to: publicationDate('2015-06'),
      asOf: publicationDate('2016'),
      language: 'en',
    };
    expect(limitsCode(limits)).toBe('f20140501 t201506 a2016 len');
    expect(limitsCode({})).toBe('');
  });

  it('knows a publisher in any capitals', () => {
    const code = limitsCode({ publisher: 'it courier' }) ?? '';
    expect(readLimitsCode(code, publishers)).toEqual({ publisher: 'IT Courier' });
  });

  it('is nothing where a limit has no short form', () => {
    expect(limitsCode({ articles: [articleId('ibm-inspur')] })).toBeNull();
    expect(limitsCode({ language: 'x'.repeat(36) })).toBeNull();
    expect(limitsCode({ language: 'en de' })).toBeNull();
  });

  it('is not understood when its publisher has left the archive', () => {
    expect(readLimitsCode(limitsCode({ publisher: 'The Gone Times' }) ?? '', publishers)).toBeNull();
  });

  it('never throws, whatever stands in an id', () => {
    for (const code of ['f2014050', 'f20141340', 'x1', 'f', 'p', 'pnothex', 'len de', 'l<en>', 'é']) {
      expect(readLimitsCode(code, publishers), code).toBeNull();
    }
    fc.assert(
      fc.property(fc.string(), (code) => {
        readLimitsCode(code, publishers);
      }),
    );
  });
});
