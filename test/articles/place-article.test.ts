import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { corpusContents, type Placement, placeArticle } from '../../src/articles/collecting/place-article.ts';
import { article } from '../support/article.ts';

const there = article({
  id: 'mail',
  title: 'Mail',
  url: 'https://example.org/mail',
  body: 'It was said that the mail is late.',
});

const place = (found: Article, file = 'mail.md'): Placement =>
  placeArticle(found, corpusContents([{ article: there, file }]));

describe('placing an article', () => {
  it('gives a new one a file named by its id', () => {
    const found = article({ id: 'other', body: 'Other words.' });
    expect(place(found)).toEqual({ kind: 'added', article: found, file: 'other.md', renamed: false });
  });

  it('leaves one that is the same as it was', () => {
    expect(place(there)).toEqual({ kind: 'unchanged', file: 'mail.md' });
  });

  it('updates one that stands at the same address with other words', () => {
    expect(place({ ...there, body: 'It was said that the mail is on time.' })).toMatchObject({
      kind: 'updated',
      file: 'mail.md',
    });
  });

  it('never overwrites a different one: it gets an id of its own, the same each time', () => {
    const found = article({
      id: 'mail',
      title: 'Another',
      url: 'https://example.com/mail',
      body: 'Quite other words.',
    });
    const first = place(found);
    expect(first).toMatchObject({
      kind: 'added',
      renamed: true,
      file: expect.stringMatching(/^mail-[0-9a-f]{6}\.md$/),
    });
    expect(place(found)).toEqual(first);
  });

  const column = article({
    id: 'weekly',
    title: 'Weekly',
    body: 'The ships came in on Monday, and nobody was there.',
  });
  const other = article({
    id: 'weekly',
    title: 'Weekly',
    body: 'The trains stood still all week, as drivers struck.',
  });
  const besideColumn = (found: Article): Placement =>
    placeArticle(found, corpusContents([{ article: column, file: 'weekly.md' }]));

  it('does not take a column for another state of the one before it, for all their one title', () => {
    expect(besideColumn(other)).toMatchObject({ kind: 'added', renamed: true });
    expect(besideColumn({ ...column, body: `${column.body} It rained.` })).toMatchObject({ kind: 'updated' });
  });

  it('keeps notices that read alike and mean other days', () => {
    const notice = article({ id: 'one', title: 'Closed', date: '2014-01-06', body: 'Closed today.' });
    const corpus = corpusContents([{ article: notice, file: 'one.md' }]);
    const later = article({ id: 'two', title: 'Closed', date: '2014-01-13', body: 'Closed today.' });
    expect(placeArticle(later, corpus)).toMatchObject({ kind: 'added', file: 'two.md' });
    expect(placeArticle({ ...later, id: notice.id }, corpus)).toMatchObject({ kind: 'added', renamed: true });
    expect(placeArticle({ ...notice, id: later.id }, corpus)).toMatchObject({ kind: 'there-already' });
  });

  it('finds one again that had to be renamed', () => {
    const found = article({
      id: 'mail',
      title: 'Another',
      url: 'https://example.com/mail',
      body: 'Quite other words.',
    });
    const first = place(found);
    if (first.kind !== 'added') throw new Error(first.kind);
    const corpus = corpusContents([
      { article: there, file: 'mail.md' },
      { article: first.article, file: first.file },
    ]);
    expect(placeArticle(found, corpus)).toMatchObject({ kind: 'there-already', id: first.article.id });
  });

  it('does not keep one twice that has another id', () => {
    expect(place(article({ ...there, id: 'copy' }))).toEqual({
      kind: 'there-already',
      id: 'mail',
      file: 'mail.md',
    });
  });

  it('does not rewrite files that hold many articles', () => {
    expect(place({ ...there, body: 'Changed words.' }, 'dump.jsonl:7')).toEqual({
      kind: 'there-already',
      id: 'mail',
      file: 'dump.jsonl:7',
    });
  });

  it('avoids names that are devices on Windows', () => {
    expect(place(article({ id: 'con', body: 'x' }))).toMatchObject({ file: '_con.md' });
  });
});
