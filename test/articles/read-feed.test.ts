import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/articles/formats/read-feed.ts';

const sentence = 'The bridge over the harbour opened on Saturday, two weeks early, the port said.';
const long = Array.from({ length: 9 }, () => sentence).join(' ');

describe('readFeed', () => {
  it('reads the items of an RSS feed', () => {
    expect(
      readFeed(
        'a.xml',
        rss(`<item><title>Bridge &amp;amp; port</title><link>https://example.org/b</link>
          <pubDate>Sat, 23 Aug 2014 22:00:00 +0200</pubDate><dc:creator>Jane</dc:creator><dc:creator>Joe</dc:creator>
          <description>Short.</description><content:encoded><![CDATA[<p>${sentence}</p><p>Second &amp; last.</p>]]></content:encoded>
          <guid isPermaLink="false">17</guid></item>`),
      ),
    ).toEqual([
      {
        kind: 'article',
        file: 'a.xml#1',
        article: {
          id: expect.stringMatching(/^https-example-org-b-/),
          title: 'Bridge & port',
          publisher: 'The Courier',
          author: 'Jane, Joe',
          date: '2014-08-23',
          dateOrigin: 'feed',
          language: 'en-GB',
          url: 'https://example.org/b',
          body: `${sentence}\n\nSecond & last.`,
        },
        warnings: [],
        dropped: [],
      },
    ]);
  });

  it('reads Atom: published and never updated, text by its type, the address by its relation', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Kurier</title>
      <entry><title type="text">5 &lt; 6</title><id>urn:1</id><updated>2020-01-01T00:00:00Z</updated>
        <published>2014-08-23T23:30:00-05:00</published>
        <link rel="self" href="https://example.org/feed"/><link href="https://example.org/b"/>
        <author><name>Jane</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${long}</p><p>End.</p></div></content></entry>
      <entry><title>B</title><id>urn:2</id><updated>2020-01-01T00:00:00Z</updated><content type="text">${long} 5 &lt; 6</content></entry></feed>`;
    expect(readFeed('a.xml', feed)).toMatchObject([
      {
        article: {
          title: '5 < 6',
          date: '2014-08-23',
          author: 'Jane',
          url: 'https://example.org/b',
          body: `${long}\n\nEnd.`,
        },
      },
      { article: { date: null, url: null, body: `${long} 5 < 6` } },
    ]);
  });

  it('names no author where a system filled one in', () => {
    const item = (name: string) =>
      `<item><title>B</title><dc:creator>${name}</dc:creator><description>${long}</description></item>`;
    expect(readFeed('a.xml', rss(item('admin') + item('Redaktion') + item('rosi')))).toMatchObject([
      { article: { author: null } },
      { article: { author: null } },
      { article: { author: 'rosi' } },
    ]);
  });

  it('reads RSS 1.0', () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>De Courant</title></channel>
      <item rdf:about="https://example.org/b"><title>Brug</title><link>https://example.org/b</link><description>${long}</description><dc:date>2014-08-23</dc:date></item></rdf:RDF>`;
    expect(readFeed('a.rdf', feed)).toMatchObject([
      {
        article: { publisher: 'De Courant', date: '2014-08-23', url: 'https://example.org/b' },
        warnings: [],
      },
    ]);
  });

  it('names the paper that an item was taken from rather than the feed it is in', () => {
    const [reading] = readFeed(
      'a.xml',
      rss(
        `<item><title>Bridge</title><source url="https://example.net">The Example</source><description>${long}</description></item>`,
      ),
    );
    expect(reading).toMatchObject({ article: { publisher: 'The Example' } });
  });

  it.each([
    ['a short description alone', `<description>${sentence}</description>`],
    [
      'a link to the rest',
      `<content:encoded>&lt;p&gt;${long}&lt;/p&gt;&lt;p&gt;Continue reading the story&lt;/p&gt;</content:encoded>`,
    ],
    ['three dots in brackets', `<description>${long} [&amp;#8230;]</description>`],
  ])('keeps an item with only a teaser, with a warning: %s', (_, text) => {
    expect(
      readFeed('a.xml', rss(`<item><title>B</title>${text}<link>https://example.org/b</link></item>`)),
    ).toMatchObject([
      { kind: 'article', warnings: expect.arrayContaining([expect.stringMatching(/^it is only a teaser/)]) },
    ]);
  });

  it('drops the lines that feeds put under their items, and tells them', () => {
    const html = `&lt;p&gt;${long}&lt;/p&gt;&lt;p&gt;The post &lt;a href="x"&gt;B&lt;/a&gt; appeared first on &lt;a href="y"&gt;Courier&lt;/a&gt;.&lt;/p&gt;`;
    expect(
      readFeed('a.xml', rss(`<item><title>B</title><content:encoded>${html}</content:encoded></item>`)),
    ).toMatchObject([
      { article: { body: long }, dropped: [{ text: 'The post B appeared first on Courier.' }] },
    ]);
  });

  it('believes the text and not the feed where they speak different languages', () => {
    const german =
      'Die Brücke über den Hafen ist seit Samstag offen, zwei Wochen früher als geplant, sagte der Bürgermeister. '.repeat(
        6,
      );
    expect(
      readFeed('a.xml', rss(`<item><title>B</title><description>${german}</description></item>`)),
    ).toMatchObject([{ article: { language: 'de' } }]);
  });

  it('says what is wrong with an item or a feed', () => {
    expect(
      readFeed(
        'a.xml',
        rss('<item><title>B</title></item><item><title>C</title><description> </description></item>'),
      ),
    ).toMatchObject([
      { file: 'a.xml#1', reason: 'the item has no text' },
      { file: 'a.xml#2', reason: 'the item has no text' },
    ]);
    expect(readFeed('a.xml', rss(''))).toMatchObject([
      { file: 'a.xml', reason: 'there are no items in the feed' },
    ]);
    expect(readFeed('a.xml', '<rss version="2.0"><channel><item><title>x')).toMatchObject([
      { file: 'a.xml', reason: 'the feed is damaged; fetch it again' },
    ]);
  });

  it.each(['<', '<a ', '<a "', '<![CDATA[', '<!--', '&amp;', '<a b="c" ', '<?', '<!'])(
    'comes to an end for 400,000 letters of %j',
    (piece) => {
      const readings = readFeed(
        'a.xml',
        rss(`<item><title>${piece.repeat(400_000 / piece.length)}</title></item>`),
      );
      expect(readings).toHaveLength(1);
    },
  );
});

function rss(items: string): string {
  return `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Courier</title><link>https://example.org</link><language>en-gb</language>${items}</channel></rss>`;
}
