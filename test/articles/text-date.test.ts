import { describe, expect, it } from 'vitest';
import { chooseDate } from '../../src/articles/dates/choose-date.ts';
import { readText } from '../../src/articles/formats/read-text.ts';

const story =
  'The maker said on Monday that it will sell its server business to a rival, which has been a customer for years.';

/** Sentences, headings and captions that speak of a day and are not of it. */
const eventDates = [
  'On August 23, 2014, IBM said that it would sell its servers.',
  'August 23, 2014 was the day on which the deal was signed.',
  'August 23, 2014, the day of the deal, was a Saturday.',
  '23 August 2014 was a Saturday.',
  'The deal closed on 1 October 2014.',
  'Products are expected in the third or fourth quarter of 2008.',
  'In August 2014 the two companies signed.',
  'August 2014 saw the end of it.',
  'It began in September 2021, the court was told.',
  'Since 2014-08-23 the rule applies.',
  '2014-08-23 is the date on the contract.',
  '2014 was a good year.',
  '2014: a year in review.',
  'Paris, 13 November 2015 – The night began quietly.',
  'Sarajevo, 28 June 1914 — Two shots were heard.',
  'Berlin, November 9, 1989: people climbed the wall.',
  'In Beijing, Aug. 23, 2014 (a Saturday) - as every year - the fair opened.',
  'Published in 2014, the book sold well.',
  'Published on 23 August 2014, the report caused a stir.',
  'Posted to Beijing on 23 August 2014, he learned Chinese.',
  'Released August 23, 2014, the chip was late.',
  'Updated on 24 August 2014 by the authors, it is now correct.',
  'Date of the hearing: 23 August 2014.',
  'The hearing, dated 23 August 2014, was adjourned.',
  'Born 23 August 1964, he joined the company in 1986.',
  'Copyright 2014 is what the label says.',
  'The fair runs from August 23-25, 2014.',
  'The fair runs from 23 to 25 August 2014.',
  'Deadline: 23 August 2014, 10:00.',
  'Her diary has an entry: 23 August 2014, rain.',
  'A letter of the 23rd of August 2014 says otherwise.',
  '"23 August 2014" is written on the wall.',
  'By 23 August 2014, it was over.',
  'From 1 January 2015 on, prices rise.',
  'See you on Saturday, 23 August 2014!',
  'Was it on 23 August 2014?',
  'Am 23. August 2014 teilte das Unternehmen den Verkauf mit.',
  'Der 23. August 2014 war ein Samstag.',
  '23. August 2014: An diesem Tag wurde der Vertrag unterzeichnet.',
  'Seit dem 01.10.2014 gehört die Sparte dem Käufer.',
  'Das Geschäft wurde am 01.10.2014 abgeschlossen.',
  'Im August 2014 unterschrieben beide.',
  'Bis Ende September 2021 soll es so weit sein.',
  'Stand 2014 waren es 4000 Mitarbeiter.',
  'Stand: 23.08.2014 waren es 4000 Mitarbeiter.',
  'Erschienen am 23.08.2014, war das Buch rasch vergriffen.',
  'Veröffentlicht am 23. August 2014 in Berlin, sorgte der Bericht für Aufsehen.',
  'Die Messe läuft vom 23. bis 25. August 2014.',
  'Berlin, 9. November 1989 – Die Mauer fällt.',
  'Stuttgart, 23. August 2014 – so steht es im Brief.',
  'Einsendeschluss ist der 23.08.2014.',
  'Einsendeschluss: 23.08.2014, 10 Uhr.',
  'Geboren am 23. August 1964, kam er 1986 zur Firma.',
  'Wann? Samstag, 23. August 2014, 10 Uhr!',
  'Im dritten oder vierten Quartal 2008 kommen die Geräte.',
  'Op 23 augustus 2014 meldde het bedrijf de verkoop.',
  '23 augustus 2014 was een zaterdag.',
  'De overname werd op 1 oktober 2014 afgerond.',
  'Sinds 1 oktober 2014 is de tak van de koper.',
  'In september 2021 begon de zaak.',
  'In het derde kwartaal van 2008 komen de apparaten.',
  'De beurs duurt van 23 tot 25 augustus 2014.',
  'Gepubliceerd op 23 augustus 2014, was het boek snel uitverkocht.',
  'Amsterdam, 23 augustus 2014 – zo staat het in de brief.',
  'Geboren op 23 augustus 1964, kwam hij in 1986 bij het bedrijf.',
  'Inzenden kan tot 23 augustus 2014, 10.00 uur.',
  'Datum van de zitting: 23 augustus 2014.',
  'Tot 23-08-2014 gold de oude regel.',
];

describe('the day a text speaks of', () => {
  it.each(eventDates)('dates nothing: %s', (sentence) => {
    for (const text of [
      sentence,
      `${sentence} ${story}`,
      `Maker sells its servers\n\n${sentence}\n\n${story}`,
      `Maker sells its servers\n\n${sentence} ${story}\n\n${story}`,
      `Maker sells its servers\n\n${story}\n\n${sentence}`,
    ]) {
      expect([text, readText('mail.txt', text)]).toMatchObject([text, { article: { date: null } }]);
    }
  });

  it('dates nothing in a list, a chronology or a diary', () => {
    for (const text of [
      `The deal, day by day\n\n23 August 2014\n${story}\n\n24 August 2014\n${story}`,
      `The deal, day by day\n\n${story}\n\n23 August 2014\n\n${story}\n\n${story}\n\n1 October 2014\n\n${story}`,
      `The deal, day by day\n\n- 23 August 2014: signed\n- 1 October 2014: closed\n\n${story}`,
    ]) {
      expect(readText('mail.txt', text)).toMatchObject({ article: { date: null } });
    }
  });
});

describe('the date line of a text', () => {
  it.each([
    ['23 August 2014'],
    ['Published 23 Aug 2014'],
    ['Published: Saturday, 23 August 2014, 10:15 GMT'],
    ['First published on Sat 23 Aug 2014 10.15 BST'],
    ['Posted on August 23, 2014 by Jane Example'],
    ['Posted on August 23, 2014 by admin'],
    ['By Jane Example | August 23, 2014'],
    ['By Jane Example, August 23, 2014 10:15 am'],
    ['By Jane Example, Technology Correspondent • 23 Aug 2014 • 3 min read'],
    ['Jane Example – 23 Aug 2014'],
    ['Reuters • Aug 23, 2014'],
    ['Technology | 23.08.2014'],
    ['Published 10:15 BST 23 August 2014'],
    ['Published: 10:15 EST, 23 August 2014 | Updated: 11:02 EST, 24 August 2014'],
    ['Published 23 August 2014 Updated 24 August 2014'],
    ['Stand: 23.08.2014'],
    ['Stand: 23.08.2014, 10:15 Uhr'],
    ['Veröffentlicht am 23.08.2014'],
    ['Veröffentlicht am 23. August 2014 um 10:15 Uhr | Aktualisiert am 24. August 2014'],
    ['Veröffentlicht: 23.08.2014 Aktualisiert: 25.08.2014'],
    ['Erstellt am: Samstag, den 23. August 2014'],
    ['Samstag, 23.08.2014 – 10:15 Uhr'],
    ['23.08.2014, 10:15 Uhr, Von Max Muster'],
    ['Von Max Muster und Eva Beispiel, 23.08.2014'],
    ['Von Max Muster | Stand: 23.08.2014 | Lesezeit: 3 Minuten'],
    ['Hamburg, 23. August 2014'],
    ['dpa | 23.08.2014 | 10:15'],
    ['23 augustus 2014 om 10:00'],
    ['23 augustus 2014 10:00 | Laatste update: 24 augustus 2014'],
    ['Gepubliceerd op 23 augustus 2014 om 10:00 uur'],
    ['Gepubliceerd: 23-08-2014, laatst gewijzigd: 25-08-2014'],
    ['Door Jan de Vries, 23 augustus 2014'],
    ['Door: Jan de Vries - 23 aug. 2014'],
    ['zaterdag 23 augustus 2014, 10.15 uur'],
  ])('dates it: %s', (line) => {
    const top = readText('mail.txt', `Maker sells its servers\n\n${line}\n\n${story}\n\n${story}`);
    expect(top).toMatchObject({
      article: {
        date: '2014-08-23',
        dateOrigin: 'text',
        title: 'Maker sells its servers',
        body: `${story}\n\n${story}`,
      },
    });
    const end = readText('mail.txt', `Maker sells its servers\n\n${story}\n\n${story}\n\n${line}`);
    expect(end).toMatchObject({ article: { date: '2014-08-23', body: `${story}\n\n${story}` } });
  });

  it.each([
    'Updated: 23 August 2014',
    'Last updated on 23 August 2014 at 10:15',
    'Zuletzt aktualisiert: 23.08.2014',
    'Laatst bijgewerkt: 23 augustus 2014',
    'Retrieved 23 August 2014',
    '2014',
    'Yesterday',
    '3 hours ago',
    'vor 3 Stunden',
    'August 23',
  ])('is not: %s', (line) => {
    expect(readText('mail.txt', `Maker sells its servers\n\n${line}\n\n${story}`)).toMatchObject({
      article: { date: null },
    });
  });

  it('is believed with its label before one without', () => {
    const text = `Maker sells its servers\n\n24 Aug 2014\n\nPublished: 23 Aug 2014\n\n${story}`;
    expect(readText('mail.txt', text)).toMatchObject({ article: { date: '2014-08-23' } });
  });

  it('says when its numbers can be two days', () => {
    expect(readText('mail.txt', `Maker sells its servers\n\nPublished 08/09/2014\n\n${story}`)).toMatchObject(
      {
        article: { date: null },
        warnings: [
          expect.stringMatching(/^"08\/09\/2014" can be 2014-09-08 or 2014-08-09; cited as "undated"/),
        ],
      },
    );
  });
});

describe('the dateline before a first sentence', () => {
  it.each([
    'BEIJING, Aug 23, 2014 (Reuters) - ',
    'BEIJING, Aug. 23, 2014 (AP) — ',
    'Beijing, Aug. 23, 2014 (Xinhua) -- ',
    'NEW YORK, 23 August 2014 (AFP) – ',
    'ARMONK, N.Y., Aug. 23, 2014 /PRNewswire/ -- ',
    'ARMONK, N.Y. - 23 Aug 2014: ',
    'BERLIN, 23. August 2014 (dpa) – ',
    'Berlin, 23. August 2014 (dpa) - ',
    'AMSTERDAM, 23 augustus 2014 (ANP) – ',
    'DEN HAAG, 23 augustus 2014 – ',
  ])('dates the text, and stays in it: %s', (dateline) => {
    const text = `Maker sells its servers\n\n${dateline}${story}\n\n${story}`;
    expect(readText('mail.txt', text)).toMatchObject({
      article: { date: '2014-08-23', dateOrigin: 'text', body: `${dateline}${story}\n\n${story}` },
    });
  });

  it('has no year most of the time, and takes it from where there is one', () => {
    const text = `Maker sells its servers\n\nBEIJING, Aug 23 (Reuters) – ${story}\n\n${story}`;
    expect(readText('mail.txt', text)).toMatchObject({
      article: { date: null },
      warnings: [
        '"Aug 23" gives no year; cited as "undated". Give it on a line of its own at the top: YYYY-MM-DD',
      ],
    });
    expect(readText('2014-08-mail.txt', text)).toMatchObject({ article: { date: '2014-08-23' } });
    expect(readText('2014-09-mail.txt', text)).toMatchObject({ article: { date: '2014-09' } });
    const found = [
      { written: 'Feb 29', origin: 'text' } as const,
      { written: '2015', origin: 'meta' } as const,
    ];
    expect(chooseDate(found)).toMatchObject({ date: '2015', origin: 'meta' });
  });
});
