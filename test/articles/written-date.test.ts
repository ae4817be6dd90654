import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDate, firstDay, lastDay, publicationDate } from '../../src/articles/publication-date.ts';
import { looksLikeDate, readDate } from '../../src/articles/written-date.ts';

describe('readDate', () => {
  it.each([
    ['2014-08-23', '2014-08-23'],
    ['2021-09', '2021-09'],
    ['2008', '2008'],
    ['23 Aug 2014', '2014-08-23'],
    ['Saturday, 23rd August 2014', '2014-08-23'],
    ['August 23, 2014', '2014-08-23'],
    ['Aug. 3 2014, 10:15 GMT', '2014-08-03'],
    ['September 2021', '2021-09'],
    ['3. März 2014', '2014-03-03'],
    ['Mittwoch, 1. Oktober 2014, 10.15 Uhr', '2014-10-01'],
    ['23.08.2014', '2014-08-23'],
    ['1 oktober 2014', '2014-10-01'],
    ['donderdag 2 mrt. 2017 om 9:30 uur', '2017-03-02'],
    ['2014-08-23T23:30:00+02:00', '2014-08-23'],
    ['2014-08-23 10:00', '2014-08-23'],
    ['23\u00a0Aug\u00a02014', '2014-08-23'],
  ])('reads %s', (written, date) => {
    expect(readDate(written)).toEqual({ date, flaw: null });
  });

  it.each(['2014-02-31', '31 June 2014', '2021-13', '29.02.2013', '0 May 2014'])(
    'finds no such day as %s',
    (written) => {
      const { date, flaw } = readDate(written);
      expect(date).toBeNull();
      expect(flaw).toMatch(/is not a date: .*(has no day|there is no month)/);
      expect(looksLikeDate(written)).toBe(true);
    },
  );

  it.each(['yesterday', 'the third quarter of 2008', 'Power 8 2014', '1 Foo 2014', '', '23 Aug 14'])(
    'takes no date from %j',
    (written) => {
      expect(readDate(written).date).toBeNull();
      expect(looksLikeDate(written)).toBe(false);
    },
  );

  it('answers for any text whatever, in few words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect((readDate(text).flaw ?? '').length).toBeLessThan(120);
      }),
    );
  });
});

const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map(isoDay);
const date = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => publicationDate(text.slice(0, length)));

function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

describe('a publication date', () => {
  it('is the text it was made of, at every precision', () => {
    fc.assert(fc.property(date, (some) => void expect(readDate(some)).toEqual({ date: some, flaw: null })));
  });

  it('begins no later than it ends, on days that begin with it', () => {
    fc.assert(
      fc.property(date, (some) => {
        expect(firstDay(some) <= lastDay(some)).toBe(true);
        for (const edge of [firstDay(some), lastDay(some)]) {
          expect(edge.startsWith(some)).toBe(true);
          expect(isoDay(new Date(edge))).toBe(edge);
        }
      }),
    );
  });

  it('ends on the day before the next begins', () => {
    fc.assert(
      fc.property(date, (some) => {
        const next = isoDay(new Date(Date.parse(lastDay(some)) + 24 * 60 * 60 * 1000));
        expect(next.startsWith(some)).toBe(false);
      }),
    );
  });

  it('is put in one order whatever the order it came in', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(Math.sign(byDate(a, b))).toBe(-Math.sign(byDate(b, a)) + 0);
        if (byDate(a, b) <= 0 && byDate(b, c) <= 0) expect(byDate(a, c)).toBeLessThanOrEqual(0);
        expect(byDate(null, a)).toBeLessThan(0);
      }),
    );
  });
});
