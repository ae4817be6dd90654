import { createReadStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { byteLines } from '../../src/adapters/corpus/byte-lines.ts';
import { createCorpusFiles } from '../../src/adapters/corpus/corpus-files.ts';
import { articleIdFrom } from '../../src/articles/article-id.ts';
import { readableEndings } from '../../src/articles/formats/text-format.ts';
import { DatelineError } from '../../src/dateline-error.ts';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dateline-corpus-'));
});

afterEach(() => rm(dir, { recursive: true, force: true }));

const dated = (title: string) =>
  `---\ntitle: ${title}\ndate: 2014\nlanguage: en\n---\nIBM sold its servers.\n`;
const record = (id: string) =>
  JSON.stringify({ id, title: id, date: '2014', language: 'en', body: 'IBM sold its servers.' });

describe('a corpus of files', () => {
  it('reads every format in every folder, ordered by id', async () => {
    await put({
      'b.md': dated('B'),
      'news/2014/mail.txt':
        'Maker sells its servers\n\n2014-08-23\n\nThe maker sells its servers to a rival.\n',
      'feed.JSONL': `${record('c')}\n\n${record('a')}\r\n`,
    });
    const { articles, skipped, warnings } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['a', 'b', 'c', articleIdFrom('news/2014/mail')]);
    expect(articles.at(-1)).toMatchObject({ title: 'Maker sells its servers', date: '2014-08-23' });
    expect({ skipped, warnings }).toEqual({ skipped: [], warnings: [] });
  });

  it('passes over dot files and its own README, and no other', async () => {
    await put({
      '.draft.md': dated('A'),
      '.git/b.md': dated('B'),
      'README.md': '# Format',
      'sub/README.md': dated('C'),
    });
    const { articles, skipped } = await read();
    expect(articles.map(({ title }) => title)).toEqual(['C']);
    expect(skipped).toEqual([]);
  });

  it('says of each file that it skips why, and reads the rest', async () => {
    await put({
      'a.md': dated('A'),
      'b.pdf': '%PDF-1.7',
      'c.txt': '',
      'e.txt': Buffer.from([0x61, 0, 0x62]),
      'g.jsonl': `\n${record('g')}\n{"id": [7]}\n`,
      'h.jsonl': '\n',
      'i.css': 'body { color: black }',
      'j.docx': Buffer.from('PK\x03\x04'),
    });
    const { articles, skipped } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['a', 'g']);
    expect(skipped).toEqual([
      {
        file: 'b.pdf',
        reason:
          'it is a PDF; save its text as .txt, for example with pdftotext, and see that paragraphs are whole',
      },
      { file: 'c.txt', reason: 'it is empty' },
      { file: 'e.txt', reason: 'it is not text but binary data' },
      {
        file: 'g.jsonl:3',
        reason:
          '"id" is a list; wanted text such as "ibm-lenovo-2014"; "body" is missing; wanted the article\'s text',
      },
      { file: 'h.jsonl', reason: 'it is empty' },
      { file: 'i.css', reason: `it is none of the files that can be read (${readableEndings})` },
      { file: 'j.docx', reason: 'it is an office document; save it as HTML or text' },
    ]);
  });

  it('counts an article once that stands under one id in several files', async () => {
    await put({ 'a.jsonl': `${record('x')}\n${record('x')}\n`, 'x.md': dated('Another') });
    const { articles, skipped } = await read();
    expect(articles.map(({ title }) => title)).toEqual(['x']);
    expect(skipped).toEqual([
      { file: 'a.jsonl:2', reason: 'it is the same article as a.jsonl:1' },
      { file: 'x.md', reason: 'it is the same article as a.jsonl:1' },
    ]);
  });

  it('begins a warning with the file, as one would type it', async () => {
    await put({ 'sub/a.md': '---\ntitle: A\nlanguage: en\ndate: 2014-02-31\n---\nWords.' });
    expect((await read()).warnings).toEqual([
      `${join(dir, 'sub/a.md')}: "2014-02-31" is not a date: 2014-02 has no day 31; cited as "undated". Give it in the front matter: date: YYYY-MM-DD`,
    ]);
  });

  it('follows links to files and is not led in circles', async () => {
    await put({ 'sub/a.md': dated('A') });
    await symlink(dir, join(dir, 'sub', 'loop'));
    await symlink('a.md', join(dir, 'sub', 'b.md'));
    await symlink('nowhere.md', join(dir, 'c.md'));
    await symlink('self.md', join(dir, 'self.md'));
    const { articles, skipped } = await read();
    expect(articles).toHaveLength(2);
    expect(skipped).toEqual([
      { file: 'c.md', reason: 'the link leads nowhere: there is no such file' },
      { file: 'self.md', reason: 'the link leads nowhere: it is a link to itself' },
      {
        file: 'sub/loop',
        reason: 'it is a link to a folder, which is not followed; put the articles here instead',
      },
    ]);
  });

  it('skips what is too large to be an article, and reads a large file of records', async () => {
    await put({
      'a.txt': 'All of this is text. '.repeat(5000),
      'b.jsonl': Buffer.concat([Buffer.alloc(16 * 1024 * 1024 + 1, 'a'), Buffer.from(`\n${record('b')}`)]),
    });
    await truncate(join(dir, 'a.txt'), 64 * 1024 * 1024 + 1);
    const { articles, skipped } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['b']);
    expect(skipped).toEqual([
      { file: 'a.txt', reason: 'it is larger than 64 MB; divide it into articles' },
      { file: 'b.jsonl:1', reason: 'the line is longer than 16 MB; make it several records' },
    ]);
  });

  it('reads an empty folder as an archive without articles', async () => {
    expect(await read()).toEqual({ articles: [], files: new Map(), skipped: [], warnings: [] });
  });

  it('gives the same reading twice', async () => {
    await put({ 'b.md': dated('B'), 'a.md': dated('A'), 'sub/c.txt': 'Words of an article.' });
    expect(await read()).toEqual(await read());
  });

  it('says which folder is missing and what to do', async () => {
    const missing = join(dir, 'nowhere');
    await expect(createCorpusFiles(missing).read()).rejects.toThrow(DatelineError);
    await expect(createCorpusFiles(missing).read()).rejects.toThrow(
      `There is no corpus folder "${missing}". Make it and put articles into it (${readableEndings})`,
    );
    await put({ 'a.md': dated('A') });
    await expect(createCorpusFiles(join(dir, 'a.md')).read()).rejects.toThrow(
      'cannot be read: it is not a folder',
    );
  });

  it.skipIf(process.getuid?.() === 0)('says what it may not read', async () => {
    await put({ 'a.md': dated('A') });
    await writeFile(join(dir, 'b.md'), dated('B'), { mode: 0 });
    await mkdir(join(dir, 'c'), { mode: 0 });
    const { articles, skipped } = await read();
    expect(articles.map(({ id }) => id)).toEqual(['a']);
    expect(skipped).toEqual([
      { file: 'c', reason: 'the folder cannot be read: access is denied' },
      { file: 'b.md', reason: 'it cannot be read: access is denied' },
    ]);
  });
});

describe('byteLines', () => {
  it('gives the lines of a file, wherever it is cut into pieces', async () => {
    const line = fc.tuple(fc.constantFrom('a', 'ä', ''), fc.integer({ min: 0, max: 70_000 }));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 5 }), async (shapes) => {
        const lines = shapes.map(([letter, length]) => letter.repeat(length));
        const path = join(dir, 'lines');
        await writeFile(path, lines.map((text) => `${text}\n`).join(''));
        const found: (string | null)[] = [];
        for await (const { number, bytes } of byteLines(createReadStream(path), 100_000)) {
          expect(number).toBe(found.length + 1);
          found.push(bytes?.toString() ?? null);
        }
        expect(found).toEqual(lines.map((text) => (Buffer.byteLength(text) > 100_000 ? null : text)));
      }),
      { numRuns: 50 },
    );
  });
});

const seeds = join(import.meta.dirname, '../../../shared/seeds');

it.skipIf(!existsSync(seeds))(
  'reads the five articles found in the wild (needs ../shared/seeds)',
  async () => {
    const { articles, skipped, warnings } = await createCorpusFiles(seeds).read();
    expect(articles.map(({ language, date, title }) => [language, date, title])).toEqual([
      ['en', null, 'IBM hands server tech to Lenovo'],
      ['en', null, 'Lenovo making moves on enterprise server market'],
      ['en', '2014-08-23', 'IBM enters into partnership with China’s Inspur Group Ltd'],
      ['de', null, 'Jenseits des Personal Computers – Lenovo kooperiert mit EMC'],
      [
        'nl',
        '2021-09',
        expect.stringMatching(/^Een voormalige Chinese partner van IBM, .* voor de rechter gesleept…$/),
      ],
    ]);
    expect(articles.at(-1)?.body).toMatch(/^Een voormalige/);
    expect(skipped).toEqual([]);
    expect(warnings.filter((warning) => warning.includes('no date found'))).toHaveLength(3);
  },
);

async function put(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
}

function read() {
  return createCorpusFiles(dir).read();
}
