import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { bodyText } from '../../src/articles/body-text.ts';
import { readText } from '../../src/articles/formats/read-text.ts';

const story =
  'The maker said on Monday that it will sell its server business to a rival, which has been a customer for years.';

describe('readText', () => {
  it('takes the title and the date from lines of their own at the top', () => {
    expect(read(`Maker sells its servers\n\n23 Aug 2014\n\n${story}\n`)).toEqual({
      id: 'mail',
      title: 'Maker sells its servers',
      publisher: null,
      author: null,
      date: '2014-08-23',
      dateOrigin: 'text',
      language: 'en',
      url: null,
      body: story,
    });
  });

  it('takes a stamp off the very beginning', () => {
    expect(read(` date 2021-09 ${story}`)).toMatchObject({ date: '2021-09', body: story });
    expect(read(`Datum: 2021-09-03\nMaker sells its servers\n\n${story}`)).toMatchObject({
      date: '2021-09-03',
      title: 'Maker sells its servers',
      body: story,
    });
  });

  it.each(['2014-08-23', 'Samstag, 23. August 2014', 'Published: 23 August 2014', '23 augustus 2014, 10:15'])(
    'knows the date line %s',
    (line) => {
      expect(read(`Maker sells its servers\n${line}\n\n${story}`).date).toBe('2014-08-23');
    },
  );

  it('never takes a date from inside a sentence, from deep in the text, or from a chronology', () => {
    const sentence =
      'Sales will begin in the third or fourth quarter of 2008, or on 23 August 2014 at the latest.';
    expect(read(`Maker sells its servers\n\n${sentence}\n\n${story}`).date).toBeNull();
    expect(read(`${`${story}\n\n`.repeat(9)}23 Aug 2014\n\n${story}`).date).toBeNull();
    expect(read(`A chronology of it\n\n23 Aug 2014\n\n${story}\n\n24 Aug 2014\n\n${story}`).date).toBeNull();
    expect(read(`Updated: 23 Aug 2014\n\n${story}`).date).toBeNull();
    expect(read(`2008\n\n${story}`).date).toBeNull();
  });

  it('says when the stamped day does not exist', () => {
    const reading = readText('mail.txt', `Maker sells its servers\n\n31 June 2014\n\n${story}`);
    expect(reading).toMatchObject({ article: { date: null } });
    expect(reading).toMatchObject({
      warnings: [
        '"2014-06-31" is not a date: 2014-06 has no day 31; cited as "undated". Give it on a line of its own at the top: YYYY-MM-DD',
      ],
    });
  });

  it('looks past menus and remarks for the title, and says what they were', () => {
    const top = '-\nAdvertisement\nMaker\nBusiness News\n\nThis article is more than 1 year old\n\n';
    const text = `${top}Maker sells its servers\n\nNot doing a runner\n\n${story}`;
    expect(readText('mail.txt', text)).toMatchObject({
      article: { title: 'Maker sells its servers', body: `Not doing a runner\n\n${story}` },
      dropped: [
        { text: '-', reason: 'marks without words' },
        { text: 'Advertisement', reason: 'advert' },
        { text: 'Maker', reason: 'menu' },
        { text: 'Business News', reason: 'menu' },
        { text: 'This article is more than 1 year old', reason: 'note on the age of the page' },
      ],
    });
  });

  it('takes no line of the story for the title', () => {
    const wrapped =
      'The maker said on Monday that it will sell\nits server business to a rival\nfor two billion dollars.';
    expect(read(`${wrapped}\n\nA heading further down\n\n${story}`)).toMatchObject({ title: 'Mail' });
    expect(read(`${story}\n\nA heading further down\n\n${story}`, '001_8a3f.txt').title).toBe(
      'The maker said on Monday that it will sell its server business to a rival, which has been a customer for years.',
    );
  });

  it('takes a title that the story follows on the next line', () => {
    expect(read(`Maker sells its servers\n${story}`)).toMatchObject({
      title: 'Maker sells its servers',
      body: story,
    });
  });

  it('leaves a text that is nothing but a title its words', () => {
    expect(read('Maker sells its servers')).toMatchObject({ title: 'Mail', body: 'Maker sells its servers' });
  });

  it('gives an article or a reason for any text whatever, and loses no word of it', () => {
    const piece = fc.constantFrom(
      'date 2014 ',
      '23 Aug 2014',
      '\n',
      '\n\n',
      'Word',
      ' ',
      '. ',
      'Advertisement',
      '-',
      '\u00a0',
      story,
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (some) => {
        const reading = readText('mail.txt', some);
        if (reading.kind === 'skipped') return;
        const { title, body, author } = reading.article;
        const dropped = reading.dropped.map((piece) => piece.text).join('\n');
        const kept = new Set(wordsOf(`${title}\n${author}\n${body}\n${dropped}`));
        const lost = wordsOf(bodyText(some)).filter((word) => !kept.has(word));
        expect(lost).toEqual([]);
      }),
    );
  });
});

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function read(text: string, file = 'mail.txt'): Article {
  const reading = readText(file, text);
  if (reading.kind === 'skipped') throw new Error(reading.reason);
  return reading.article;
}
