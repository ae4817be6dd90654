import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDate, firstDay, lastDay, publicationDate } from '../../src/articles/dates/publication-date.ts';
import { isMoment, looksLikeDate, readDate } from '../../src/articles/dates/written-date.ts';
import { isoDay, monthSpellings, spellings } from './date-spellings.ts';

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

  /** A prime, so that every day of the month and of the week comes up; DAYS=1 reads every day, in a minute. */
  const everyDay = Number(process.env['DAYS'] ?? 37) * 24 * 60 * 60 * 1000;

  it.each(spellings)('reads days of 1990 to 2030 written as %s', (_, write) => {
    const wrong: string[] = [];
    for (let time = Date.UTC(1990, 0, 1, 10); time < Date.UTC(2031, 0, 1); time += everyDay) {
      const day = new Date(time);
      const written = write(day);
      if (readDate(written).date !== isoDay(day)) wrong.push(written);
    }
    expect(wrong).toEqual([]);
    expect(looksLikeDate(write(new Date('2014-08-23')))).toBe(true);
  });

  it.each(monthSpellings)('reads no day into a month written as %s', (_, write) => {
    for (let month = 0; month < 41 * 12; month += 1) {
      const first = new Date(Date.UTC(1990, month, 1));
      expect(readDate(write(first))).toEqual({ date: isoDay(first).slice(0, 7), flaw: null });
    }
  });

  it('reads a spelling in capitals, in small letters and with spaces of any kind', () => {
    for (const [, write] of spellings) {
      const written = write(new Date('2014-08-23'));
      const spaced = ` ${written.replaceAll(' ', '\u00a0\t')}\n`;
      for (const variant of [written.toUpperCase(), written.toLowerCase(), spaced]) {
        expect([variant, readDate(variant).date]).toEqual([variant, '2014-08-23']);
      }
    }
  });

  it.each([
    ['08/09/2014', ['2014-09-08', '2014-08-09']],
    ['8-9-2014', ['2014-09-08', '2014-08-09']],
    ['1/2/1999 10:00', ['1999-02-01', '1999-01-02']],
  ])('takes no side over %s', (written, meanings) => {
    const flaw = `"${written}" can be ${meanings.join(' or ')}`;
    expect(readDate(written)).toEqual({ date: null, flaw, meanings });
    expect(looksLikeDate(written)).toBe(true);
  });

  it.each([
    ['23/08/2014', '2014-08-23'],
    ['08/23/2014', '2014-08-23'],
    ['8/23/2014, 10:15 PM', '2014-08-23'],
    ['08/08/2014', '2014-08-08'],
    ['2014/08', '2014-08'],
    ['23-08-2014', '2014-08-23'],
  ])('reads %s, whose numbers can only be one day', (written, date) => {
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

  it.each([
    ...['yesterday', 'gestern', 'vandaag', '3 hours ago', 'vor 3 Stunden', 'last Friday', 'Friday', '10:15'],
    ...['23 August', 'Aug 23', '23.08.', '23.08.14', '8/9/14', '23 Aug 14', "Aug '14", 'May', '10.15 Uhr'],
    ...['Summer 2014', 'Herbst 2014', 'Q3 2014', 'H1/2014', 'KW 34/2014', '2014-W34', 'FY 2014', 'Mars 2020'],
    ...['2014/15', '2008/09', '2013–2014', '2014-15 season', '1408788000', '1408788000000', '20141399000'],
    ...['the third quarter of 2008', 'Power 8 2014', '1 Foo 2014', 'May 2014 be a good year', '', ' '],
    ...['On August 23, 2014, IBM said', 'since August 2014', 'August 23-25, 2014', '23.-25. August 2014'],
    ...['1.234.2014', '12 345 2014', '10/2014/08', '023/08/2014', '23 August 20145', 'a'.repeat(10_000)],
  ])('takes no date from %j', (written) => {
    expect(readDate(written).date).toBeNull();
    expect(looksLikeDate(written)).toBe(false);
  });

  it.each(['0001-01-01T00:00:00', '1970-01-01T00:00:00Z', '1970-01-01 00:00:00'])(
    'knows %s for an empty field',
    (written) => {
      const flaw = `"${written}" is what programs write for no date`;
      expect(readDate(written)).toEqual({ date: null, flaw, meanings: [] });
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

describe('isMoment', () => {
  it('knows a time with a zone from a day and from a time on the wall', () => {
    const moments = ['2014-08-23T23:30:00Z', '2014-08-23T23:30+02:00', 'Sat, 23 Aug 2014 10:00:00 GMT'];
    const days = ['2014-08-23', '2014-08-23T23:30:00', '23 Aug 2014, 10:00 Uhr', '2014-08-23 10:00', ''];
    expect(moments.map(isMoment)).toEqual([true, true, true]);
    expect(days.map(isMoment)).toEqual([false, false, false, false, false]);
  });
});

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
