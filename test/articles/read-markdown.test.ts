import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { readMarkdown } from '../../src/articles/formats/read-markdown.ts';

const frontMatter = `---
id: ibm-lenovo
title: "IBM: servers for Lenovo"
publisher: The Example
date: 2014-08-23
language: EN_gb
url: https://example.org/a
basis: a wire report
---
`;

describe('readMarkdown', () => {
  it('reads every field of the front matter, and passes over fields it does not know', () => {
    expect(read(`${frontMatter}\nIBM sold *its* servers.\n`)).toEqual({
      id: 'ibm-lenovo',
      title: 'IBM: servers for Lenovo',
      publisher: 'The Example',
      author: null,
      date: '2014-08-23',
      dateOrigin: 'record',
      language: 'en-GB',
      url: 'https://example.org/a',
      body: 'IBM sold its servers.',
    });
  });

  it('keeps a year or a month as it was written', () => {
    expect(read('---\ndate: 2008\n---\nWords.').date).toBe('2008');
    expect(read('---\ndate: 2021-09\n---\nWords.').date).toBe('2021-09');
  });

  it('stores the words without the marks, block by block', () => {
    const markdown = [
      '# A deal\n\nIBM **sold** its [x86 *servers*](https://example.org)',
      'to Lenovo.  \nIt said so.\n\n## Why\n\n1. Money\n2. Focus\n\n   On Power.\n\n> “Not for sale”\n> was wrong.\n\n',
      '```js\nlet a = 1;\n\n\nlet b;\n```\n\nSee ![a server](x.png), `a_b` &amp; <b>more</b>.\n\n---\n\n<p>In a box.</p><p>Twice.</p>\n',
    ].join('\n');
    expect(read(`---\ntitle: Another title\n---\n${markdown}`).body.split('\n\n')).toEqual([
      'A deal',
      'IBM sold its x86 servers to Lenovo.\nIt said so.',
      'Why',
      'Money',
      'Focus',
      'On Power.',
      '“Not for sale” was wrong.',
      'let a = 1;',
      'let b;',
      'See a server, a_b & more.',
      'In a box.',
      'Twice.',
    ]);
  });

  it('does not repeat the title as the first heading of the body', () => {
    expect(read('---\ntitle: A deal\n---\n# A *Deal*\n\nWords.').body).toBe('Words.');
    expect(read('---\ntitle: A deal\n---\n# Another\n\nWords.').body).toBe('Another\n\nWords.');
  });

  it('takes the title from the first heading, then from the file, then from the first words', () => {
    expect(read('# A deal\n\nWords.').title).toBe('A deal');
    expect(read('Words.', '2014/ibm-lenovo_deal.md').title).toBe('Ibm lenovo deal');
    expect(read('Words of the body.', '8f3a.md').title).toBe('Words of the body.');
  });

  it('takes the id from the path of the file, so that folders may use a name twice', () => {
    expect(read('Words.', 'mail.md').id).toBe('mail');
    expect(read('Words.', '2014/mail.md').id).not.toBe(read('Words.', '2015/mail.md').id);
  });

  it('keeps an article whose date does not exist, undated, and says so', () => {
    expect(read('---\ndate: 2014-02-31\nlanguage: en\n---\nWords.').date).toBeNull();
    expect(warnings('---\ntitle: T\ndate: 2014-02-31\nlanguage: en\n---\nWords.')).toEqual([
      '"2014-02-31" is not a date: 2014-02 has no day 31; cited as "undated". Give it in the front matter: date: YYYY-MM-DD',
    ]);
    expect(warnings('---\ntitle: T\nlanguage: en\n---\nWords.')).toEqual([
      'no date found; cited as "undated". Give it in the front matter: date: YYYY-MM-DD',
    ]);
  });

  it('links to the web and nowhere else', () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'example.org/a', 'ftp://example.org']) {
      expect(read(`---\nurl: "${url}"\n---\nWords.`).url).toBeNull();
      expect(warnings(`---\nurl: "${url}"\n---\nWords.`).join()).toContain(`"${url}" is not a web address`);
    }
    expect(read('---\nurl: https://example.org/a b\n---\nWords.').url).toBe('https://example.org/a%20b');
  });

  it('detects the language where none is given, or what is given is no tag', () => {
    const dutch = 'Volgens het bedrijf had het een exclusieve overeenkomst voor de verkoop van servers.';
    expect(read(dutch).language).toBe('nl');
    expect(read(`---\nlanguage: Dutch\n---\n${dutch}`).language).toBe('nl');
    expect(warnings(`---\nlanguage: Dutch\n---\n${dutch}`).join()).toContain('"Dutch" is not a language tag');
  });

  it('treats an empty or null field as absent', () => {
    expect(
      warnings('---\ntitle: T\ndate: 2014\nlanguage: en\npublisher:\nurl: ~\nid: ""\n---\nWords.'),
    ).toEqual([]);
  });

  it.each([
    ['---\ntitle: IBM: the deal\n---\nWords.', /^line 2 of the front matter is not YAML: .*in "quotes"$/],
    ['---\ntitle: A\ntitle: B\n---\nWords.', /^line 3 of the front matter is not YAML: .*unique/],
    ['---\ntitle: A\n\nWords.', /not closed/],
    [
      '---\npublisher: [A, B]\n---\nWords.',
      /^in the front matter "publisher" is a list; wanted the publisher's name$/,
    ],
    ['---\n- a\n---\nWords.', /^in the front matter the record is a list/],
    ['---\ntitle: A\n---\n\n***\n', /^there is no text in it$/],
    ['', /^there is no text in it$/],
  ])('skips %j and says why', (text, reason) => {
    expect(readMarkdown('a.md', text)).toMatchObject({
      kind: 'skipped',
      file: 'a.md',
      reason: expect.stringMatching(reason),
    });
  });

  it('does not take a rule for front matter', () => {
    expect(read('---\n\nWords.\n\n---\n\nMore words.').body).toBe('Words.\n\nMore words.');
    expect(read('---\nWords only.').body).toBe('Words only.');
  });

  it('reads files of every system', () => {
    expect(read(`\ufeff${frontMatter}Words.\n\nMore.`.replaceAll('\n', '\r\n')).body).toBe('Words.\n\nMore.');
  });

  it('is not held up by text that is made to do so', () => {
    for (const text of [
      '>'.repeat(9_999),
      '- '.repeat(9_999),
      '[a]('.repeat(99_999),
      'a\n=\n'.repeat(99_999),
      'a\n\n'.repeat(99_999),
    ]) {
      expect(readMarkdown('a.md', `${text}a`).kind).toBe('skipped');
    }
    expect(readMarkdown('a.md', `---\na: ${'['.repeat(9_999)}\n---\na`).kind).toBe('skipped');
    expect(readMarkdown('a.md', `---\na: ${'{a: '.repeat(9_999)}\n---\na`).kind).toBe('skipped');
  });

  it('gives an article or a reason for any text whatever', () => {
    const piece = fc.constantFrom(
      '---\n',
      'title: ',
      'a',
      '\n',
      '# ',
      '- ',
      '> ',
      '`',
      '```',
      '[',
      '](',
      ')',
      '<b>',
      '&',
      '*',
      '\u2028',
      '\r',
      ': ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (some) => {
        const reading = readMarkdown('a.md', some);
        if (reading.kind === 'article') expect(reading.article.body).toMatch(/[\p{L}\p{N}]/u);
        else expect(reading.reason.length).toBeLessThan(400);
      }),
    );
  });

  it('loses no word of a text without marks', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcäöüß12'), minLength: 1, maxLength: 8 });
    const paragraph = fc
      .array(word, { minLength: 1, maxLength: 12 })
      .map((words) => `Say ${words.join(' ')}.`);
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        expect(read(paragraphs.join('\n\n')).body).toBe(paragraphs.join('\n\n'));
      }),
    );
  });
});

function read(text: string, file = 'a.md'): Article {
  const reading = readMarkdown(file, text);
  if (reading.kind === 'skipped') throw new Error(reading.reason);
  return reading.article;
}

function warnings(text: string): readonly string[] {
  const reading = readMarkdown('a.md', text);
  return reading.kind === 'article' ? reading.warnings : [];
}
