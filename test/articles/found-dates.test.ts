import { describe, expect, it } from 'vitest';
import { readJsonlRecord } from '../../src/articles/formats/read-jsonl.ts';
import { readMarkdown } from '../../src/articles/formats/read-markdown.ts';
import { readText } from '../../src/articles/formats/read-text.ts';

const story = 'The maker said on Monday that it will sell its server business to a rival of many years.';

describe('the date of an article', () => {
  it('is that of the address where nothing else dates it', () => {
    const url = 'https://example.org/2014/08/23/deal';
    expect(readMarkdown('deal.md', `---\nurl: ${url}\n---\n${story}`)).toMatchObject({
      article: { date: '2014-08-23', dateOrigin: 'url' },
    });
    expect(readJsonlRecord('a.jsonl:1', JSON.stringify({ url, title: 'A deal', body: story }))).toMatchObject(
      {
        article: { date: '2014-08-23', dateOrigin: 'url' },
        warnings: [],
      },
    );
  });

  it('is that of the file where nothing else dates it, but not that of a file of many', () => {
    const dated = { article: { date: '2014-08-23', dateOrigin: 'file-name' } };
    expect(readMarkdown('2014-08-23-deal.md', story)).toMatchObject(dated);
    expect(readText('2014/08/23/deal.txt', story)).toMatchObject(dated);
    expect(readText('000_b1f146defe679569.txt', story)).toMatchObject({ article: { date: null } });
    const record = JSON.stringify({ title: 'A deal', body: story });
    expect(readJsonlRecord('2014-08-23.jsonl:1', record)).toMatchObject({ article: { date: null } });
  });

  it('is what the record says, with a warning where the address contradicts it', () => {
    const front =
      '---\ntitle: A deal\nlanguage: en\ndate: 2014-08-20\nurl: https://example.org/2014/08/23/deal\n---\n';
    expect(readMarkdown('deal.md', front + story)).toMatchObject({
      article: { date: '2014-08-20', dateOrigin: 'record' },
      warnings: [
        'the date is 2014-08-20 in the record but 2014-08-23 in the address; cited as 2014-08-20. If it is another, give it in the front matter: date: YYYY-MM-DD',
      ],
    });
  });

  it('is told from 08/09/2014 by the address', () => {
    const front = (month: string) =>
      `---\ntitle: A deal\ndate: 08/09/2014\nurl: https://example.org/2014/${month}/deal\n---\n`;
    expect(readMarkdown('deal.md', front('09') + story)).toMatchObject({ article: { date: '2014-09-08' } });
    expect(readMarkdown('deal.md', front('08') + story)).toMatchObject({ article: { date: '2014-08-09' } });
  });
});
