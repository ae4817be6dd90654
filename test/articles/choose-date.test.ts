import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDate } from '../../src/articles/dates/choose-date.ts';
import { type DateOrigin, dateOrigins, type FoundDate } from '../../src/articles/dates/date-origin.ts';

function found(origin: DateOrigin, written: string): FoundDate {
  return { origin, written };
}

describe('chooseDate', () => {
  it('finds no date among none', () => {
    const none = { date: null, origin: null, warnings: [] };
    expect(chooseDate([])).toEqual(none);
    expect(chooseDate([found('meta', '  ')])).toEqual(none);
  });

  it('believes what is set by hand, then the record, the data of the page, its tags, its feed, its address, the text, the file', () => {
    const order = ['edit', 'record', 'json-ld', 'meta', 'feed', 'time', 'url', 'text', 'file-name'] as const;
    for (const [index, origin] of order.entries()) {
      const all = order.slice(index).map((some, day) => found(some, `2014-08-${10 + day}`));
      expect(chooseDate(all.reverse())).toMatchObject({ date: '2014-08-10', origin });
    }
  });

  it('names both of two dates that contradict each other', () => {
    expect(chooseDate([found('text', '1 September 2014'), found('meta', '2014-08-23')])).toEqual({
      date: '2014-08-23',
      origin: 'meta',
      warnings: ["the date is 2014-08-23 in the page's meta tags but 2014-09-01 in the text"],
    });
  });

  it('takes the first of two dates from one place', () => {
    expect(chooseDate([found('meta', '2014-08-23'), found('meta', '2014-08-25')])).toMatchObject({
      date: '2014-08-23',
      warnings: [expect.stringContaining('2014-08-25')],
    });
  });

  it('sees no conflict where one date is only less precise', () => {
    expect(chooseDate([found('record', '2014-08-23'), found('url', '2014-08')])).toEqual({
      date: '2014-08-23',
      origin: 'record',
      warnings: [],
    });
  });

  it('takes the day from a less believed place that agrees, and says so in the origin', () => {
    expect(chooseDate([found('url', '2014-08'), found('text', '23 Aug 2014')])).toEqual({
      date: '2014-08-23',
      origin: 'text',
      warnings: [],
    });
  });

  it('adds nothing to what was set by hand, and nothing out of the name of a file', () => {
    expect(chooseDate([found('edit', '2014'), found('meta', '2014-08-23')])).toMatchObject({ date: '2014' });
    expect(chooseDate([found('record', '2014'), found('file-name', '2014-08-23')])).toMatchObject({
      date: '2014',
      warnings: [],
    });
  });

  it('says when a day does not exist, and takes the next best', () => {
    const impossible = found('meta', '2014-02-31');
    const flaw = '"2014-02-31" is not a date: 2014-02 has no day 31';
    expect(chooseDate([impossible])).toEqual({ date: null, origin: null, warnings: [flaw] });
    expect(chooseDate([impossible, found('text', '23 Aug 2014')])).toEqual({
      date: '2014-08-23',
      origin: 'text',
      warnings: [`in the page's meta tags ${flaw}`],
    });
  });

  it('does not speak of unreadable dates in places that it need not ask', () => {
    expect(chooseDate([found('json-ld', '2014-08-23'), found('time', '3 hours ago')]).warnings).toEqual([]);
  });

  it('takes no side over 08/09/2014 on its own', () => {
    expect(chooseDate([found('text', '08/09/2014')])).toEqual({
      date: null,
      origin: null,
      warnings: ['"08/09/2014" can be 2014-09-08 or 2014-08-09'],
    });
    expect(chooseDate([found('meta', '08/09/2014'), found('text', '08/09/2014')]).date).toBeNull();
    expect(chooseDate([found('meta', '08/09/2014'), found('url', '2014')])).toMatchObject({
      date: '2014',
      origin: 'url',
    });
  });

  it('lets another date decide what 08/09/2014 is', () => {
    const numbers = found('meta', '08/09/2014');
    expect(chooseDate([numbers, found('url', '2014-09-08')])).toEqual({
      date: '2014-09-08',
      origin: 'meta',
      warnings: [],
    });
    expect(chooseDate([numbers, found('url', '2014-08')])).toMatchObject({
      date: '2014-08-09',
      warnings: [],
    });
    expect(chooseDate([numbers, found('text', '23 Aug 2012')])).toMatchObject({ date: '2012-08-23' });
  });

  it('knows that one moment is two days in two places', () => {
    const evening = found('json-ld', '2014-08-23T23:30:00-04:00');
    expect(chooseDate([evening, found('text', '24 August 2014')])).toEqual({
      date: '2014-08-23',
      origin: 'json-ld',
      warnings: [],
    });
    expect(chooseDate([evening, found('text', '25 August 2014')]).warnings).toHaveLength(1);
  });

  it('answers for anything found, in any order, with a date that was written or none', () => {
    const written = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('2014', '2014-08', '2014-08-23', '08/09/2014', '23 Aug 2014', '2014-02-31', '9/8/2014'),
    );
    const some = fc.record({ origin: fc.constantFrom(...dateOrigins), written });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), (all) => {
        const { date, origin } = chooseDate(all);
        expect(date === null).toBe(origin === null);
        if (origin !== null) expect(all.map((one) => one.origin)).toContain(origin);
      }),
    );
  });
});
