import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReferenceDesk } from '../../src/answering/desk/reference-desk.ts';
import { findQuoted } from '../../src/answering/finding/find-quoted.ts';
import { spanFlaw } from '../../src/answering/quotes/quote.ts';
import { article } from '../support/article.ts';
import { openDesk } from '../support/open-desk.ts';

const articles = [
  article({
    id: 'inspur',
    title: 'IBM and Inspur become partners',
    date: '2014-08-23',
    url: 'https://example.org/inspur',
    body: `“We’re partners – and rivals,” IBM said. Sales fell by 1.2 million units in China. Inspur will
design systems around the Power8 chips of IBM.`,
  }),
  article({
    id: 'wire-1',
    title: 'A wire story',
    date: '2014-08-25',
    body: 'The deal was signed in Beijing on a Friday.',
  }),
  article({
    id: 'wire-2',
    title: 'The same story',
    date: '2014-08-24',
    body: 'It began so. The deal was signed in Beijing on a Friday.',
  }),
];

const sourceOf = async (text: string): Promise<ReturnType<ReferenceDesk['source']>> =>
  (await openDesk(articles)).source(text);

describe('source', () => {
  it.each([
    'inspur',
    'https://example.org/inspur',
    'https://example.org/inspur/#:~:text=We',
    ' ibm and INSPUR become partners ',
    'example.org/inspur',
    'http://www.example.org/inspur?utm_source=letter&fbclid=1',
    'Inspur',
    'corpus/inspur.md',
  ])('finds an article by %s', async (name) => {
    expect(await sourceOf(name)).toMatchObject({ kind: 'article', article: { id: 'inspur' } });
  });

  it('finds an article by the beginnings of the words of its title', async () => {
    expect(await sourceOf('inspur part')).toMatchObject({ kind: 'article', article: { id: 'inspur' } });
  });

  it.each([
    ['as it stands', 'Inspur will\ndesign systems around the Power8 chips of IBM.'],
    ['over a line break', 'Inspur will design systems around the Power8 chips of IBM.'],
    ['in other quotation marks and dashes', '"We\'re partners - and rivals," IBM said.'],
    ['inside quotation marks of its own', '„Inspur will design systems around the Power8 chips”'],
    ['as a Markdown block quote', '> Inspur will\n> design systems around the Power8 chips'],
    ['in a block quote of a block quote', '> > Inspur will design systems\n> > around the Power8 chips'],
    ['with quotation marks inside dots', '… “design systems around the Power8 chips” …'],
    ['with dots at its ends', '… design systems around the Power8 chips …'],
  ])('finds pasted words %s', async (_, pasted) => {
    const found = await sourceOf(pasted);
    expect(found).toMatchObject({ kind: 'quote', quotes: [{ article: { id: 'inspur' } }] });
  });

  it('gives one quote for each article that holds the words, oldest first', async () => {
    const found = await sourceOf('The deal was signed in Beijing');
    expect(found.kind === 'quote' && found.quotes.map((quote) => quote.article.id)).toEqual([
      'wire-2',
      'wire-1',
    ]);
  });

  it('gives the words of a receipt, and nothing where the article is another by now', async () => {
    const found = await sourceOf('Inspur will design systems around the Power8 chips of IBM.');
    const receipt = found.kind === 'quote' ? found.quotes[0].receipt : '';
    expect(await sourceOf(receipt)).toEqual(found);
    expect((await sourceOf(receipt.replace('@', '@0').replace(/.\+/, '+'))).kind).toBe('not-found');
  });

  it('suggests the articles whose ids are near', async () => {
    const found = await sourceOf('insper');
    expect(found).toMatchObject({ kind: 'not-found', similarTitles: [{ id: 'inspur' }] });
  });

  it('declines words that cut a number in half', async () => {
    expect((await sourceOf('2 million units in China')).kind).not.toBe('quote');
  });

  it.each([
    ['a denial', 'IBM can sell its servers here', 'IBM can’t sell its servers here. IBM can not.'],
    ['a dot of an ellipsis', 'and so it ended.', 'And so it ended… or did it? and so it ended… or not'],
    ['a case that differs', 'ibm sells its servers here', 'IBM sells its servers here.'],
  ])('does not take %s for the pasted words', async (_, pasted, body) => {
    expect((await (await openDesk([article({ body })])).source(pasted)).kind).not.toBe('quote');
  });

  it('finds pasted words whose accents are composed another way, or that hide a soft hyphen', async () => {
    const desk = await openDesk([
      article({ body: 'Der Zu\u0308rcher Donau\u00addampfer fa\u0308hrt heute.' }),
    ]);
    expect(await desk.source('Zürcher Donaudampfer fährt')).toMatchObject({
      kind: 'quote',
      quotes: [{ text: 'Zu\u0308rcher Donau\u00addampfer fa\u0308hrt' }],
    });
  });

  it('finds part of a sentence in a script without spaces', async () => {
    const desk = await openDesk([article({ language: 'zh', body: '联想收购了服务器业务。' })]);
    expect(await desk.source('收购了服务器')).toMatchObject({
      kind: 'quote',
      quotes: [{ text: '收购了服务器' }],
    });
  });

  it('finds nothing in an archive of one article for a text without words', async () => {
    const desk = await openDesk([article({ body: 'IBM sells its servers here.' })]);
    for (const text of ['', '?!', '"', '>']) expect((await desk.source(text)).kind).toBe('not-found');
  });

  it('holds words against an article that cannot be quoted whole', async () => {
    const desk = await openDesk([
      article({ body: 'First of all.\n\u0301IBM sells its old servers here to nobody.' }),
    ]);
    expect((await desk.source('IBM sells its new servers here to nobody')).kind).not.toBe('quote');
  });

  it('marks the words that differ from the nearest sentence', async () => {
    const found = await sourceOf('Sales fell by 1.5 million units in China.');
    expect(found).toMatchObject({
      kind: 'not-verbatim',
      nearest: { text: 'Sales fell by 1.2 million units in China.' },
      differences: [
        { text: 'Sales fell by', change: 'same' },
        { text: '1.5', change: 'extra' },
        { text: '1.2', change: 'missing' },
        { text: 'million units in China.', change: 'same' },
      ],
    });
  });

  it('holds a long text that says one thing again and again against the sentence, not word by word', async () => {
    const pasted = 'Sales fell by 1.2 million units in China. '.repeat(3000);
    expect(await sourceOf(pasted)).toMatchObject({
      kind: 'not-verbatim',
      nearest: { text: 'Sales fell by 1.2 million units in China.' },
      differences: [{ change: 'extra' }, { change: 'missing' }],
    });
  });

  it('does not take a sentence for its negation', async () => {
    expect((await sourceOf('The deal was not signed in Beijing on a Friday.')).kind).toBe('not-verbatim');
  });

  it('says that nothing like it is there', async () => {
    expect(await sourceOf('Bananas ripen slowly in cold rooms')).toEqual({
      kind: 'not-found',
      similarTitles: [],
    });
    expect(await sourceOf('')).toMatchObject({ kind: 'not-found' });
  });

  it('finds every span of an article, and only where it stands to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.nat(30), fc.nat(30), (body, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        if (spanFlaw(body, start, end) !== null) return;
        const found = findQuoted(article({ body }), body.slice(start, end));
        expect(found?.text).toBe(body.slice(start, end));
      }),
    );
  });
});

describe('suggestTitles', () => {
  it('offers titles that begin with what was typed first, then the newest', async () => {
    const desk = await openDesk(articles);
    expect((await desk.suggestTitles('sto', 5)).map(({ id }) => id)).toEqual(['wire-1', 'wire-2']);
    expect((await desk.suggestTitles('the', 5)).map(({ id }) => id)).toEqual(['wire-2']);
    expect((await desk.suggestTitles('', 2)).map(({ id }) => id)).toEqual(['wire-1', 'wire-2']);
  });
});

describe('verify', () => {
  const receiptOf = async (desk: ReferenceDesk): Promise<string> => {
    const found = await desk.source('The deal was signed in Beijing');
    return found.kind === 'quote' ? found.quotes[0].receipt : '';
  };

  it('re-proves a receipt against the archive', async () => {
    const desk = await openDesk(articles);
    expect(await desk.verify(await receiptOf(desk))).toMatchObject({
      kind: 'exact',
      quote: { text: 'The deal was signed in Beijing' },
    });
  });

  it('says that the article has changed, or is gone', async () => {
    const receipt = await receiptOf(await openDesk(articles));
    const changed = await openDesk([article({ id: 'wire-2', body: 'It began so. The deal was off.' })]);
    expect((await changed.verify(receipt)).kind).toBe('changed');
    expect((await (await openDesk([])).verify(receipt)).kind).toBe('gone');
  });

  it('does not say that a text has changed when only the place is another', async () => {
    const desk = await openDesk(articles);
    const receipt = await receiptOf(desk);
    const [, end = ''] = receipt.split('-').slice(-2);
    const place = receipt.slice(0, -end.length);
    for (const elsewhere of [`${Number(end) - 2}`, '999999']) {
      await expect(desk.verify(`${place}${elsewhere}`)).rejects.toThrow(
        /is the receipt of no quote, although the article is/,
      );
    }
  });

  it('refuses what is not a receipt', async () => {
    const desk = await openDesk(articles);
    await expect(desk.verify('nonsense')).rejects.toThrow(/is not a receipt/);
  });
});
