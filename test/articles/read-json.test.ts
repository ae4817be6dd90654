import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/articles/formats/read-json.ts';
import { readJsonlRecord } from '../../src/articles/formats/read-jsonl.ts';

const body = 'The bridge over the harbour opened on Saturday, two weeks early, the port said.';
const newsArticle = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Bridge',
  articleBody: body,
  datePublished: '2014-08-23T22:00:00Z',
  dateModified: '2020-01-01',
  author: [{ '@type': 'Person', name: 'Jane' }, 'Joe'],
  publisher: { '@type': 'Organization', name: 'Courier' },
  inLanguage: 'en-GB',
  mainEntityOfPage: { '@id': 'https://example.org/bridge' },
};
const understood = {
  title: 'Bridge',
  publisher: 'Courier',
  author: 'Jane, Joe',
  date: '2014-08-23',
  dateOrigin: 'json-ld',
  language: 'en-GB',
  url: 'https://example.org/bridge',
  body,
};

describe('readJson', () => {
  it('reads our own record, and a list of them', () => {
    const record = { id: 'b', title: 'Bridge', date: '2014', body };
    expect(read(record)).toMatchObject([{ file: 'a.json', article: { id: 'b', body } }]);
    expect(read([record, { ...record, id: 'c' }])).toMatchObject([
      { file: 'a.json#1', article: { id: 'b' } },
      { file: 'a.json#2', article: { id: 'c', dateOrigin: 'record' } },
    ]);
  });

  it('reads schema.org data: a node, a graph, a list of things', () => {
    expect(read(newsArticle)).toMatchObject([{ file: 'a.json', article: understood, warnings: [] }]);
    const graph = { '@graph': [{ '@type': 'WebSite', name: 'Courier' }, newsArticle] };
    expect(read(graph)).toMatchObject([{ article: understood }]);
    const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: newsArticle }] };
    expect(read(list)).toMatchObject([{ article: understood }]);
    expect(readJsonlRecord('a.jsonl:1', JSON.stringify(graph))).toMatchObject({ article: understood });
  });

  it.each(['ReportageNewsArticle', 'BlogPosting', 'http://schema.org/Article', ['Thing', 'Report']])(
    'knows %s for an article',
    (type) => {
      expect(read({ ...newsArticle, '@type': type })).toMatchObject([{ article: understood }]);
    },
  );

  it('takes numbers and names as exports of databases and services have them', () => {
    const record = { id: 7, title: 1984, publishedAt: 20140823, source: { id: null, name: 'Courier' }, body };
    expect(read({ ...record, authors: [{ name: 'Jane' }, 'Joe'] })).toMatchObject([
      { article: { id: '7', title: '1984', date: '2014-08-23', publisher: 'Courier', author: 'Jane, Joe' } },
    ]);
    expect(read({ ...record, publishedAt: 2008 })).toMatchObject([{ article: { date: '2008' } }]);
    expect(read({ ...record, publishedAt: 1408752000 })).toMatchObject([
      { article: { date: null }, warnings: [/^"1408752000" is not a date/] },
    ]);
  });

  it('keeps a description without a body, as a teaser', () => {
    const { articleBody, ...teaser } = newsArticle;
    expect(read({ ...teaser, description: articleBody })).toMatchObject([
      { article: { body }, warnings: [/^it is only a teaser/] },
    ]);
  });

  it('reads lists under the keys that services use, and the fields by their usual names', () => {
    const found = {
      headline: 'A &amp; B',
      published_at: '2014-08',
      source: 'Courier',
      content: `<p>One.</p><p>${body}</p>`,
    };
    expect(read({ status: 'ok', articles: [found, { url: 'https://example.org/x' }] })).toMatchObject([
      { article: { title: 'A & B', date: '2014-08', publisher: 'Courier', body: `One.\n\n${body}` } },
      { file: 'a.json#2', reason: '"body" is missing; wanted the article\'s text' },
    ]);
    expect(read({ response: { docs: [found] } })).toMatchObject([{ article: { date: '2014-08' } }]);
  });

  it('leaves the text of our own record to the letter', () => {
    const text = 'He typed <p> & pressed enter &amp; waited.';
    expect(read({ id: 'b', body: text })).toMatchObject([{ article: { body: text } }]);
  });

  it('names a record without id, address and title by its text, so that it is the same next time', () => {
    const [first, second] = read([{ body }, { body: 'Another text, about something else.' }]);
    expect(first).toMatchObject({ kind: 'article' });
    expect(second).toMatchObject({ kind: 'article' });
    expect(read([{ body }])).toMatchObject([
      { article: { id: first?.kind === 'article' ? first.article.id : '' } },
    ]);
  });

  it('reads a JSON Feed', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Courier',
      items: [
        {
          id: '1',
          url: 'https://example.org/1',
          title: 'Bridge',
          content_text: body,
          date_published: '2014-08-23T10:00:00+02:00',
        },
      ],
    };
    expect(read(feed)).toMatchObject([
      {
        article: {
          publisher: 'Courier',
          date: '2014-08-23',
          dateOrigin: 'feed',
          body,
          url: 'https://example.org/1',
        },
      },
    ]);
  });

  it.each([
    ['{"a": ', /^it is not JSON: /],
    ['{}', /^it holds no article: /],
    ['"text"', /^it holds no article: /],
    ['[]', /^the list in it is empty$/],
    ['{"articles": []}', /^the list in it is empty$/],
  ])('says of %s why there is no article', (text, reason) => {
    expect(readJson('a.json', text)).toMatchObject([{ kind: 'skipped', file: 'a.json', reason }]);
  });
});

function read(value: unknown) {
  return readJson('a.json', JSON.stringify(value));
}
