import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/answering/desk/reference-desk.ts';
import { clusterByDate } from '../../src/answering/timeline/date-clusters.ts';
import type { Traced } from '../../src/answering/timeline/timeline.ts';
import { type PublicationDate, publicationDate } from '../../src/articles/dates/publication-date.ts';
import { article } from '../support/article.ts';
import { openDesk } from '../support/open-desk.ts';

const wire = `The Arle bridge at Wismund was closed to lorries on Monday, the bridge office said.
Engineers had found cracks in the northern pier of the bridge. Repairs to the bridge will take a year and cost 12 million euros. The city is looking for a way round for 4,000 lorries a day, and for money. Mayor Ilse Brandt called the cracks a shame for the whole valley.`;

const articles = [
  article({
    id: 'opened',
    title: 'Bridge opened',
    date: '1998-05-02',
    body: 'The Arle bridge at Wismund was opened on Saturday. It had been built in three years.',
  }),
  article({
    id: 'plan',
    title: 'Bridge planned',
    date: '1994',
    body: 'Wismund is to get a bridge over the Arle. The council voted for the Arle bridge in spring.',
  }),
  article({ id: 'wire-b', title: 'Cracks found', publisher: 'Arle Post', date: '2016-03-09', body: wire }),
  article({
    id: 'wire-a',
    title: 'Bridge closed',
    publisher: 'Quay Courier',
    date: '2016-03-08',
    body: wire,
  }),
  article({ id: 'wire-c', title: 'No lorries', publisher: 'Wismund Echo', date: null, body: wire }),
  article({
    id: 'repaired',
    title: 'Bridge reopened',
    date: '2017-06',
    body: 'The Arle bridge at Wismund carries lorries again. Toller Works repaired the Arle bridge for 15 million euros.',
  }),
  article({
    id: 'leaflet',
    title: 'The bridges of the Arle',
    date: null,
    body: 'The Arle bridge at Wismund is the longest of the five. It is painted green.',
  }),
  article({
    id: 'choir',
    title: 'Choir on tour',
    date: '2016-03-10',
    body: 'The choir sings in Norhaven on Sunday. Tickets are at the door.',
  }),
];

async function traced(question: Question): Promise<Traced> {
  const timeline = await (await openDesk(articles)).timeline(question);
  if (timeline.kind !== 'timeline') throw new Error(`refused: ${timeline.reason}`);
  return timeline;
}

describe('a timeline', () => {
  it('has one quote for each date of publication, oldest first, and nothing beside the topic', async () => {
    const { entries } = await traced({ text: 'Arle bridge Wismund' });
    expect(entries.map(({ date }) => date)).toEqual(['1994', '1998-05-02', '2016-03-08', '2017-06']);
    for (const { quote, date } of entries) {
      expect(quote.article.date).toBe(date);
      expect(quote.article.body.slice(quote.start, quote.end)).toBe(quote.text);
    }
  });

  it('tells copies of one text once, by the oldest paper, and sets what is undated apart', async () => {
    const { entries, undated } = await traced({ text: 'Arle bridge Wismund' });
    const wired = entries.filter(({ quote }) => quote.article.id.startsWith('wire-'));
    expect(wired.map(({ quote }) => quote.article.id)).toEqual(['wire-a']);
    expect(wired[0]?.report.papers).toBe(3);
    expect(wired[0]?.report.carriers.map(({ id }) => id)).toEqual(['wire-a', 'wire-b', 'wire-c']);
    expect(undated.map(({ quote }) => quote.article.id)).toEqual(['leaflet']);
  });

  it('names what is new at each date, nothing at the first, and never what an earlier quote says', async () => {
    const { entries } = await traced({ text: 'Arle bridge repair cost million euros' });
    expect(entries[0]?.news).toEqual([]);
    const last = entries.at(-1);
    expect(last?.news.map(({ text }) => text)).toContain('15 million euros');
    for (const [i, { quote, news }] of entries.entries()) {
      for (const { text, start, end } of news) {
        expect(quote.text.slice(start, end)).toBe(text);
        for (const earlier of entries.slice(0, i)) expect(earlier.quote.text).not.toContain(text);
      }
    }
  });

  it('says nothing of what is only said in other words, of past years, and of what an earlier article has elsewhere', async () => {
    const desk = await openDesk([
      article({
        id: 'plan',
        language: 'en',
        title: 'Tunnel planned',
        date: '2001-01',
        body: 'The Arle tunnel is planned. Later paragraphs name Oskar Brandt and a price of 40 million crowns.',
      }),
      article({
        id: 'start',
        language: 'en',
        title: 'Tunnel begun',
        date: '2004-01',
        body: 'Digging of the Arle tunnel by Oskar Brandt began in 2003, remarkably quickly, for 40 million crowns.',
      }),
      article({
        id: 'cost',
        language: 'en',
        title: 'Tunnel costs more',
        date: '2006-01',
        body: 'The Arle tunnel of Ida Falk will open in 2009 and cost 55 million crowns, says Ida Falk.',
      }),
    ]);
    const timeline = await desk.timeline({ text: 'Arle tunnel' });
    if (timeline.kind !== 'timeline') throw new Error('refused');
    expect(timeline.entries.map(({ news }) => news.map(({ text }) => text))).toEqual([
      [],
      [],
      ['Ida Falk', '2009', '55 million crowns'],
    ]);
  });

  it('joins the dates that lie nearest when there are more than asked for, and says for how many they stand', async () => {
    const { entries } = await traced({ text: 'Arle bridge Wismund', limit: 2 });
    expect(entries.map(({ from, to, moreReports }) => [from, to, moreReports])).toEqual([
      ['1994', '1998-05-02', 1],
      ['2016-03-08', '2017-06', 1],
    ]);
  });

  it('knows as of a day only what was published by then, in no paper that printed it later', async () => {
    const asOf = publicationDate('2016-03-08');
    const { entries, undated, window } = await traced({ text: 'Arle bridge Wismund', filters: { asOf } });
    expect(entries.map(({ date }) => date)).toEqual(['1994', '1998-05-02', '2016-03-08']);
    expect(entries.at(-1)?.report.carriers.map(({ id }) => id)).toEqual(['wire-a']);
    expect(undated).toEqual([]);
    expect(window).toMatchObject({ asOf, undated: 2 });
  });

  it('is refused where the archive has nothing on the topic, like a question', async () => {
    const desk = await openDesk(articles);
    const refused = await desk.timeline({ text: 'the price of tulips in Haarlem' });
    expect(refused).toMatchObject({ kind: 'refused', reason: 'nothing-relevant' });
    const outside = await desk.timeline({
      text: 'Arle bridge Wismund',
      filters: { to: publicationDate('1990') },
    });
    expect(outside).toMatchObject({ kind: 'refused', reason: 'outside-filters' });
  });
});

describe('clusters of dates', () => {
  const dates = fc
    .record({ year: fc.integer({ min: 1990, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, month }): PublicationDate => publicationDate(`${year}-${String(month).padStart(2, '0')}`));

  it('hold everything once, in order, and are never more than asked for', () => {
    fc.assert(
      fc.property(fc.array(dates, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (all, most) => {
        const clusters = clusterByDate(all, (date) => date, most);
        expect(clusters.length).toBeLessThanOrEqual(most);
        expect(clusters.flatMap(({ members }) => members)).toEqual(all.toSorted());
        for (const { from, to, members } of clusters) {
          expect([members[0], members.at(-1)]).toEqual([from, to]);
        }
      }),
    );
  });

  it('are one for each date where there is room', () => {
    const all = ['2014', '2014-08', '2014-08-23', '2014-08'].map(publicationDate);
    expect(clusterByDate(all, (date) => date, 9).map(({ from }) => from)).toEqual([
      '2014',
      '2014-08',
      '2014-08-23',
    ]);
  });
});
