import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameDate } from '../../src/articles/dates/file-name-date.ts';
import { urlDate } from '../../src/articles/dates/url-date.ts';

const host = 'https://www.example.org';

describe('urlDate', () => {
  it.each([
    ['/2014/08/23/ibm-lenovo.html', '2014-08-23'],
    ['/news/2014/8/3/ibm', '2014-08-03'],
    ['/technology/2014/aug/23/ibm-lenovo', '2014-08-23'],
    ['/wirtschaft/2014/märz/3/ibm', null],
    ['/2014-08-23-ibm-lenovo', '2014-08-23'],
    ['/posts/2014-08-23', '2014-08-23'],
    ['/business/2014-08/23/c_133.htm', '2014-08-23'],
    ['/a/20140823/ibm.html', '2014-08-23'],
    ['/a/20140823-ibm', '2014-08-23'],
    ['/2014/0823/c90883.html', '2014-08-23'],
    ['/2014/08-23/6525.shtml', '2014-08-23'],
    ['/2014/08/ibm-lenovo/', '2014-08'],
    ['/2014/08/5-things-about-ibm', '2014-08'],
    ['/2014/08/23.html', '2014-08-23'],
    ['/news/2014-08/ibm', '2014-08'],
    ['/2014/08/23/2014-08-23-ibm', '2014-08-23'],
    ['/2014/ibm-lenovo', null],
    ['/2014/02/31/ibm', null],
    ['/news/ibm-2014-08-23-keynote', null],
    ['/story/20141399/ibm', null],
    ['/story/201408231', null],
    ['/2014/08/23/what-became-of/2012/01/02/', null],
    ['/1789/07/14/', null],
    ['/3014/08/23/', null],
    ['/story?date=2014-08-23', null],
    ['/story#2014-08-23', null],
    ['/000_b1f146', null],
    ['', null],
  ])('reads %s as %s', (path, date) => {
    expect(urlDate(host + path)).toBe(date);
  });

  it('asks for a web address', () => {
    for (const text of ['', 'ibm', 'file:///2014/08/23/ibm', '/2014/08/23/'])
      expect(urlDate(text)).toBeNull();
  });
});

describe('fileNameDate', () => {
  it.each([
    ['2014-08-23-ibm.md', '2014-08-23'],
    ['news/2014-08-23_ibm lenovo.txt', '2014-08-23'],
    ['20140823_ibm.txt', '2014-08-23'],
    ['2014_08_23 ibm.txt', '2014-08-23'],
    ['2014.08.23.txt', '2014-08-23'],
    ['2014-08-ibm.txt', '2014-08'],
    ['2014/08/23/ibm.md', '2014-08-23'],
    ['archive\\2014\\08\\ibm.md', '2014-08'],
    ['ibm-lenovo-2014-08-23.md', '2014-08-23'],
    ['ibm (2014-08-23).md', '2014-08-23'],
    ['000_b1f146defe679569.txt', null],
    ['20141399.txt', null],
    ['2014.txt', null],
    ['ibm-2014.md', null],
    ['2014-ibm.md', null],
    ['12345678.txt', null],
    ['9781402089.txt', null],
    ['ibm-2014-08-23-keynote.md', null],
    ['2014-02-31-ibm.md', null],
    ['dump-2014-08-23.jsonl:3', null],
    ['2014-08-23.jsonl:12', null],
    ['2012-01-02-ibm-2014-08-23.md', '2012-01-02'],
    ['2014-08-2300.txt', null],
  ])('reads %s as %s', (file, date) => {
    expect(fileNameDate(file)).toBe(date);
  });
});

describe('the dates of addresses and files', () => {
  it('are read back, whatever follows', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const slug = fc.stringMatching(/^[a-z]{1,8}(-[a-z]{1,8}){0,4}$/);
    fc.assert(
      fc.property(day, slug, (date, words) => {
        const plain = date.replaceAll('-', '');
        for (const path of [
          `${date.replaceAll('-', '/')}/${words}`,
          `${date}-${words}`,
          `${plain}-${words}`,
        ]) {
          expect(urlDate(`${host}/news/${path}.html`)).toBe(date);
          expect(fileNameDate(`news/${path}.md`)).toBe(date);
        }
        expect(fileNameDate(`${words}-${date}.md`)).toBe(date);
        expect(urlDate(`${host}/${words}`)).toBeNull();
      }),
    );
  });

  it('are dates or none for any text whatever', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789/-_.aJ: %é'), maxLength: 40 });
    fc.assert(
      fc.property(text, (some) => {
        for (const date of [urlDate(`${host}/${some}`), fileNameDate(some)]) {
          expect(date ?? '2014-08').toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
        }
      }),
    );
    expect(urlDate(`${host}/${'2014/08/'.repeat(100_000)}`)).toBe('2014-08');
    expect(fileNameDate('2014-08-'.repeat(100_000))).toBeNull();
  });
});
