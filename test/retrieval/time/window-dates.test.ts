import { describe, expect, it } from 'vitest';
import { windowDates } from '../../../src/retrieval/time/window-dates.ts';

describe('windowDates', () => {
  it.each([
    ['2014-01-01', '2014-12-31', '2014', '2014'],
    ['2014-05-01', '2014-06-30', '2014-05', '2014-06'],
    ['2014-05-02', '2014-05-02', '2014-05-02', '2014-05-02'],
    ['2016-02-01', '2016-02-29', '2016-02', '2016-02'],
    ['2014-05-01', null, '2014-05', null],
    [null, '2011-12-31', null, '2011'],
  ])('tells %s and %s as %s and %s', (from, to, start, end) => {
    expect(windowDates({ from, to })).toEqual({ from: start, to: end });
  });
});
