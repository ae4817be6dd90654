import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../src/articles/article-markdown.ts';
import { bodyText } from '../../src/articles/body-text.ts';
import { readMarkdown } from '../../src/articles/formats/read-markdown.ts';
import { article } from '../support/article.ts';

const readBack = (body: string): string => {
  const reading = readMarkdown('a.md', articleMarkdown(article({ body })));
  return reading.kind === 'article' ? reading.article.body : `skipped: ${reading.reason}`;
};

describe('articleMarkdown', () => {
  it.each([
    ['marks of emphasis', '*Not* _emphasised_ **at** all, 2 * 3 * 4, snake_case_name'],
    [
      'what looks like a heading, list, rule or quote',
      '# One\n\n- two\n\n1. three\n\n---\n\n> four\n\n+ five\n\n7) six\n\n===',
    ],
    [
      'links, HTML, code and entities',
      '[a](b) <b>c</b> `d` &amp; &copy; ![e](f) <https://g.example> [h]: i\n\n    four spaces\n\n```\nfence',
    ],
    ['line breaks', 'First line\nsecond line\n\nNext paragraph\n- not a list'],
    ['back slashes', 'C:\\dir\\*.txt \\# \\\\'],
    ['spaces at the beginning of a line', 'a\n  indented\n\tby a tab'],
    ['tables and footnotes', '| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1] and [^1]: note'],
  ])('reads back %s to the letter', (_, body) => {
    expect(readBack(bodyText(body))).toBe(bodyText(body));
  });

  it('reads back any body to the letter', () => {
    const marks = fc.constantFrom(
      '*',
      '_',
      '#',
      '-',
      '>',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '&',
      '\\',
      '1.',
      '\n',
      '\n\n',
      ' ',
      '  ',
      '~',
      '|',
      '=',
      '+',
      ':',
      'a',
      'Wort',
      '’',
      'http://x.y',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(marks).map((parts) => parts.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (raw) => {
          const body = bodyText(raw);
          fc.pre(/[\p{L}\p{N}]/u.test(body));
          expect(readBack(body)).toBe(body);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps every field, whatever stands in it', () => {
    const full = article({
      id: 'x',
      title: 'A "quoted": title # with, [marks]',
      publisher: 'yes',
      date: '2008',
      url: 'https://example.org/a?b=c#d',
      body: 'Words.',
    });
    expect(readMarkdown('x.md', articleMarkdown(full))).toMatchObject({ article: full, warnings: [] });
  });
});
