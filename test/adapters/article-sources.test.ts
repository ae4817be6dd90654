import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBytes, readSource, type SourceHints } from '../../src/adapters/corpus/article-sources.ts';
import type { ArticleReading } from '../../src/articles/article-reading.ts';
import { makeZip } from '../support/make-zip.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const sentence =
  'The bridge over the harbour opened on Saturday, two weeks early, the port said on its web page.';
const body = Array.from({ length: 8 }, () => sentence).join(' ');
const text = `Bridge open again\n\n23 August 2014\n\n${body}`;
const markdown = `---\ntitle: Bridge\ndate: 2014-08-23\n---\n${body}`;
const json = JSON.stringify({ id: 'b', title: 'Bridge', date: '2014-08-23', body });
const page = `<!doctype html><html lang="en"><head><title>Bridge open</title><meta property="og:site_name" content="Courier">
<meta property="article:published_time" content="2014-08-23"></head><body><article><h1>Bridge open</h1><p>${body}</p><p>${body}</p></article></body></html>`;
const feed = `<rss version="2.0"><channel><title>Courier</title><item><title>Bridge</title><pubDate>Sat, 23 Aug 2014 10:00:00 GMT</pubDate><description>${body}</description></item></channel></rss>`;
const dated = { kind: 'article', article: { date: '2014-08-23' } };

describe('readSource', () => {
  it.each([
    ['a.txt', text],
    ['a.md', markdown],
    ['a.html', page],
    ['a.json', json],
    ['a.jsonl', json],
    ['a.csv', `title,date,body\nBridge,2014-08-23,"${body}"`],
    ['a.xml', feed],
    ['a.rss', feed],
    ['a', text],
    ['Vol. 2', text],
    ['a.TXT', text],
  ])('reads %s', async (name, content) => {
    expect(await read(name, content)).toMatchObject([dated]);
  });

  it.each([
    ['a page called .txt', 'a.txt', page],
    ['a page without an ending', 'a', `\n<!-- saved -->\n${page}`],
    ['a page as a server names it', 'index.aspx', page],
    ['a page in XML', 'a.xml', `<?xml version="1.0"?>\n${page}`],
    ['a feed called .html', 'a.html', feed],
    ['a feed called .txt', 'a.txt', `\ufeff<?xml version="1.0"?>${feed}`],
    ['records called .json', 'a.json', `${json}\n${json.replace('"b"', '"c"')}`],
    ['a list called .jsonl', 'a.jsonl', `[\n${json}\n]`],
    ['a record over several lines called .jsonl', 'a.jsonl', JSON.stringify(JSON.parse(json), null, 2)],
    ['records called .txt', 'a.txt', json],
    ['front matter called .txt', 'a.txt', markdown],
    ['a table called .txt', 'a.txt', `id;title;date;text\n1;Bridge;2014-08-23;${body}`],
    ['a packed file without an ending', 'a', gzipSync(text)],
    ['an archive called .txt', 'a.txt', makeZip([{ name: 'b.txt', content: text }])],
  ])('goes by the content: %s', async (_, name, content) => {
    const readings = await read(name, content);
    expect(readings[0]).toMatchObject(dated);
  });

  it('takes a text that speaks of tags, braces or columns for a text', async () => {
    for (const start of ['Use <p> with care', '{curly} braces', 'Title, text and more', '--- and so on']) {
      expect(await read('a.txt', `${start}\n\n${body}`)).toMatchObject([
        { kind: 'article', article: { body: expect.stringContaining(sentence) } },
      ]);
    }
  });

  it.each([
    ['a.pdf', '%PDF-1.7\n', /^it is a PDF; save its text as \.txt/],
    ['a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /^it is an office document/],
    ['a.docx', makeZip([{ name: '[Content_Types].xml', content: '<x/>' }]), /^it is an office document/],
    [
      'a.odt',
      makeZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 }]),
      /^it is an office document/,
    ],
    ['a.mhtml', 'MIME-Version: 1.0\nContent-Type: multipart/related', /^it is a web archive/],
    [
      'a.tar.gz',
      gzipSync(Buffer.concat([Buffer.alloc(257, 'a'), Buffer.from('ustar\0'), Buffer.alloc(300)])),
      /^it is a tar archive/,
    ],
    ['a.png', Buffer.from('89504e470d0a1a0a', 'hex'), /^it is a picture/],
    ['a.svg', '<svg></svg>', /^it is none of the files that can be read/],
    ['a.xml', '<note/>', /^it is XML, but neither a feed/],
    ['a.txt', Buffer.from([1, 2, 3, 4]), /^it is not text but binary data$/],
    ['a.txt', '', /^it is empty$/],
    ['a.gz', gzipSync(''), /^it is empty$/],
    ['a.zip', makeZip([]), /^there are no files in it$/],
  ])('says of %s what it is', async (name, content, reason) => {
    expect(await read(name, content)).toMatchObject([{ kind: 'skipped', file: name, reason }]);
  });

  it('reads a feed that declares entities, and lets none of them grow', async () => {
    const declared = (root: string, entities: string) =>
      `<?xml version="1.0"?>\n<!DOCTYPE ${root} [<!ENTITY % lat PUBLIC "-//W3C//ENTITIES Latin 1 for XHTML//EN" "https://example.org/lat1.ent"> %lat;\n${entities}]>\n`;
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>Courier</title></channel><item rdf:about="x"><title>Bridge</title><description>${body}</description></item></rdf:RDF>`;
    expect(await read('a.xml', declared('rdf:RDF', '') + rdf)).toMatchObject([
      { article: { title: 'Bridge', body } },
    ]);

    const laughs = Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join(
      '',
    );
    const laughing = feed.replace(body, 'Ha &a12; ha.');
    expect(await read('a.xml', declared('rss', laughs) + laughing)).toMatchObject([
      { article: { body: 'Ha &a12; ha.' } },
    ]);
  });

  it('says of a file that is not there that it is not', async () => {
    expect(await collected(readSource('/nowhere/a.txt', 'a.txt'))).toEqual([
      { kind: 'skipped', file: 'a.txt', reason: 'it cannot be read: there is no such file' },
    ]);
  });

  it('reads lines of any encoding, and tells a guess once', async () => {
    const lines = ['a', 'b'].map((id) =>
      JSON.stringify({ id, title: 'Größe', date: '2014', language: 'de', body: `Größe ${id}` }),
    );
    const content = Buffer.from(lines.join('\n'), 'latin1');
    expect(await read('a.jsonl', content)).toMatchObject([
      { article: { title: 'Größe' }, warnings: [/read as windows-1252/] },
      { article: { title: 'Größe' }, warnings: [] },
    ]);
    expect(await read('a.jsonl', Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le'))).toMatchObject([
      { file: 'a.jsonl:1', article: { title: 'Größe' }, warnings: [] },
      { file: 'a.jsonl:2', article: { title: 'Größe' } },
    ]);
    expect(
      await read('a.csv', Buffer.from('title,date,language,body\nA,2014,de,Größe', 'latin1')),
    ).toMatchObject([{ article: { body: 'Größe' }, warnings: [/read as windows-1252/] }]);
  });
});

describe('archives', () => {
  it('are read with all that is in them, archives included', async () => {
    const inner = makeZip([{ name: 'deep/a.jsonl', content: json }]);
    const readings = await read(
      'mail.zip',
      makeZip([
        { name: '2014/', content: '' },
        { name: '2014/bridge.txt', content: text },
        { name: '2014/page.html.gz', content: gzipSync(page) },
        { name: '.hidden', content: text },
        { name: '__MACOSX/2014/bridge.txt', content: text },
        { name: 'inner.zip', content: inner },
        { name: 'stored.md', content: markdown, method: 0 },
        { name: 'picture.png', content: Buffer.from('89504e470d0a1a0a', 'hex') },
      ]),
    );
    expect(readings.map(({ kind, file }) => [kind, file])).toEqual([
      ['article', 'mail.zip/2014/bridge.txt'],
      ['article', 'mail.zip/2014/page.html.gz'],
      ['article', 'mail.zip/inner.zip/deep/a.jsonl:1'],
      ['article', 'mail.zip/stored.md'],
      ['skipped', 'mail.zip/picture.png'],
    ]);
  });

  it('are read three deep and no deeper', async () => {
    const nest = (depth: number): Buffer =>
      makeZip([depth === 1 ? { name: 'a.txt', content: text } : { name: 'z.zip', content: nest(depth - 1) }]);
    expect(await read('a.zip', nest(3))).toMatchObject([{ file: 'a.zip/z.zip/z.zip/a.txt', ...dated }]);
    expect(await read('a.zip', nest(4))).toEqual([
      {
        kind: 'skipped',
        file: 'a.zip/z.zip/z.zip/z.zip',
        reason: 'it is packed in more than 3 archives; unpack the outer ones',
      },
    ]);
  });

  it('have no names that lead out of them, in whatever encoding', async () => {
    const names = ['../../etc/a.txt', '/root/b.txt', 'C:\\c.txt', 'x/../../d.txt', 'gr\u00f6\u00dfe.txt'];
    const readings = await read('a.zip', makeZip(names.map((name) => ({ name, content: text, flags: 0 }))));
    expect(readings.map(({ file }) => file)).toEqual([
      'a.zip/etc/a.txt',
      'a.zip/root/b.txt',
      'a.zip/C:/c.txt',
      'a.zip/x/d.txt',
      'a.zip/größe.txt',
    ]);
    const dos = await read(
      'a.zip',
      makeZip([{ name: Buffer.from('gr\x94\xe1e.txt', 'latin1'), content: text, flags: 0 }]),
    );
    expect(dos.map(({ file }) => file)).toEqual(['a.zip/größe.txt']);
  });

  it('lose a file that is encrypted, packed otherwise or damaged, and no other', async () => {
    expect(
      await read(
        'a.zip',
        makeZip([
          { name: 'a.txt', content: text, flags: 1 },
          { name: 'b.txt', content: text, method: 12 },
          { name: 'c.txt', content: text, crc: 1 },
          { name: 'd.txt', content: text },
        ]),
      ),
    ).toMatchObject([
      { file: 'a.zip/a.txt', reason: 'it is encrypted; unpack the archive with its password' },
      {
        file: 'a.zip/b.txt',
        reason: 'it is packed in a way that cannot be read; pack the archive again as an ordinary zip',
      },
      {
        file: 'a.zip/c.txt',
        reason: 'it is damaged: its checksum is another. Fetch or pack the archive again',
      },
      { file: 'a.zip/d.txt', ...dated },
    ]);
  });

  it('keep what came before the damage', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) =>
      JSON.stringify({
        id: `r${index}`,
        title: 'T',
        date: '2014',
        language: 'en',
        body: `Text ${Math.sin(index)}`,
      }),
    );
    const packed = gzipSync(lines.join('\n'));
    const readings = await read('a.jsonl.gz', packed.subarray(0, packed.length - 2000));
    expect(readings.length).toBeGreaterThan(10_000);
    expect(readings.filter(({ kind }) => kind === 'skipped').at(-1)).toEqual({
      kind: 'skipped',
      file: 'a.jsonl.gz',
      reason: 'its packed data ends too early; fetch or copy it again',
    });
    const broken = Buffer.from(packed).fill(0xff, 5000, 5100);
    expect((await read('a.jsonl.gz', broken)).at(-1)).toMatchObject({
      kind: 'skipped',
      reason: 'its packed data is damaged; fetch or pack it again',
    });
  });

  it('that are e-books give an article for each of their texts', async () => {
    expect(await read('book.epub', epub())).toMatchObject([
      {
        file: 'book.epub/OEBPS/one two.xhtml',
        article: {
          title: 'The bridge',
          publisher: 'Example & Sons',
          author: 'Jane, Joe',
          date: '2014-08',
          dateOrigin: 'meta',
          language: 'en',
          body: `${body}\n\nLast.`,
        },
        dropped: [{ text: 'A book', reason: 'too short for an article' }],
      },
      { file: 'book.epub/OEBPS/gone.xhtml', reason: 'there is no "OEBPS/gone.xhtml" in the e-book' },
    ]);
    expect(await read('book.epub', makeZip([{ name: 'a.txt', content: text }]))).toMatchObject([
      { file: 'book.epub', reason: /META-INF\/container\.xml/ },
    ]);
  });

  it('that name what is not in them are skipped with that name on one line', async () => {
    const list = '\r\u009bOEBPS/\nbook.opf';
    const content = `<container><rootfiles><rootfile full-path="${list}"/></rootfiles></container>`;
    const [skipped] = await read('book.epub', makeZip([{ name: 'META-INF/container.xml', content }]));
    expect(skipped).toEqual({
      kind: 'skipped',
      file: 'book.epub',
      reason: 'there is no " OEBPS/ book.opf" in the e-book',
    });
  });
});

describe('readBytes', () => {
  it('goes by the media type and charset of the server where the content says nothing', async () => {
    const latin = Buffer.from(`<p>Größe. ${body}</p><p>${body}</p>`, 'latin1');
    expect(await fetched(latin, 'news', { contentType: 'text/html; charset=iso-8859-1' })).toMatchObject([
      { article: { body: expect.stringContaining('Größe') } },
    ]);
    expect(await fetched(Buffer.from(markdown), 'news', { contentType: 'text/markdown' })).toMatchObject([
      dated,
    ]);
    expect(await fetched(Buffer.from(feed), 'news', { contentType: 'application/rss+xml' })).toMatchObject([
      dated,
    ]);
  });

  it('gives an article that names no address the one it was fetched from', async () => {
    const url = 'https://example.org/bridge';
    expect(await fetched(Buffer.from(text), 'bridge.txt', { url })).toMatchObject([{ article: { url } }]);
    expect(await fetched(Buffer.from(page), 'bridge', { url, contentType: 'text/html' })).toMatchObject([
      { article: { url } },
    ]);
  });
});

function epub(): Buffer {
  const container =
    '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>';
  const opf = `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>A book</dc:title><dc:creator>Jane</dc:creator>
    <dc:creator>Joe</dc:creator><dc:publisher>Example &amp; Sons</dc:publisher><dc:date opf:event="modification">2020</dc:date>
    <dc:date>2014-08</dc:date><dc:language>en</dc:language></metadata>
    <manifest><item id="c" href="cover.xhtml"/><item id="t" href="one%20two.xhtml"/><item id="g" href="gone.xhtml"/><item id="e" href="../../../etc/passwd"/></manifest>
    <spine><itemref idref="c"/><itemref idref="t"/><itemref idref="g"/></spine></package>`;
  return makeZip([
    { name: 'mimetype', content: 'application/epub+zip', method: 0 },
    { name: 'META-INF/container.xml', content: container },
    { name: 'OEBPS/book.opf', content: opf },
    {
      name: 'OEBPS/cover.xhtml',
      content: '<html><head><title>x</title></head><body><h1>A book</h1></body></html>',
    },
    {
      name: 'OEBPS/one two.xhtml',
      content: `<html><head><title>x</title></head><body><h1>The bridge</h1><p>${body}</p><p>Last.</p></body></html>`,
    },
  ]);
}

async function read(name: string, content: string | Buffer): Promise<readonly ArticleReading[]> {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, content);
  return collected(readSource(path, name));
}

function fetched(bytes: Uint8Array, name: string, hints: SourceHints): Promise<readonly ArticleReading[]> {
  return collected(readBytes(bytes, name, hints));
}

async function collected(readings: AsyncIterable<ArticleReading>): Promise<readonly ArticleReading[]> {
  const found: ArticleReading[] = [];
  for await (const reading of readings) found.push(reading);
  return found;
}
