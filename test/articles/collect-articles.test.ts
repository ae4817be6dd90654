import { describe, expect, it } from 'vitest';
import { articleId } from '../../src/articles/article-id.ts';
import { createCollection } from '../../src/articles/collecting/collect-articles.ts';
import type { Edits } from '../../src/articles/collecting/edits.ts';
import { article } from '../support/article.ts';

const long = 'Lenovo agreed to buy the server business of IBM for some two billion dollars. '
  .repeat(5)
  .trim();

function collect(
  articles: readonly Parameters<typeof article>[0][],
  edits: Edits = new Map(),
  warnings: readonly string[] = [],
): ReturnType<ReturnType<typeof createCollection>['reading']> {
  const collection = createCollection(edits, (file) => `corpus/${file}`);
  for (const fields of articles) {
    const found = article(fields);
    collection.add({ kind: 'article', file: `${found.id}.md`, article: found, warnings, dropped: [] });
  }
  return collection.reading();
}

describe('collecting articles', () => {
  it('counts the same article in two files once, and says of which it is a copy', () => {
    const { articles, skipped, files } = collect([
      { id: 'b', body: long },
      { id: 'a', title: 'Other', body: long },
    ]);
    expect(articles.map(({ id }) => id)).toEqual(['b']);
    expect(skipped).toEqual([{ file: 'a.md', reason: 'it is the same article as b.md' }]);
    expect([...files]).toEqual([['b', 'b.md']]);
  });

  it('keeps one text that two publishers carry, and two notices that read alike', () => {
    expect(
      collect([
        { id: 'a', publisher: 'X', body: long },
        { id: 'b', publisher: 'Y', body: long },
      ]).articles,
    ).toHaveLength(2);
    expect(
      collect([
        { id: 'a', body: 'Closed today.' },
        { id: 'b', body: 'Closed today.' },
      ]).articles,
    ).toHaveLength(2);
  });

  it('puts what was set by hand over what was found, and has no doubt about it then', () => {
    const edits: Edits = new Map([[articleId('a'), { date: '2014-08' }]]);
    const doubts = ['no date found; cited as "undated".', 'the language could not be told.'];
    const { articles, warnings } = collect([{ id: 'a', date: null, body: long }], edits, doubts);
    expect(articles[0]).toMatchObject({ date: '2014-08', dateOrigin: 'edit' });
    expect(warnings).toEqual(['corpus/a.md: the language could not be told.']);
  });

  it('says that an edit of no article does nothing', () => {
    const edits: Edits = new Map([[articleId('gone'), { title: 'x' }]]);
    expect(collect([{ id: 'a', body: long }], edits).warnings).toEqual([
      'corpus/edits.yaml: there is no article "gone"; its edit does nothing.',
    ]);
  });

  it('keeps two different articles that have one id, each time under the same ids', () => {
    const weekly = [
      { id: 'weekly', title: 'Weekly', body: 'The ships came in on Monday, and nobody was there.' },
      { id: 'weekly', title: 'Weekly', body: 'The trains stood still all week, as the drivers struck.' },
    ];
    const first = collect(weekly);
    expect(first.articles.map(({ id }) => id)).toEqual([
      'weekly',
      expect.stringMatching(/^weekly-[0-9a-f]{6}$/),
    ]);
    expect(first.skipped).toEqual([]);
    expect(collect(weekly)).toEqual(first);
  });

  it('says of an article that stands there in two versions which one it passed over', () => {
    const page = { id: 'a', url: 'https://example.org/a' };
    const { articles, skipped } = collect([
      { ...page, body: long },
      { ...page, body: `${long} It is done.` },
    ]);
    expect(articles.map(({ body }) => body)).toEqual([long]);
    expect(skipped).toEqual([
      { file: 'a.md', reason: 'it is the article of a.md in another version; take one of the two out' },
    ]);
  });

  it('does not take two articles for one because the first was given the title and day of the other by hand', () => {
    const edits: Edits = new Map([[articleId('a'), { title: 'Weekly', date: '2014-08-23' }]]);
    const { articles } = collect(
      [
        { id: 'a', title: 'x', body: 'The ships came in on Monday, and nobody was there.' },
        { id: 'a', title: 'Weekly', date: '2014-08-23', body: 'The trains stood still all week.' },
      ],
      edits,
    );
    expect(articles.map(({ title, dateOrigin }) => [title, dateOrigin])).toEqual([
      ['Weekly', 'edit'],
      ['Weekly', 'record'],
    ]);
  });
});
