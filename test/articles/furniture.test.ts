import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../src/articles/body-text.ts';
import { readText } from '../../src/articles/formats/read-text.ts';
import { openingWords } from '../../src/articles/one-line.ts';
import { withoutFurniture } from '../../src/articles/scraped/furniture.ts';

const pages = join(import.meta.dirname, '../fixtures/scraped');
const names = readdirSync(pages)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length));
const texts = names.map((name) => readFileSync(join(pages, `${name}.txt`), 'utf8'));

describe('a page saved as text', () => {
  it.each(names)('is read whole and clean: %s', (name) => {
    const reading = readText('001_8a3f.txt', readFileSync(join(pages, `${name}.txt`), 'utf8'));
    expect(reading).toMatchObject({ kind: 'article', article: expected(name) });
  });

  it('is in the title, the body or among what was dropped, line by line', () => {
    for (const text of texts) {
      const reading = readText('001_8a3f.txt', text);
      if (reading.kind === 'skipped') throw new Error(reading.reason);
      const { title, body } = reading.article;
      const all = new Set([title, ...body.split('\n'), ...reading.dropped.map((piece) => piece.text)]);
      const gone = bodyText(text)
        .split('\n')
        .filter((line) => line !== '' && !all.has(openingWords(line, 160)) && !all.has(line));
      expect(gone.filter((line) => !line.endsWith(' ®'))).toEqual([]);
    }
  });
});

describe('withoutFurniture', () => {
  const story = 'The maker said on Monday that it will sell its server business to a rival.';

  it.each([
    ['Advertisement', 'advert'],
    ['Anzeige', 'advert'],
    ['De tekst gaat verder onder de advertentie', 'advert'],
    ['Reading Time:2 minutes', 'reading time'],
    ['Lesezeit: ca. 3 Min.', 'reading time'],
    ['4 min read', 'reading time'],
    ['Select Voice', 'voice player'],
    ['Why you can trust The Example', 'trust line'],
    ['Dieser Artikel ist älter als ein Jahr', 'note on the age of the page'],
    ['Dit artikel is meer dan 2 jaar oud', 'note on the age of the page'],
    ['Get the best of our stories in your inbox every morning', 'newsletter line'],
    ['Bestellen Sie hier unseren täglichen Newsletter', 'newsletter line'],
    [
      'Diese Website benutzt Cookies, um die Nutzerfreundlichkeit zu verbessern. Dem stimme ich zu.',
      'cookie notice',
    ],
    ['Wij gebruiken cookies om uw ervaring te verbeteren.', 'cookie notice'],
    ['Datenschutzerklärung', 'menu'],
    ['This document is subject to copyright. No part may be used without permission.', 'note on rights'],
    ['All content copyright 1998 Valley Examiner and may not be republished.', 'note on rights'],
    ['Op dit artikel rust auteursrecht van de redactie.', 'note on rights'],
    ['This material was the first that may not be sold, the court said on Monday.', null],
    [
      'Citation: Lichens remember (2021, March 4) retrieved 18 November 2023 from https://a.example/1',
      'note on the source',
    ],
    ['10.1000/jaa.2020.44', 'note on the source'],
    ['Home | News | Contact us', null],
    ['Privacy policy | Terms of use | Contact us', 'menu'],
    ['Jane Example of Lenovo. Photo: SCMP', 'photo caption'],
    ['A server (AP Photo/Jane Example)', 'photo caption'],
    ['Share on Facebook', 'share line'],
    ['Teilen', 'share line'],
    ['Lees ook: Waarom de veerpont verdwijnt', 'related story'],
    ['TIP US OFF', 'call to the reader'],
    ['(Reporting by Ann Smith; Editing by Paul Jones)', 'credits'],
    ['© 2014 The Example. All rights reserved.', 'legal line'],
    ['* * *', 'marks without words'],
  ])('knows %j', (line, reason) => {
    const { body, dropped } = withoutFurniture(`${story}\n\n${line}\n\n${story}`);
    if (reason === null) {
      expect(dropped).toEqual([]);
    } else {
      expect(dropped).toEqual([{ text: line, reason }]);
      expect(body).toBe(`${story}\n\n${story}`);
    }
  });

  it.each([
    'Advertisement revenue fell by a third.',
    'Anzeige gegen den Hersteller wurde erstattet.',
    'Cookies were on the table, and tea.',
    'We use cookies in the shop to thank the children.',
    'Wir sammeln Cookies höchstens zu Weihnachten.',
    'Related companies were asked too.',
    'More about this can be read in the report.',
    'Share prices fell.',
    'Print is dead, he said.',
    'Photo finish in the women’s race.',
    'A photo: nothing more. That was all she asked for, and it was refused.',
    'He signed up for the newsletter of the party.',
    'Home is where the heart is.',
    'Listen to this, she said.',
    'Read more books!',
    'Follow the money.',
    'Comments were not made.',
    'Why you can trust nobody is the title of her book.',
    'This story is old, he said, and so am I, and it has been told in every pub from here to the coast of Donegal.',
    'Contact us, they cried.',
    'Haben Sie das Dokument weitergegeben?',
    'Google\nFacebook\nTwitter',
    '“Subscribe to that view?” she asked.',
    'Copyright law was changed! Nobody noticed.',
    'Meer over het wad weet niemand in het dorp.',
    'Lees verder dan je neus lang is!',
  ])('leaves %j', (line) => {
    const text = `${story}\n\n${line}\n\n${story}`;
    expect(withoutFurniture(text)).toEqual({ body: text, dropped: [] });
  });

  it('takes off a credit that was run together with the text, and no more', () => {
    const text = `${story} It did not name the rival. Photo: Reuters`;
    expect(withoutFurniture(text)).toEqual({
      body: `${story} It did not name the rival.`,
      dropped: [{ text: 'Photo: Reuters', reason: 'photo credit' }],
    });
  });

  it('leaves every line of wrapped prose, whatever it happens to say', () => {
    const text =
      'The council said that it would publish its plans of the new bridge on\nFacebook.\n\nThose who want to know what became of the old one may\nread more\nin the report that was printed for the town and its many\nsubscribers.';
    expect(withoutFurniture(text)).toEqual({ body: text, dropped: [] });
  });

  it('ends a list of other stories where the article goes on', () => {
    const text = `${story}\n\nRelated\nIBM buys a rival\nA rival buys IBM\n\nThe shares fell.\n\n${story}`;
    expect(withoutFurniture(text).body).toBe(`${story}\n\nThe shares fell.\n\n${story}`);
    const single = `${story}\n\nMore on this story\n\nWhat happens now\n\n${story}`;
    expect(withoutFurniture(single).body).toBe(`${story}\n\nWhat happens now\n\n${story}`);
  });

  it('gives back what it is given when it is asked again', () => {
    for (const text of texts) {
      const once = withoutFurniture(bodyText(text)).body;
      expect(withoutFurniture(once)).toEqual({ body: once, dropped: [] });
    }
  });

  it('loses no sentence of prose that stands between any furniture', () => {
    const furniture = fc.constantFrom(
      ...texts.flatMap((text) => text.split('\n')).filter((line) => line.length < 30 && !/[.!?]$/.test(line)),
    );
    const sentence = fc.constantFrom(
      'The roof of the library failed because its drains were too narrow.',
      'Das Dach der Bücherei gab nach, weil die Rinnen zu eng waren.',
      'Het dak van de bibliotheek bezweek omdat de goten te smal waren.',
    );
    const comments = /\d+ (?:Kommentare|comments)|\(\d+\)|reply|^date|datum/i;
    fc.assert(
      fc.property(fc.array(fc.oneof(furniture, sentence, fc.constant('')), { maxLength: 30 }), (lines) => {
        if (lines.some((line) => comments.test(line))) return;
        const text = bodyText(lines.join('\n'));
        const { body } = withoutFurniture(text);
        const prose = (all: string) =>
          all.split('\n').filter((line) => /^(?:The|Das|Het) (?:roof|Dach|dak)/.test(line));
        expect(prose(body)).toEqual(prose(text));
      }),
    );
  });

  it('reads pages with any of their lines torn, doubled or exchanged', () => {
    const page = fc.constantFrom(...texts);
    const edit = fc.record({
      at: fc.nat(),
      length: fc.nat({ max: 80 }),
      with: fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), page),
    });
    fc.assert(
      fc.property(page, fc.array(edit, { maxLength: 6 }), (text, edits) => {
        const torn = edits.reduce((all, one) => {
          const at = one.at % (all.length + 1);
          return all.slice(0, at) + one.with + all.slice(at + one.length);
        }, text);
        const reading = readText('001_8a3f.txt', torn);
        if (reading.kind === 'skipped') expect(reading.reason).toBe('there is no text in it');
        else expect(reading.article.body).toMatch(/[\p{L}\p{N}]/u);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a hostile text of a megabyte', () => {
  const million = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));

  it.each([
    ...['a', 'A ', '1.', '23 Aug 2014, ', 'By A B, ', ' | ', '> ', '“', 'Photo: ', 'We use cookies '],
    ...['Advertisement\n', 'Related\n\n', 'Related\nA\nB.\n\n', 'Share\n', 'Facebook\n\n', '1 comment\n'],
    ...['By Jane Example\n', 'Berlin, 23.08.2014\n', 'BEIJING, Aug 23 (Reuters) - a\n', '© 2014 A B C '],
  ])('takes no more time than its length: %j', (piece) => {
    expect(['article', 'skipped']).toContain(readText('001_8a3f.txt', million(piece)).kind);
  });
});

const seeds = join(import.meta.dirname, '../../../shared/seeds');

it.skipIf(!existsSync(seeds))('reads the five articles found in the wild (needs ../shared/seeds)', () => {
  const files = readdirSync(seeds).filter((name) => name.endsWith('.txt'));
  const readings = files.sort().map((name) => readText(name, readFileSync(join(seeds, name), 'utf8')));
  const furniture =
    /^(?:Advertisement|Reading Time|Why you can|Select |1\.00x|More about|TIP US|Send us|Other stories|This article is|Bien Perez$|Datenschutz|-$)|Photo: |®|Cookies|23 Aug 2014|date 2021/m;
  for (const reading of readings) {
    if (reading.kind === 'skipped') throw new Error(reading.reason);
    expect(reading.article.body).not.toMatch(furniture);
  }
  expect(readings).toMatchObject([
    { article: { title: 'IBM hands server tech to Lenovo', publisher: null, date: null, language: 'en' } },
    {
      article: {
        title: 'Lenovo making moves on enterprise server market',
        publisher: 'SCMP',
        author: 'Bien Perez',
        date: null,
        language: 'en',
      },
    },
    { article: { title: 'IBM enters into partnership with China’s Inspur Group Ltd', date: '2014-08-23' } },
    {
      article: {
        title: 'Jenseits des Personal Computers – Lenovo kooperiert mit EMC',
        date: null,
        language: 'de',
      },
    },
    {
      article: {
        title: expect.stringMatching(/^Een voormalige .* gesleept…$/),
        date: '2021-09',
        language: 'nl',
      },
    },
  ]);
});

function expected(name: string): unknown {
  return JSON.parse(readFileSync(join(pages, `${name}.json`), 'utf8'));
}
