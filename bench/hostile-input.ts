/**
 * Reads files that are one piece said over and over, as are made to keep a parser busy, at one size and at four times the size.
 * Prints those whose time grows more than twice as fast as they do, and the slowest of each format:
 *
 *     npx tsx bench/hostile-input.ts [ending]
 */
import { readBytes } from '../src/adapters/corpus/article-sources.ts';

const size = 100_000;
const times = 4;
/** Milliseconds below which growth is noise. */
const noise = 300;

const shapes: Readonly<Record<string, readonly Shape[]>> = {
  html: [
    ...around(
      '<html><body><article><p>',
      ['<div>', '<p>', '<b><i>', '<', '&', '&#x', '<!--', '<script>'],
      'x',
    ),
    ...around('<html><body><article><p>', ['<table><tr><td>', '<ul><li>', '<br>', '<title>', '</p>'], 'x'),
    ...around(
      '<html><body><article><p>',
      ['<form>', '<svg><g>', '<![CDATA[', ' ', '\u00a0', '<img alt="y">'],
      'x',
    ),
    ...around('<html><body>', ['<a href="x">link</a> ', '<time datetime="2014-02-31">x</time>']),
    ...around('<html><body>', ['<p>Word word word, and then some more words here.</p>']),
    ...around('<html><body><p ', ['a="', 'a=b ']),
    ...around('<html><!--', ['-']),
    ...around('<html><head>', [
      '<script type="application/ld+json">{"@type":"NewsArticle"}</script>',
      '<meta>',
    ]),
    ...around('<html><script type="application/ld+json">', ['['], '</script>'),
  ],
  md: [
    ...around(
      '',
      ['> ', '- ', '* ', '1. ', '[', '![', '*a_', '**', '`', '[a](', '<a ', '[x]: y\n', '    \n'],
      'x',
    ),
    ...around('', ['#', '\\', '<!--', '_a ', 'a\n\n', '&amp;', 'a[^1] ', '\t', 'a\n=\n', '| a'], 'x'),
    ...around('---\n', ['a: [', '- ', '? ', 'k: v\n', 'a: {'], '\n---\nText'),
    ...around('---\nx: &a b\ny: [', ['*a, '], ']\n---\nText'),
    ...around('+++\n', ['a = "b"\n'], 'Text'),
  ],
  txt: [
    ...around(
      'Title\n\n',
      [' ', '\n', '2014-02-31 ', '23 August ', 'Aug ', '1', 'a.', 'A', '"', 'By ', '(', '-'],
      'x',
    ),
    ...around(
      'Title\n\n',
      ['Advertisement\n', 'Photo: ', 'Share ', 'Read more\n\n', '\u202e', '\u0301', 'é'],
      'x',
    ),
    ...around('Title\n\n', ['http://a.', '© 2014 ', '2014/', 'z, ', 'published ', '| ', '… ', 'Mon, '], 'x'),
  ],
  json: [
    ...around('', ['[', '{"a":']),
    ...around('[', ['{"title":"x","body":"Some text."},'], '{}]'),
    ...around('{"@graph":[', ['{"@type":"NewsArticle","headline":"a","articleBody":"b c d"},'], '{}]}'),
    ...around('{"body":"', ['<p>', '&amp;', '\\u0000'], 'x"}'),
    ...around('{"title":"', ['<'], '","body":"Text here."}'),
  ],
  jsonl: around('', ['{\n', '[]\n', '{"body":"x y z."}\n', '\n', '\r']),
  csv: [
    ...around('title,body\n', ['"\n', '"a\n', 'a,"b""\n', ',', 'a,b c d.\n', '"",', '\r', 'x,"y"z\n']),
    ...around('title,body\na,"', ['x\n'], '"'),
    ...around('', [',a'], ',body\n'),
  ],
  xml: [
    ...around('<rss><channel>', [
      '<item>',
      '<a>',
      '<!--',
      '<![CDATA[',
      '<?x ',
      '&',
      '<!DOCTYPE ',
      '<a b="',
      '<',
    ]),
    ...around('<rss><channel>', ['<item><title>x</title><description>y z.</description></item>']),
    ...around(
      '<rss><channel><item><description>',
      ['&amp;', '&lt;p&gt;', '<![CDATA[x]]>'],
      '</description></item>',
    ),
    ...around('', ['<?xml ?>', '<!-- -->', '<!DOCTYPE x []>'], '<rss/>'),
  ],
};

for (const [ending, list] of Object.entries(shapes)) {
  if (![undefined, ending].includes(process.argv[2])) continue;
  let slowest = { words: '', ms: 0 };
  for (const shape of list) {
    const short = await timeOf(ending, shape, size);
    const long = await timeOf(ending, shape, times * size);
    const words = JSON.stringify(shape.slice(0, 2));
    if (long > slowest.ms) slowest = { words, ms: long };
    if (long > noise && long > 2 * times * short)
      console.log(`${ending} ${words}: ${Math.round(short)} ms, four times as much ${Math.round(long)} ms`);
  }
  console.log(`${ending}: ${list.length} shapes, the slowest ${slowest.words} ${Math.round(slowest.ms)} ms`);
}

/** What comes before, the piece, what comes after. */
type Shape = readonly [before: string, piece: string, after: string];

function around(before: string, pieces: readonly string[], after = ''): readonly Shape[] {
  return pieces.map((piece) => [before, piece, after]);
}

async function timeOf(ending: string, [before, piece, after]: Shape, length: number): Promise<number> {
  const bytes = Buffer.from(before + piece.repeat(Math.ceil(length / piece.length)) + after);
  const start = performance.now();
  const readings = readBytes(bytes, `a.${ending}`, {});
  while ((await readings.next()).done !== true);
  return performance.now() - start;
}
