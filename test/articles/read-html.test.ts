import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleReading } from '../../src/articles/article-reading.ts';
import { readHtml } from '../../src/articles/formats/read-html.ts';

const first =
  'The maker said on Monday that it will sell its server business to a rival, which has been a customer for years.';
const second =
  'Analysts had expected the sale since spring, when a first round of talks ended without result after a quarrel over price.';
const third =
  'Workers in three plants will keep their jobs until 2016, said a spokesman, who would not speak of the time after it.';
const paragraphs = `<p>${first}</p><p>${second}</p><p>${third}</p>`;
const story = `${first}\n\n${second}\n\n${third}`;
const german =
  'Der Hersteller verkauft sein Geschäft mit Servern an einen Konkurrenten, der seit Jahren sein Kunde gewesen ist.';
const dutch =
  'De fabrikant verkoopt zijn serverafdeling aan een concurrent, die al jaren een van zijn grootste klanten is geweest.';

describe('readHtml', () => {
  it('reads an article with all that its page says of it', () => {
    const reading = readHtml(
      'saved/servers.html',
      `<!DOCTYPE html><html lang="en"><head><title>Maker sells its servers | The Daily</title>
       <meta property="og:site_name" content="The Daily">
       <meta property="article:published_time" content="2014-08-23T10:00:00Z">
       <meta name="author" content="By Jane Doe and John Roe">
       <link rel="canonical" href="https://daily.example/2014/08/servers"></head>
       <body><nav><a href="/">Home</a></nav><article><h1>Maker sells its servers</h1>${paragraphs}</article></body></html>`,
    );
    expect(reading).toEqual({
      kind: 'article',
      file: 'saved/servers.html',
      article: {
        id: 'saved-servers-90a4cd14a8',
        title: 'Maker sells its servers',
        publisher: 'The Daily',
        author: 'Jane Doe, John Roe',
        date: '2014-08-23',
        dateOrigin: 'meta',
        language: 'en',
        url: 'https://daily.example/2014/08/servers',
        body: story,
      },
      warnings: [],
      dropped: [{ text: 'Home', reason: 'menu' }],
    });
  });

  it('tells a keeper where a page could say what it does not', () => {
    expect(readHtml('a.html', `<h1>Maker sells its servers</h1>${paragraphs}`)).toMatchObject({
      warnings: [
        `no date found; cited as "undated". Give it in the page's head: <meta property="article:published_time" content="YYYY-MM-DD">`,
      ],
    });
  });

  it('runs nothing', () => {
    const hostile = `<script>globalThis.dateline = 1</script><img src=x onerror="globalThis.dateline = 2"><body onload="globalThis.dateline = 3">`;
    expect(read(`${hostile}<h1>Maker sells its servers</h1>${paragraphs}`).body).toBe(story);
    expect('dateline' in globalThis).toBe(false);
  });
});

describe('the title of a page', () => {
  it('is without the name of its site, wherever that stands', () => {
    for (const title of [
      'Maker sells its servers | The Daily',
      'Maker sells its servers – Business – The Daily',
      'The Daily: Maker sells its servers',
      'The Daily » Business » Maker sells its servers',
    ]) {
      const html = `<title>${title}</title><meta property="og:site_name" content="The Daily">${paragraphs}`;
      expect(read(html).title.replace(/^Business » | – Business$/, '')).toBe('Maker sells its servers');
    }
  });

  it('keeps a part that only looks like a site', () => {
    expect(read(`<title>Lenovo – the new owner</title>${paragraphs}`).title).toBe('Lenovo – the new owner');
    expect(read(`<h1>IBM: the end of a line</h1>${paragraphs}`).title).toBe('IBM: the end of a line');
  });

  it('is the headline on the page and not what is written for social networks', () => {
    expect(
      read(
        `<title>Maker sells its servers - Daily</title><meta property="og:title" content="You will not believe this sale"><h1>Maker sells its servers</h1>${paragraphs}`,
      ).title,
    ).toBe('Maker sells its servers');
  });

  it('is never the name of the site, an advert or an invitation', () => {
    const site = `<meta property="og:site_name" content="South China Morning Post"><link rel="canonical" href="https://www.scmp.com/tech/1">`;
    for (const name of [
      'South China Morning Post',
      'SCMP',
      'scmp.com',
      'Advertisement',
      'Anzeige',
      'Abonneren',
    ]) {
      const html = `${site}<meta property="og:title" content="${name}"><h1>Maker sells its servers</h1>${paragraphs}`;
      expect(read(html).title).toBe('Maker sells its servers');
    }
  });

  it('is read through references that were written twice', () => {
    expect(read(`${jsonLd({ headline: 'AT&amp;T &#8217;sells&#8217;' })}${paragraphs}`).title).toBe(
      'AT&T ’sells’',
    );
  });
});

describe('the publisher of a page', () => {
  it('is whom the page names, in its data first', () => {
    expect(
      read(
        `${jsonLd({ publisher: { name: 'The Daily' } })}<meta property="og:site_name" content="daily.example">${paragraphs}`,
      ).publisher,
    ).toBe('The Daily');
    expect(read(`<meta name="application-name" content="De Dag">${paragraphs}`).publisher).toBe('De Dag');
    expect(read(`<meta name="DC.publisher" content="Tagblatt">${paragraphs}`).publisher).toBe('Tagblatt');
  });

  it('is the part of the title that the logo or the domain bears out', () => {
    const logo = `<title>Pollen & Page: hives</title><a href="/"><img alt="Pollen & Page"></a>`;
    expect(read(`${logo}<h1>hives and honey</h1>${paragraphs}`).publisher).toBe('Pollen & Page');
    const domain = `<title>Maker sells its servers – The Daily Echo</title>${paragraphs}`;
    expect(read(domain, 'https://dailyecho.example/1').publisher).toBe('The Daily Echo');
  });

  it('is the name on the logo where the copyright line, the feed or the domain has it too', () => {
    const logo = `<title>Maker sells its servers</title><a href="index.php"><img alt="Welcome to RV Elbe 1908!"></a>`;
    const rest = `<h1>Maker sells its servers</h1>${paragraphs}`;
    expect(read(`${logo}${rest}<p>© 2014 RV Elbe 1908</p>`).publisher).toBe('RV Elbe 1908');
    expect(
      read(`<link rel="alternate" type="application/rss+xml" title="RV Elbe 1908 » Feed">${logo}${rest}`)
        .publisher,
    ).toBe('RV Elbe 1908');
    expect(read(`${logo}${rest}<p>© 2014 Elbe Media Ltd</p>`).publisher).toBeNull();
    expect(read(`${rest}<p>© 2014 Elbe Media Ltd</p>`).publisher).toBeNull();
  });

  it('is the name that most places have, where a blog stands on the site of another', () => {
    const html = `<title>Maker sells its servers » Moor Notes » Science Blogs</title><a href="/">Science Blogs</a>
      <p class="site-title">Moor Notes</p><link rel="alternate" title="Moor Notes » Feed"><h1>Maker sells its servers</h1>`;
    expect(read(`${html}${paragraphs}`).publisher).toBe('Moor Notes');
  });

  it('is the registered name of the site as the last resort, and never who the text credits', () => {
    const html = `<h1>Maker sells its servers</h1><p>PC World reported first that it will sell. ${first}</p>${paragraphs}`;
    expect(read(html, 'https://m.news.theregister.com/2014/1').publisher).toBe('theregister.com');
    expect(read(html, 'https://www.bbc.co.uk/news/1').publisher).toBe('bbc.co.uk');
    expect(read(html).publisher).toBeNull();
  });
});

describe('the author of a page', () => {
  it.each([
    ['<meta name="author" content="By Jane Doe">', 'Jane Doe'],
    ['<meta name="author" content="Von Max Muster und Eva Beispiel">', 'Max Muster, Eva Beispiel'],
    ['<meta name="author" content="Door Jan de Vries en Ilse Moerman">', 'Jan de Vries, Ilse Moerman'],
    ['<p class="byline">By <a rel="author" href="/j">Jane Doe</a>, Technology Editor</p>', 'Jane Doe'],
    [
      '<p><span itemprop="author" itemscope><span itemprop="name">Eva Beispiel</span></span></p>',
      'Eva Beispiel',
    ],
    ['<p>Von Dörte Grüßner</p>', 'Dörte Grüßner'],
    ['<p><i>Door Theo Oldenburg, woensdag 8 december 2004</i></p>', 'Theo Oldenburg'],
  ])('%s is by %s', (html, author) => {
    expect(read(`<h1>Maker sells its servers</h1>${html}${paragraphs}`)).toMatchObject({
      author,
      body: story,
    });
  });

  it.each([
    ['Jane Doe and John Roe in Hong Kong', 'Jane Doe, John Roe'],
    ['Jane Doe, Chief Political Correspondent, and John Roe', 'Jane Doe, John Roe'],
    ['Jane Doe, New York', 'Jane Doe'],
    ['Jane Doe, BBC News', 'Jane Doe'],
    ['Eva Beispiel, ARD-Studio Kairo', 'Eva Beispiel'],
    ['Jane Doe (jane@daily.example)', 'Jane Doe'],
    ['Jane Doe @janedoe', 'Jane Doe'],
    [':: Jane Doe', 'Jane Doe'],
    ['Opinion | Jane Doe', 'Jane Doe'],
    ['Words and pictures by Jane Doe', 'Jane Doe'],
    ['Words: Jane Doe, photos: John Roe', 'Jane Doe'],
    ['Reporting by Jane Doe; Editing by John Roe', 'Jane Doe'],
    ['Von unserem Korrespondenten Max Muster, Paris', 'Max Muster'],
    ['Von SPIEGEL-Redakteurin Eva Beispiel', 'Eva Beispiel'],
    ['Ein Gastbeitrag von Dr. Max Muster', 'Dr. Max Muster'],
    ['Eva Beispiel (Text) und Lea Kurz (Fotos)', 'Eva Beispiel'],
    ['Anna Schmidt, Peter Meyer und Karl Weiss, Köln', 'Anna Schmidt, Peter Meyer, Karl Weiss'],
    ['Politik & Wirtschaft · Anna Schmidt, Peter Meyer', 'Anna Schmidt, Peter Meyer'],
    ['Van onze verslaggever Jan de Vries', 'Jan de Vries'],
    ['Tekst: Jan de Vries / Beeld: Piet Puk', 'Jan de Vries'],
    ['Een column van Jan van der Berg', 'Jan van der Berg'],
    ['Department for Rivers and Coasts', 'Department for Rivers and Coasts'],
    ['dpa', 'dpa'],
    ['rosi', 'rosi'],
  ])('of "%s" is %s', (written, author) => {
    expect(read(`<meta name="author" content="${written}">${paragraphs}`).author).toBe(author);
  });

  it.each([
    ['<meta name="DC:Creator" content="Brennan, Aoife; van Rossum, T.">', 'Aoife Brennan, T. van Rossum'],
    [
      '<meta name="citation_author" content="García Márquez, Gabriel"><meta name="citation_author" content="Sato, K.">',
      'Gabriel García Márquez, K. Sato',
    ],
    [
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">',
      'Jane Doe',
    ],
    [jsonLd({ author: 'Redaktion', creator: ['Jane Doe'] }), 'Jane Doe'],
    [jsonLd({ author: { givenName: 'Jane', familyName: 'Doe' } }), 'Jane Doe'],
    [
      '<p>Von <b><a rel="author" href="/t">Anna Tamm</a></b> und <b>Jonas Ohlert</b>, <b>Köln</b></p>',
      'Anna Tamm, Jonas Ohlert',
    ],
    ['<address id="byline">Story by <a href="/j">Jane Doe</a></address>', 'Jane Doe'],
    [
      '<div class="credits"><p id="byline">Story by Jane Doe</p><p>Illustrations by Joe Roe</p></div>',
      'Jane Doe',
    ],
    ['<p><a href="/authors/jane">Jane Doe</a></p><p>23 August 2014, 14:11</p>', 'Jane Doe'],
    ['<dl><dt>Author</dt><dd>Guest post by Dr Jane Doe</dd></dl>', 'Dr Jane Doe'],
    ['<div>Von unserem Redakteur <b>Max Muster</b></div>', 'Max Muster'],
    ['<div>Van onze verslaggeefster Ilse Moerman</div>', 'Ilse Moerman'],
    ['<div>By Royal appointment to nobody</div>', null],
    ['<div>Jane Doe</div><div>23 August 2014, 14:11</div>', 'Jane Doe'],
    ['<div>San Francisco</div><div>23 August 2014, 14:11</div>', null],
    ['<p class="author">Jane Doe <span class="author-title">Senior Editor</span></p>', 'Jane Doe'],
    [
      '<p><span class="prep-author">Posted on</span> <span class="author vcard">Jane Doe</span></p>',
      'Jane Doe',
    ],
    ['<p>Posted by admin on 30 September 2004</p>', null],
    ['<p>Posted on Thursday, September 30, 2004 @ 09:14:22 EDT by thresher</p>', 'thresher'],
  ])('is found in %s', (html, author) => {
    expect(read(`<h1>Maker sells its servers</h1>${html}${paragraphs}`).author).toBe(author);
  });

  it('takes the line below a byline that says what its author does out of the text', () => {
    const html = `<h1>Maker sells its servers</h1><div>By Jane Doe</div><div>Health correspondent, Kyiv</div>${paragraphs}`;
    expect(read(html)).toMatchObject({ author: 'Jane Doe', body: story });
  });

  it('is no address, no office, no system’s word for nobody and not the site', () => {
    for (const name of [
      'https://facebook.com/daily',
      'admin',
      'Super User',
      'The Daily',
      'The Daily Ltd, Hamburg, Germany',
      'jane@daily.example',
      'Staff reporter',
      'By our own correspondent',
      'Von unserer Redaktion',
      'Pressestelle',
      'onze nieuwsredactie',
      'Redactie Economie',
      'Photographs by Jane Doe',
    ]) {
      const html = `<meta property="og:site_name" content="The Daily"><meta name="author" content="${name}">${paragraphs}`;
      expect(read(html).author).toBeNull();
    }
  });
});

describe('the date of a page', () => {
  it.each([
    [jsonLd({ datePublished: '2014-08-23T22:30:00-07:00' }), '2014-08-23', 'json-ld'],
    ['<meta name="DC.date.issued" content="2014-08-23">', '2014-08-23', 'meta'],
    ['<META NAME="parsely-pub-date" CONTENT="2014-08-23T10:00:00Z">', '2014-08-23', 'meta'],
    ['<h1>T</h1><time class="published" datetime="2014-08-23">gestern</time>', '2014-08-23', 'time'],
    ['<h1>T</h1><p class="byline"><time datetime="2014-08-23">23 Aug</time></p>', '2014-08-23', 'time'],
    ['<h1>T</h1><p>23. August 2014, 10:00 Uhr</p>', '2014-08-23', 'text'],
    ['<article><p class="art-datum">23.8.2014, 10:00 Uhr</p><h1>T</h1></article>', '2014-08-23', 'time'],
    ['<p>Newsletter, 23 August 2014</p><h1>T</h1>', '2014-08-23', 'text'],
    ['<h1>T</h1><div><div>Published:</div> 6:04 PM CST August 23, 2014</div>', '2014-08-23', 'text'],
    ['<h1>T</h1><p>23.08.2014 | kgr</p>', '2014-08-23', 'text'],
    ['<h1>T</h1><div class="published">Published: August 23, 2014</div>', '2014-08-23', 'time'],
    ['<p>Pressemitteilung Nr. 112 vom 23.08.2014</p><h1>T</h1>', '2014-08-23', 'text'],
    [jsonLd({ datePublished: 1408788000000 }), '2014-08-23', 'json-ld'],
    ['<meta name="pdate" content="20140823">', '2014-08-23', 'meta'],
    ['<h1>T</h1><p>Geplaatst op 23 augustus 2014 om 10:00</p>', '2014-08-23', 'text'],
    ['<link rel="canonical" href="https://daily.example/2014/08/23/servers">', '2014-08-23', 'url'],
  ])('%s is of %s', (html, date, dateOrigin) => {
    expect(read(`${html}${paragraphs}`)).toMatchObject({ date, dateOrigin });
  });

  it('is not that of a change, a comment, a teaser or an event', () => {
    for (const html of [
      `<meta property="article:modified_time" content="2014-08-23">${paragraphs}`,
      `<h1>T</h1><time class="updated" datetime="2014-08-23">x</time>${paragraphs}`,
      `<h1>T</h1><p>Aktualisiert am <time datetime="2014-08-23">23.08.2014</time></p>${paragraphs}`,
      `<h1>T</h1>${paragraphs}<div id="comments"><time class="published" datetime="2014-08-23">x</time></div>`,
      `<h1>T</h1>${paragraphs}<div class="related"><time datetime="2014-08-23" pubdate>x</time><a href="/x">y</a></div>`,
      `<h1>T</h1><div><div>Updated:</div> August 23, 2014</div>${paragraphs}`,
      `<h1>T</h1>${paragraphs}<p>The fair begins on <time datetime="2014-08-23">23 August</time>.</p>`,
    ]) {
      expect(read(html).date).toBeNull();
    }
  });
});

describe('the address of a page', () => {
  it('is the canonical one, made absolute', () => {
    expect(
      read(`<link rel="canonical" href="/servers">${paragraphs}`, 'https://daily.example/x?utm_source=y').url,
    ).toBe('https://daily.example/servers');
  });

  it('is no other site’s and no front page', () => {
    const elsewhere = `<link rel="canonical" href="https://other.example/a"><meta property="og:url" content="https://daily.example/">${paragraphs}`;
    expect(read(elsewhere, 'https://www.daily.example/servers?utm_source=mail&id=2').url).toBe(
      'https://www.daily.example/servers?id=2',
    );
    expect(read(`<link rel="canonical" href="javascript:alert(1)">${paragraphs}`).url).toBeNull();
  });

  it('is where a browser says it saved the page from', () => {
    const saved = `<!-- saved from url=(0029)https://daily.example/servers --><html><body>${paragraphs}</body></html>`;
    expect(read(saved).url).toBe('https://daily.example/servers');
  });
});

describe('the language of a page', () => {
  it('is that of its text and not of its template', () => {
    expect(read(`<html lang="en"><body><p>${german}</p><p>${german}</p></body></html>`).language).toBe('de');
    expect(read(`<html lang="en-US"><body><p>${dutch}</p><p>${dutch}</p></body></html>`).language).toBe('nl');
  });

  it('is what the page claims where the text cannot tell', () => {
    const numbers = Array.from({ length: 40 }, (_, index) => `${index * 37}`).join(' ');
    expect(read(`<html lang="nl"><body><h1>1 2 3</h1><p>${numbers}</p></body></html>`).language).toBe('nl');
  });
});

describe('the structured data of a page', () => {
  it('is found in graphs, lists, comments and CDATA, with people named elsewhere', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': ['ReportageNewsArticle'],
          headline: 'Maker sells its servers',
          author: { '@id': '#j' },
          publisher: { '@id': '#d' },
        },
        { '@type': 'Person', '@id': '#j', name: 'Jane Doe' },
        { '@type': 'Organization', '@id': '#d', name: 'The Daily' },
      ],
    };
    for (const wrap of [
      (json: string) => `[${json}]`,
      (json: string) => `<!-- ${json} -->`,
      (json: string) => `//<![CDATA[\n${json}\n//]]>`,
      (json: string) => `${json};`,
    ]) {
      const html = `<script type='application/ld+json'>${wrap(JSON.stringify(graph))}</script>${paragraphs}`;
      expect(read(html)).toMatchObject({
        title: 'Maker sells its servers',
        author: 'Jane Doe',
        publisher: 'The Daily',
      });
    }
  });

  it('is mended where a text breaks off in a new line, and left out with a warning where it is no JSON', () => {
    const broken = `{"@type":"NewsArticle","headline":"Maker sells\n its servers","datePublished":"2014-08-23",}`;
    expect(read(`<script type="application/ld+json">${broken}</script>${paragraphs}`)).toMatchObject({
      title: 'Maker sells its servers',
      date: '2014-08-23',
    });
    expect(
      readHtml(
        'a.html',
        `<h1>T of it</h1><time pubdate>2014-08-23</time><script type="application/ld+json">{oops</script>${paragraphs}`,
      ),
    ).toMatchObject({
      warnings: ['the structured data of the page (JSON-LD) is not JSON and could not be used'],
    });
  });

  it('gives the text where the page shows none or little of it', () => {
    const stated = jsonLd({
      headline: 'Maker sells its servers',
      articleBody: `${first}\n\n${second}\n\n${third}`,
    });
    expect(read(`${stated}<div id="root"></div>`).body).toBe(story);
    expect(read(`${stated}<h1>Maker sells its servers</h1><p>${first}</p>`).body).toBe(story);
  });

  it('keeps what it states from being dropped', () => {
    const stated = jsonLd({ articleBody: [first, second, third].join(' ') });
    expect(
      read(`${stated}<h1>T</h1><p>${first}</p><div class="promo"><p>${second}</p></div><p>${third}</p>`).body,
    ).toBe(story);
  });
});

describe('the body of a page', () => {
  it('parts blocks, lines and cells as a browser shows them', () => {
    const html = `<h1>Maker sells its servers</h1>${paragraphs}<h2>What  is
      sold</h2><ul><li>Servers<li>Software</ul><table><tr><td>2013<td>4.1</table><blockquote>“We stay.”</blockquote>
      <p>One<br>two<br><br>three</p><pre>a  b\n c</pre>`;
    expect(read(html).body).toBe(
      `${story}\n\nWhat is sold\n\nServers\n\nSoftware\n\n2013\n\n4.1\n\n“We stay.”\n\nOne\ntwo\n\nthree\n\na  b\n c`,
    );
  });

  it('joins inline elements without inventing or losing a space', () => {
    const html = `${paragraphs}<p><span class="cap-letter">T</span>he <b>max</b><i>imum</i>, <a href="/x">it said</a>&nbsp;<em>twice</em> &mdash; in Düssel&shy;dorf&#8203;.</p>`;
    expect(read(html).body).toBe(`${story}\n\nThe maximum, it said\u00a0twice — in Düsseldorf.`);
  });

  it('reads text that stands in no paragraph, between line breaks', () => {
    expect(read(`<h1>T</h1>${first}<br><br>${second}<br/>\n<br/>${third}`).body).toBe(story);
    const table = `<table><tr><td><a href="/1">News</a><td><font size=5><b>Maker sells</b></font><br><br>${first}<p>${second}<p>${third}</table>`;
    expect(read(`<title>Maker sells</title>${table}`).body).toBe(story);
  });

  it.each([
    ['<nav><a href="/">Menu of all</a></nav>', 'menu'],
    ['<aside><p>Something else that happened.</p></aside>', 'side column'],
    ['<figure><img src="x"><figcaption>Servers in a row.</figcaption></figure>', 'photo caption'],
    ['<div class="ad-slot"><p>Buy this now.</p></div>', 'advert'],
    ['<div id="div-gpt-ad-1">Buy this now.</div>', 'advert'],
    ['<div class="newsletter-signup"><p>All news in your inbox.</p></div>', 'newsletter box'],
    ['<div class="nieuwsbrief"><p>Al het nieuws in je inbox.</p></div>', 'newsletter box'],
    ['<ul class="teilen"><li>Drucken</li></ul>', 'share bar'],
    ['<div class="lees-ook"><a href="/x">Nog een verhaal</a></div>', 'related stories'],
    ['<div class="mehr-zum-thema"><a href="/x">Noch ein Text</a></div>', 'related stories'],
    ['<p><b>Read more: <a href="/x">Another story</a></b></p>', 'related stories'],
    ['<div class="cookie-banner"><p>We use cookies.</p></div>', 'cookie notice'],
    ['<div class="paywall"><p>Read on with a subscription.</p></div>', 'paywall notice'],
    ['<section id="comments"><p>First! And more of it.</p></section>', 'comments'],
    ['<p style="display:none">Not to be seen by anybody.</p>', 'hidden'],
    ['<a href="/x"><div><b>A card</b><p>Of another page.</p></div></a>', 'related stories'],
    ['<blockquote class="twitter-tweet"><p>Well.</p>— Jane (@jane)</blockquote>', 'embedded post'],
    ['<p>Werbung</p>', 'advert'],
  ])('leaves out %s: %s', (html, reason) => {
    const reading = readHtml(
      'a.html',
      `<article><h1>T</h1><p>${first}</p>${html}<p>${second}</p><p>${third}</p></article>`,
    );
    expect(reading).toMatchObject({ article: { body: story } });
    expect(droppedFrom(reading).map((dropped) => dropped.reason)).toContain(reason);
  });

  it.each([
    '<div class="page has-sidebar social-share comments-open">$</div>',
    '<div class="post category-newsletter tag-advertising">$</div>',
    '<form id="aspnetForm">$<input></form>',
    '<div class="content paywall premium">$</div>',
    '<section><div><div class="teaser-layout related">$</div></div></section>',
  ])('keeps the article inside %s', (frame) => {
    expect(read(frame.replace('$', `<h1>T</h1>${paragraphs}`)).body).toBe(story);
  });

  it('keeps an article that is shorter than the comments on it', () => {
    const comments = `<div id="comments">${`<p>${first} ${second}</p>`.repeat(9)}</div>`;
    expect(read(`<div class="entry comments-enabled"><h1>T</h1>${paragraphs}</div>${comments}`).body).toBe(
      story,
    );
  });

  it('keeps headings, lists and sentences that only look like links to other stories', () => {
    const html = `<article><h1>T</h1><p>${first}</p><h2>More about the deal</h2><p>${second}</p><p>Three parts are sold:</p>
      <ul><li><a href="/a">Servers</a></li><li><a href="/b">Brands</a></li></ul><p><a href="/c">The whole contract can be read.</a></p></article>`;
    expect(read(html).body).toBe(
      `${first}\n\nMore about the deal\n\n${second}\n\nThree parts are sold:\n\nServers\n\nBrands\n\nThe whole contract can be read.`,
    );
  });

  it('keeps chapters that are about adverts, comments and social networks', () => {
    const html = `<h1>T</h1><p>${first}</p><h2 id="social-media-and-the-sale">Social media</h2><p>${second}</p>
      <section id="advertising"><h2>Advertising</h2><p>${third}</p></section>`;
    expect(read(html).body).toBe(`${first}\n\nSocial media\n\n${second}\n\nAdvertising\n\n${third}`);
  });

  it('keeps a standfirst, and drops a quote that merely repeats', () => {
    const html = `<article><header><h1>Maker sells</h1><h2>A standfirst below the headline</h2></header><p>${first}</p>
      <div class="large">“It will sell its server business”</div><p>${second}</p></article>`;
    expect(read(html).body).toBe(`A standfirst below the headline\n\n${first}\n\n${second}`);
  });
});

describe('pages that are no article', () => {
  it.each([
    ['', 'there is no text of an article in it'],
    ['<div id="root"></div><noscript>Enable JavaScript</noscript>', 'there is no text of an article in it'],
    [
      '<h1>404 – Seite nicht gefunden</h1><p>Diese Seite gibt es hier leider nicht mehr.</p>',
      'it is an error page, not an article',
    ],
    [
      '<h1>Inloggen</h1><form><p>Log in om verder te lezen.</p><input type=password></form>',
      'it is a page to log in on, not an article',
    ],
    [
      '<h1>Your privacy</h1><p>We and our partners use cookies and ask you to accept them before you go on reading this site.</p>',
      'it is a cookie notice, not an article',
    ],
    [
      Array.from(
        { length: 6 },
        (_, index) => `<h2><a href="/${index}">Story number ${index}</a></h2><p>${first}</p>`,
      ).join(''),
      'it is an overview of articles, not one of them',
    ],
  ])('are known: %s %s', (html, reason) => {
    expect(readHtml('a.html', html)).toEqual({ kind: 'skipped', file: 'a.html', reason });
  });

  it('are those too large to be one, with the measure', () => {
    expect(readHtml('a.html', 'a'.repeat(9_000_000))).toMatchObject({
      reason: 'it has 9000000 characters; pages are read up to 8388608',
    });
    expect(readHtml('a.html', '<p>a</p>'.repeat(100_000))).toMatchObject({
      reason: 'it has more than 60000 tags and character references; it is too large for an article',
    });
  });
});

describe('hostile pages', () => {
  const opened = (tag: string, count = 100_000) => tag.repeat(count);

  it.each([
    ['nested blocks', `${opened('<div>', 50_000)}${paragraphs}`],
    ['unclosed bold type', opened('<b><p>word', 25_000)],
    ['comments without an end', opened('<!-- ')],
    ['scripts without an end', opened('<script>')],
    ['quotes without an end', opened('<a b="')],
    ['attributes without an end', `<p ${opened('a ')}`],
    ['end tags of nothing', `${opened('<div>', 20_000)}${opened('</b>')}`],
    ['nested data', `<script type="application/ld+json">${opened('[')}</script>`],
    ['blank lines', `<p>${opened('\u00a0 \n')}`],
    ['references', opened('&amp;')],
    ['angle brackets', opened('<')],
    ['links in lines', opened('<a href="/x">one</a> ', 20_000)],
  ])('are read or skipped: %s', (_, html) => {
    expect(['article', 'skipped']).toContain(readHtml('a.html', html).kind);
  });

  it('keep the text of an article nested beyond all measure', () => {
    expect(read(`<h1>T</h1>${opened('<div>', 5_000)}${paragraphs}`).body).toBe(story);
  });

  it('throw nothing, however they are cut and mixed', () => {
    const folder = join(import.meta.dirname, '..', 'fixtures', 'pages');
    const pages = readdirSync(folder)
      .filter((file) => /\.html?$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    const scraps = [
      '<',
      '>',
      '"',
      "'",
      '&#',
      '</p>',
      '<p>',
      '<table>',
      '</div>',
      '<!--',
      '<script>',
      '\u0000',
      '\ud800',
      '{"@type":',
      ']]>',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.array(
          fc.record({
            at: fc.double({ min: 0, max: 1, noNaN: true }),
            cut: fc.nat(400),
            put: fc.constantFrom(...scraps),
          }),
          {
            maxLength: 12,
          },
        ),
        (page, edits) => {
          const html = edits.reduce((text, { at, cut, put }) => {
            const start = Math.floor(at * text.length);
            return text.slice(0, start) + put + text.slice(start + cut);
          }, page);
          const reading = readHtml('a.html', html);
          if (reading.kind === 'article') {
            expect(reading.article.body.trim()).not.toBe('');
            expect(reading.article.title.trim()).not.toBe('');
          } else {
            expect(reading.reason).toMatch(/\w/);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

function read(html: string, url?: string) {
  const reading = readHtml('a.html', html, url === undefined ? {} : { url });
  if (reading.kind === 'skipped') throw new Error(reading.reason);
  return reading.article;
}

function droppedFrom(reading: ArticleReading) {
  return reading.kind === 'article' ? reading.dropped : [];
}

function jsonLd(article: Readonly<Record<string, unknown>>): string {
  return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...article })}</script>`;
}
