import { describe, expect, it } from 'vitest';
import type { ArticleReading } from '../../src/articles/article-reading.ts';
import { createCsvReader } from '../../src/articles/formats/read-csv.ts';

const body = 'The bridge over the harbour opened on Saturday, two weeks early, the port said.';

describe('createCsvReader', () => {
  it('reads an article a row, by the names of the columns', () => {
    expect(
      read(
        `id;Title;Date;Body;Source;Author;Link\nb1;Bridge;2014-08-23;"${body}";Courier;Jane;https://example.org/b`,
      ),
    ).toEqual([
      {
        kind: 'article',
        file: 'a.csv:2',
        article: {
          id: 'b1',
          title: 'Bridge',
          publisher: 'Courier',
          author: 'Jane',
          date: '2014-08-23',
          dateOrigin: 'record',
          language: 'en',
          url: 'https://example.org/b',
          body,
        },
        warnings: [],
        dropped: [],
      },
    ]);
  });

  it.each([
    ['Titel,Datum,Inhalt,Quelle,Autor,Sprache', 'German'],
    ['titel\tdatum\ttekst\tbron\tauteur\ttaal', 'Dutch'],
    ['HEADLINE,published_at,full text,outlet,byline,lang', 'English'],
  ])('knows the columns %s', (header) => {
    const delimiter = header.includes('\t') ? '\t' : ',';
    const row = ['Bridge', '23.08.2014', `"${body}"`, 'Courier', 'Jane', 'en'].join(delimiter);
    expect(read(`${header}\n${row}`)).toMatchObject([
      {
        article: {
          title: 'Bridge',
          publisher: 'Courier',
          author: 'Jane',
          date: '2014-08-23',
          language: 'en',
          body,
        },
      },
    ]);
  });

  it('keeps the text of the last column whole where its commas are not quoted, and says so', () => {
    expect(read(`title,date,body\nBridge,2014,${body}`)).toMatchObject([
      {
        article: { body },
        warnings: ['the row has 5 cells and the header 3; put a cell that holds "," in quotation marks'],
      },
    ]);
  });

  it('takes tags out of cells and keeps paragraphs', () => {
    expect(
      read(`title,date,content\nA &amp; B,2014,"<p>One bridge.</p><p>Two &amp; three.</p>"`),
    ).toMatchObject([{ article: { title: 'A & B', body: 'One bridge.\n\nTwo & three.' } }]);
  });

  it('says of each row that gives no article why', () => {
    expect(read(`id,body\n1,\n2,"not closed\n3,${body}`)).toMatchObject([
      { file: 'a.csv:2', reason: 'there is no text in its column "body"' },
      { file: 'a.csv:3', reason: /quotation mark/ },
      { file: 'a.csv:4', article: { id: '3' } },
    ]);
  });

  it('says of a table without a column for the text what it wants, once', () => {
    expect(read('id,name\n1,x\n2,y')).toEqual([
      {
        kind: 'skipped',
        file: 'a.csv:1',
        reason:
          'the first row must name the columns, one of them "body" or "text", as in id,title,date,body; it is "id,name"',
      },
    ]);
  });
});

function read(text: string): readonly ArticleReading[] {
  const reader = createCsvReader('a.csv');
  return [...text.split('\n').flatMap((line, index) => reader.line(index + 1, line)), ...reader.end()];
}
