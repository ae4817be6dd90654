import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCorpusFiles } from '../../src/adapters/corpus/corpus-files.ts';
import { spend } from '../../src/adapters/corpus/unpack.ts';
import { makeZip } from '../support/make-zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const megabyte = 1024 * 1024;
const body =
  'The bridge over the harbour opened on Saturday, two weeks early, the port said on its web page.';
const good = `---\ntitle: Good\ndate: 2014-08-23\n---\nThis one is as it should be, and nothing that stands beside it makes it less so.\n`;

describe('a corpus with something bad in it: the good stays, the bad is told', () => {
  it('a line of 200 MB', async () => {
    const file = JSON.stringify({ id: 'long', body })
      .replace('The', `The${' bridge'.repeat(20_000)}`)
      .slice(0, -2);
    const archive = corpus({ 'a.jsonl': file });
    truncateSync(join(archive, 'a.jsonl'), 200 * megabyte);
    writeFileSync(
      join(archive, 'a.jsonl'),
      `"}\n${JSON.stringify({ id: 'b', title: 'B', date: '2014', body })}\n`,
      { flag: 'a' },
    );
    await expectOnly(
      archive,
      ['b'],
      [['a.jsonl:1', 'the line is longer than 16 MB; make it several records']],
    );
  });

  it('a binary named .txt', async () => {
    const bytes = Buffer.from(
      Array.from({ length: 9000 }, (_, index) => (index * 7919 + (index >> 3)) % 256),
    );
    await expectOnly(corpus({ 'a.txt': bytes }), [], [['a.txt', 'it is not text but binary data']]);
  });

  it('a broken zip', async () => {
    const zip = makeZip([{ name: 'a.txt', content: body }]);
    await expectOnly(
      corpus({ 'a.zip': zip.subarray(0, zip.length - 30), 'b.zip': 'PK\x03\x04 and no more' }),
      [],
      [
        ['a.zip', 'it is a broken or unfinished zip archive; fetch or pack it again'],
        ['b.zip', 'it is a broken or unfinished zip archive; fetch or pack it again'],
      ],
    );
  });

  it('a file called what it is not', async () => {
    await expectOnly(
      corpus({ 'a.epub': 'hello', 'b.zip': 'hello', 'c.txt.gz': 'hello' }),
      [],
      [
        ['a.epub', 'it is called .epub and is none; fetch it again'],
        ['b.zip', 'it is called .zip and is none; fetch it again'],
        ['c.txt.gz', 'it is called .gz and is none; fetch it again'],
      ],
    );
  });

  it('a zip that names places beyond its end', async () => {
    const locator = Buffer.concat([
      Buffer.from('PK\x06\x07'),
      Buffer.alloc(4),
      Buffer.alloc(8, 0xff),
      Buffer.alloc(4),
    ]);
    const end = Buffer.concat([
      Buffer.from('PK\x05\x06'),
      Buffer.alloc(4),
      Buffer.alloc(12, 0xff),
      Buffer.alloc(2),
    ]);
    await expectOnly(
      corpus({ 'a.zip': Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60), locator, end]) }),
      [],
      [['a.zip', 'it is a broken or unfinished zip archive; fetch or pack it again']],
    );
  });

  it('a zip with more files than is read', async () => {
    const record = Buffer.alloc(56);
    record.write('PK\x06\x06', 'latin1');
    record.writeBigUInt64LE(44n, 4);
    record.writeBigUInt64LE(200_001n, 32);
    const locator = Buffer.concat([Buffer.from('PK\x06\x07'), Buffer.alloc(16)]);
    locator.writeBigUInt64LE(4n, 8);
    const end = Buffer.concat([
      Buffer.from('PK\x05\x06'),
      Buffer.alloc(4),
      Buffer.alloc(12, 0xff),
      Buffer.alloc(2),
    ]);
    await expectOnly(
      corpus({ 'a.zip': Buffer.concat([Buffer.from('PK\x03\x04'), record, locator, end]) }),
      [],
      [['a.zip', 'it holds 200001 files; at most 200000 are read. Divide it']],
    );
  });

  it('bombs, with what else is packed beside them', async () => {
    const zeros = Buffer.alloc(40 * megabyte, 'ha ');
    const bomb = 'it unpacks to more than 200 times its size, as no text does; it is not read any further';
    const record = JSON.stringify({ id: 'b', title: 'B', date: '2014', body });
    const archive = corpus({
      'a.zip': makeZip([
        { name: 'bomb.txt', content: zeros },
        { name: 'bridge.jsonl', content: record },
      ]),
      'c.txt.gz': gzipSync(zeros),
      'd.jsonl.gz': gzipSync(Buffer.concat([Buffer.from(`${record.replace('"b"', '"d"')}\n`), zeros])),
    });
    const { articles, skipped } = await createCorpusFiles(archive).read();
    expect(articles.map(({ id }) => id)).toEqual(expect.arrayContaining(['b', 'good']));
    expect(skipped.filter(({ reason }) => reason === bomb).map(({ file }) => file)).toEqual([
      'a.zip/bomb.txt',
      'c.txt.gz',
      'd.jsonl.gz',
    ]);
    expect(() => spend({ left: 10 }, 11)).toThrow('it unpacks to more than 8 GB; divide it');
  });

  it('front matter that is not YAML', async () => {
    await expectOnly(
      corpus({ 'a.md': `---\ntitle: "x\ndate: [\n---\n${body}` }),
      [],
      [
        [
          'a.md',
          expect.stringMatching(/^line \d of the front matter is not YAML: .+ is written in "quotes"$/),
        ],
      ],
    );
  });

  it('front matter of another make', async () => {
    await expectOnly(
      corpus({ 'a.md': `+++\ntitle = "A"\n+++\n${body}` }),
      [],
      [
        [
          'a.md',
          'its front matter is TOML (+++), which is not read; write it as YAML between two lines of ---',
        ],
      ],
    );
  });

  it.skipIf(process.platform !== 'linux')('pipes, and names that are not UTF-8', async () => {
    const archive = corpus({});
    execFileSync('mkfifo', [join(archive, 'pipe.txt')]);
    writeFileSync(
      Buffer.concat([Buffer.from(`${archive}/gr`), Buffer.from([0xfc]), Buffer.from('n.md')]),
      good,
    );
    await expectOnly(
      archive,
      [],
      [
        ['pipe.txt', 'it is no file but a pipe, a socket or a device'],
        ['gr\ufffdn.md', 'it cannot be read: its name is not UTF-8; rename it'],
      ],
    );
  });

  it('a title that nobody can see', async () => {
    const archive = corpus({
      'a.md': `---\ntitle: "\u200b\u202e\u2060"\ndate: 2014\nlanguage: en\n---\n${body}`,
    });
    const { articles, warnings } = await createCorpusFiles(archive).read();
    expect(articles.map(({ id, title }) => [id, title])).toEqual([
      ['a', body],
      ['good', 'Good'],
    ]);
    expect(warnings).toEqual([
      `${join(archive, 'a.md')}: it holds 1 unseen sign that can turn the order of letters, kept but not shown`,
      expect.stringContaining('no title found; cited as'),
    ]);
  });

  it('a day that does not exist', async () => {
    const archive = corpus({ 'a.md': `---\ntitle: A\ndate: 2014-02-31\n---\n${body}` });
    const { articles, warnings } = await createCorpusFiles(archive).read();
    expect(articles.map(({ id, date }) => [id, date])).toEqual([
      ['a', null],
      ['good', '2014-08-23'],
    ]);
    expect(warnings).toEqual([
      `${join(archive, 'a.md')}: "2014-02-31" is not a date: 2014-02 has no day 31; cited as "undated". Give it in the front matter: date: YYYY-MM-DD`,
    ]);
  });

  it('empty files', async () => {
    await expectOnly(
      corpus({ 'a.txt': '', 'b.jsonl': '\n\n', 'c.md': '---\ntitle: C\n---\n' }),
      [],
      [
        ['a.txt', 'it is empty'],
        ['b.jsonl', 'it is empty'],
        ['c.md', 'there is no text in it'],
      ],
    );
  });

  it('a loop of links', async () => {
    const archive = corpus({ 'sub/note.css': 'x' });
    symlinkSync(archive, join(archive, 'sub', 'loop'));
    symlinkSync('self.md', join(archive, 'self.md'));
    const { articles, skipped } = await createCorpusFiles(archive).read();
    expect(articles.map(({ id }) => id)).toEqual(['good']);
    expect(skipped.map(({ file }) => file)).toEqual(['self.md', 'sub/loop', 'sub/note.css']);
  });

  it('thousands of tiny files (100,000 of them: bench/bad-input.ts)', async () => {
    const files = Array.from(
      { length: 2000 },
      (_, index) =>
        [`${index % 20}/${index}.md`, `---\ndate: 2014\nlanguage: en\n---\nText ${index}.`] as const,
    );
    const { articles, skipped } = await createCorpusFiles(corpus(Object.fromEntries(files))).read();
    expect([articles.length, skipped.length]).toEqual([2001, 0]);
  });

  it('two articles with one id', async () => {
    const record = (text: string) =>
      JSON.stringify({ id: 'same', title: 'T', date: '2014', language: 'en', body: text });
    const archive = corpus({
      'a.jsonl': `${record(body)}\n${record('Another.')}`,
      'b.json': record('A third.'),
    });
    const { articles, skipped, warnings } = await createCorpusFiles(archive).read();
    expect(articles.map(({ id, body: text }) => [id, text])).toEqual([
      ['good', expect.any(String)],
      ['same', body],
      [expect.stringMatching(/^same-[0-9a-f]{6}$/), expect.stringMatching(/^A/)],
      [expect.stringMatching(/^same-[0-9a-f]{6}$/), expect.stringMatching(/^A/)],
    ]);
    expect(skipped).toEqual([]);
    expect(warnings).toEqual(
      ['a.jsonl:2', 'b.json'].map((file) =>
        expect.stringMatching(
          new RegExp(
            `${file}: its id "same" is that of a\\.jsonl:1; it goes by "same-[0-9a-f]{6}"\\. Give it an id of its own`,
          ),
        ),
      ),
    );
  });

  it('control characters and signs that turn the order of letters', async () => {
    const archive = corpus({
      'a.md': `---\ntitle: A\ndate: 2014\n---\n${body.repeat(10)} It is \u202etxt.exe\u202c\x07, they said.`,
    });
    const { articles, warnings } = await createCorpusFiles(archive).read();
    expect(articles[0]?.body.endsWith('It is \u202etxt.exe\u202c, they said.')).toBe(true);
    expect(warnings).toEqual([
      `${join(archive, 'a.md')}: it holds 1 control character, left out of the text`,
      `${join(archive, 'a.md')}: it holds 2 unseen signs that can turn the order of letters, kept but not shown`,
    ]);
  });

  it('line ends of Windows and a byte order mark', async () => {
    const { articles, warnings, skipped } = await createCorpusFiles(
      corpus({
        'a.md': `\ufeff---\r\ntitle: A\r\ndate: 2014\r\n---\r\n${body}\r\n\r\nEnd.\r\n`,
        'b.csv': `\ufefftitle,date,body\r\nB,2014,"${body}\r\n\r\nEnd."\r\n`,
      }),
    ).read();
    expect({ warnings, skipped }).toEqual({ warnings: [], skipped: [] });
    expect(articles.map(({ title, body: text }) => [title, text])).toEqual([
      ['B', `${body}\n\nEnd.`],
      ['A', `${body}\n\nEnd.`],
      ['Good', expect.any(String)],
    ]);
  });
});

/** A folder with these files and a good one. */
function corpus(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries({ ...files, 'good.md': good })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

async function expectOnly(
  folder: string,
  ids: readonly string[],
  skips: readonly (readonly [string, unknown])[],
): Promise<void> {
  const { articles, skipped } = await createCorpusFiles(folder).read();
  expect(articles.map(({ id }) => id)).toEqual([...ids, 'good'].sort());
  expect(skipped).toEqual(skips.map(([file, reason]) => ({ file, reason })));
}
