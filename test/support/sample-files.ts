import { gzipSync } from 'node:zlib';
import { makeZip } from './make-zip.ts';

const sentence =
  'The bridge over the harbour opened on Saturday, two weeks early, the port said on its web page.';
const body = Array.from({ length: 8 }, () => sentence).join(' ');
const record = { id: 'b', title: 'Bridge', date: '2014-08-23', publisher: 'Courier', language: 'en', body };
const page = `<!doctype html><html lang="en"><head><title>Bridge open</title><meta property="og:site_name" content="Courier">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge open","datePublished":"2014-08-23"}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Bridge open</h1><p>${body}</p><p>Größe &amp; <em>more</em>.</p></article></body></html>`;
const item = `<item><title>Bridge &amp; port</title><link>https://example.org/b</link><pubDate>Sat, 23 Aug 2014 10:00:00 GMT</pubDate>
<dc:creator>Jane</dc:creator><content:encoded><![CDATA[<p>${body}</p>]]></content:encoded></item>`;

const bookParts = [
  { name: 'mimetype', content: 'application/epub+zip', method: 0 },
  {
    name: 'META-INF/container.xml',
    content: '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    method: 0,
  },
  {
    name: 'OEBPS/book.opf',
    content:
      '<package><metadata><dc:title>A book</dc:title><dc:date>2014-08</dc:date><dc:language>en</dc:language></metadata><manifest><item id="t" href="one%20two.xhtml"/></manifest><spine><itemref idref="t"/></spine></package>',
    method: 0,
  },
  {
    name: 'OEBPS/one two.xhtml',
    content: `<html><body><h1>Bridge</h1><p>${body}</p></body></html>`,
    method: 0,
  },
];

/** A small file of each format that is read, by its name. */
export const sampleFiles: Readonly<Record<string, Buffer>> = {
  'bridge.txt': Buffer.from(
    `Bridge open again\n\nBy Jane Doe\n\n23 August 2014\n\n${body}\n\nPhoto: Courier\n`,
  ),
  'bridge.md': Buffer.from(
    `---\ntitle: "Bridge: open"\ndate: 2014-08-23\n---\n# Bridge\n\n${body}\n\n- one\n- [two](https://example.org)\n`,
  ),
  'bridge.html': Buffer.from(page),
  'bridge.json': Buffer.from(
    JSON.stringify({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'Bridge', articleBody: body, author: [{ name: 'Jane' }] },
        record,
      ],
    }),
  ),
  'articles.json': Buffer.from(
    JSON.stringify({ articles: [record, { title: 'B', content: `<p>${body}</p>` }] }, null, 1),
  ),
  'articles.jsonl': Buffer.from(
    [record, { ...record, id: 'c' }].map((one) => JSON.stringify(one)).join('\n'),
  ),
  'articles.csv': Buffer.from(
    `id;title;date;body\nb;"Bridge ""open""";2014-08-23;"${body}\n\nEnd."\nc;B;2014;${body}\n`,
  ),
  'rss.xml': Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier</title><language>en</language>${item}${item}</channel></rss>`,
  ),
  'atom.xml': Buffer.from(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title><entry><title type="html">A &amp;lt; B</title><id>urn:1</id><link href="https://example.org/b"/><published>2014-08-23T10:00:00Z</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${body}</p></div></content></entry></feed>`,
  ),
  'utf16.txt': Buffer.from(`\ufeffBridge open again\n\n${body}`, 'utf16le'),
  'latin1.txt': Buffer.from(
    `Die Brücke\n\nDie Brücke über den Hafen ist seit Samstag für alle geöffnet. ${body}`,
    'latin1',
  ),
  'bridge.txt.gz': gzipSync(`Bridge open again\n\n${body}`),
  'archive.zip': makeZip([
    { name: '2014/bridge.txt', content: `Bridge open again\n\n${body}` },
    { name: 'stored.jsonl', content: JSON.stringify(record), method: 0 },
    { name: 'inner.zip', content: makeZip([{ name: 'page.html', content: page }]) },
  ]),
  'book.epub': makeZip(bookParts),
};

/** The e-book with each of its parts changed before it was packed. */
export function damagedBook(change: (part: Buffer) => Buffer): Buffer {
  return makeZip(bookParts.map((part) => ({ ...part, content: change(Buffer.from(part.content)) })));
}
