import { describe, expect, it } from 'vitest';
import { readTypedDate } from '../../../src/bot/commands/typed-date.ts';

describe('a date as it is typed', () => {
  it.each([
    ['2014', 'en-GB', '2014'],
    ['2014-08', 'en-GB', '2014-08'],
    ['2014-08-23', 'en-GB', '2014-08-23'],
    [' 2014-8-3 ', 'en-GB', '2014-08-03'],
    ['2014-8', 'en-GB', '2014-08'],
    ['23 August 2014', 'en-GB', '2014-08-23'],
    ['August 23, 2014', 'en-GB', '2014-08-23'],
    ['23.8.2014', 'de-DE', '2014-08-23'],
    ['1. März 2014', 'de-DE', '2014-03-01'],
    ['mei 2014', 'nl-NL', '2014-05'],
    ['1er mai 2014', 'fr-FR', '2014-05-01'],
    ['23 de agosto de 2014', 'es-ES', '2014-08-23'],
    ['Agosto de 2014', 'es-ES', '2014-08'],
    ['23 August 2014', 'es-ES', '2014-08-23'],
  ])('is read: %s (%s)', (typed, locale, date) => {
    expect(readTypedDate(typed, locale)).toEqual({ date, meanings: [] });
  });

  it.each([
    'soon',
    '0000',
    '1.1.0000',
    '2014-13',
    '2014-02-30',
    '14',
    '23 August',
    'de',
    '20140823x',
    '9'.repeat(6000),
  ])('is none: %.20s', (typed) => {
    expect(readTypedDate(typed, 'es-ES')).toEqual({ date: null, meanings: [] });
  });

  it('can be one of two days, which are both named', () => {
    expect(readTypedDate('3/4/2014', 'en-GB')).toEqual({
      date: null,
      meanings: ['2014-04-03', '2014-03-04'],
    });
  });
});
