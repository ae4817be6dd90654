import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/articles/formats/read-html.ts';
import { readText } from '../../src/articles/formats/read-text.ts';

const paragraphs = [
  'The keeper of the lock has counted every boat since the spring of the year in which the mill burnt down.',
  'He writes them into a blue book, one line each, and on Sundays he adds up the week and tells nobody.',
  'Last week it was forty-one boats, two rafts and a bathtub with a flag, which he counted as half a boat.',
];

/** The author of a page whose head says nothing; `around` stands between headline and text, `end` behind it. */
function authorOfPage(around: string, end = '', head = ''): string | null {
  const text = paragraphs.map((words) => `<p>${words}</p>`).join('');
  const reading = readHtml(
    'page.html',
    `<html><head><title>The man who counts boats</title>${head}</head><body><main><article><h1>The man who counts boats</h1>${around}${text}${end}</article></main></body></html>`,
  );
  if (reading.kind === 'skipped') throw new Error(reading.reason);
  return reading.article.author;
}

function read(text: string) {
  const reading = readText('001.txt', text);
  if (reading.kind === 'skipped') throw new Error(reading.reason);
  return reading.article;
}

const credits = [
  ['Das Gespräch führte Jonas Brandt.', 'Jonas Brandt'],
  ['Das Gespräch führten Regula Ammann und Beat Zürcher.', 'Regula Ammann, Beat Zürcher'],
  ['Das Interview führte Jan Meier für die Zeitung.', 'Jan Meier'],
  ['Die Fragen stellte Jonas Brandt', 'Jonas Brandt'],
  ['Interview: Miriam Oelke', 'Miriam Oelke'],
  ['Gespräch: Nele Hartwig, Fotos: Timo Ruhl', 'Nele Hartwig'],
  ['Mit Petra Nowak sprach Jan Meier.', 'Jan Meier'],
  ['Aufgezeichnet von Ayşe Demirtaş', 'Ayşe Demirtaş'],
  ['Aus Kairo berichtet Karim El-Gawhary', 'Karim El-Gawhary'],
  ['Dieser Beitrag wurde von Lea Kurz verfasst.', 'Lea Kurz'],
  ['Interview door Marijke Oosting', 'Marijke Oosting'],
  ['Het gesprek werd gevoerd door Sjoerd Bos', 'Sjoerd Bos'],
  ['Opgetekend door Sjoerd Bos', 'Sjoerd Bos'],
  ['Tekst Jorrit Kamminga Beeld Sanne de Wilde', 'Jorrit Kamminga'],
  ['Interview by Jane Doe', 'Jane Doe'],
  ['This interview was conducted by Jane Doe.', 'Jane Doe'],
  ['As told to Jane Doe', 'Jane Doe'],
  ['This article was contributed by Annika Strand', 'Annika Strand'],
  ['Catriona MacAskill reports', 'Catriona MacAskill'],
  ['Jane Doe reports from Oslo', 'Jane Doe'],
  ['(Reporting by Alice Hale and Dmitri Sokol; Editing by Helen Marsh)', 'Alice Hale, Dmitri Sokol'],
  ['Propos recueillis par Lucie Ferrand', 'Lucie Ferrand'],
  ['Quelle: dpa', 'dpa'],
] as const;

describe('a line that says who asked, took down or reported', () => {
  it.each(credits)('names the author of a text, and is none of its text: %s', (line, author) => {
    const article = read(`The man who counts boats\n\n${paragraphs.join('\n\n')}\n\n${line}\n`);
    expect(article).toMatchObject({ author, body: paragraphs.join('\n\n') });
  });

  it.each(credits)('names the author of a page: %s', (line, author) => {
    expect(authorOfPage(`<p class="info">${line}</p>`)).toBe(author);
  });

  it.each([
    'Das Gespräch führte zu nichts.',
    'Die Fragen stellte niemand.',
    'Mit ihm sprach keiner mehr.',
    'Interview: how the lock was won',
    'Interview mit Petra Nowak',
    'Deutsche Bank reports',
    'The Daily reports',
    'Aus Berlin berichten Zeugen',
    'Quelle: Stiftung Warentest',
    'Text Editors Compared',
  ])('is no sentence or headline that begins like one: %s', (line) => {
    expect(read(`The man who counts boats\n\n${line}\n\n${paragraphs.join('\n\n')}\n`).author).toBeNull();
    expect(authorOfPage(`<p>${line}</p>`)).toBeNull();
  });
});

describe('the masthead of a paper above a story', () => {
  const story = paragraphs.join('\n\n');

  it.each([
    [
      'THE RONA BULLETIN\nIssue 212 · Friday 4 March 2011 · Editor: Donald Morrison',
      'THE RONA BULLETIN',
      '2011-03-04',
    ],
    ['The Rona Bulletin\nVol. 12, No. 3\nMarch 2011', 'The Rona Bulletin', '2011-03'],
  ])('names the paper and the day, and no author: %s', (masthead, publisher, date) => {
    const article = read(`${masthead}\n\nFerry timetable cut to three sailings\nBy Jane Doe\n\n${story}`);
    expect(article).toMatchObject({
      title: 'Ferry timetable cut to three sailings',
      publisher,
      date,
      author: 'Jane Doe',
      body: story,
    });
  });

  it('is a title where a text has no other', () => {
    const article = read(
      `The last person who could read the tide tables\nIssue 27 · March 2013\nOttoline Frayne\n\n${story}`,
    );
    expect(article).toMatchObject({
      title: 'The last person who could read the tide tables',
      publisher: null,
      date: '2013-03',
    });
  });

  it('leaves a headline that is written like a name where it stands', () => {
    const article = read(
      `Das Gedächtnis der Brotdose\nText: Frieda Sommer, Fotos: Paul Grothe\n3. Mai 2014\n\n${story}`,
    );
    expect(article).toMatchObject({
      title: 'Das Gedächtnis der Brotdose',
      author: 'Frieda Sommer',
      date: '2014-05-03',
    });
  });
});

describe('a text without spaces between its words', () => {
  it('has its first line for a title, and its sentences for a body', () => {
    const body = '港湾委員会は月曜日、古いクレーンを残すことを決めた。何を持ち上げるのかは誰にも分からない。';
    expect(read(`港のクレーンは残る\n\n${body}\n`)).toMatchObject({
      title: '港のクレーンは残る',
      body,
      language: 'ja',
    });
  });
});

describe('a byline', () => {
  it('has the post of who wrote behind the name and not for a second one', () => {
    expect(
      read(`The man who counts boats\nBy Jane Doe, Political Editor\n\n${paragraphs.join('\n\n')}`).author,
    ).toBe('Jane Doe');
    expect(
      read(`The man who counts boats\nBy TOM HALE | Staff Writer\n\n${paragraphs.join('\n\n')}`).author,
    ).toBe('TOM HALE');
  });

  it('leaves out who took the pictures', () => {
    expect(
      read(`The man who counts boats\nVon Eva Lang (Text) und Jan Kurz (Fotos)\n\n${paragraphs.join('\n\n')}`)
        .author,
    ).toBe('Eva Lang');
  });

  it.each([
    [
      '<div class="byline"><a href="/a">Alice Hale</a>, <span>Dmitri Sokol</span></div>',
      'Alice Hale, Dmitri Sokol',
    ],
    ['<p class="byline">by Marta Kowalczyk, <a href="/p">University of Dunmore</a></p>', 'Marta Kowalczyk'],
    ['<div class="author"><a href="/a">Jane Doe</a> <span>Senior Editor</span></div>', 'Jane Doe'],
    ['<p class="byline">By DEBRA LINWOOD<br>The Associated Press</p>', 'DEBRA LINWOOD'],
    [
      '<p class="author"><span>Dr. Cora Haber</span> <span>Press office</span><br><span>Hochschule Weida</span></p>',
      'Dr. Cora Haber',
    ],
    [
      '<ul class="author-list"><li><a>Keiko Tanabe</a><sup>1</sup></li><li>&amp; <a>Paolo Ferri</a></li></ul>',
      'Keiko Tanabe, Paolo Ferri',
    ],
    [
      '<div class="meta"><span>Interview door Marijke Oosting</span> <span>Foto’s Henk Wiersma</span></div>',
      'Marijke Oosting',
    ],
    ['<p class="credits">Tekst Jorrit Kamminga Beeld Sanne de Wilde</p>', 'Jorrit Kamminga'],
    ['<dl><dt>From:</dt><dd>Ministry of Housing</dd></dl>', 'Ministry of Housing'],
    ['<dl><dt>From:</dt><dd>Lower Vosk</dd></dl>', null],
    [
      '<div><img src="s.png" alt="Samir Vohra"><div>Samir Vohra</div><div>May 25, 2021</div></div>',
      'Samir Vohra',
    ],
    ['<div><img src="s.png" alt="Samir Vohra"><div>Samir Vohra</div></div>', null],
    ['<div><span>News Release</span> <time>22-Oct-2020</time></div>', null],
  ] as const)('is read as it is shown: %s', (around, author) => {
    expect(authorOfPage(around)).toBe(author);
  });

  it('keeps a firm whole', () => {
    expect(authorOfPage('', '', '<meta name="author" content="Hallam &amp; Rudge Ltd.">')).toBe(
      'Hallam & Rudge Ltd.',
    );
  });

  it('is of whoever the address is named after, where the site has no other name', () => {
    const address = '<link rel="canonical" href="https://adelewinter.example/maps.html">';
    expect(authorOfPage('<p>Adele Winter, June 2015</p>', '', address)).toBe('Adele Winter');
  });
});

describe('a day above or below a headline', () => {
  function dateOfPage(main: string): string | null {
    const reading = readHtml(
      'page.html',
      `<html><head><title>The man who counts boats</title></head><body>${main}</body></html>`,
    );
    if (reading.kind === 'skipped') throw new Error(reading.reason);
    return reading.article.date;
  }
  const text = paragraphs.map((words) => `<p>${words}</p>`).join('');

  it.each([
    ['<div><p>27.08.2019 11:04</p><h1>The man who counts boats</h1>', '2019-08-27'],
    ['<div><h1>The man who counts boats</h1><dl><dt>Datum</dt><dd>17.02.2021</dd></dl>', '2021-02-17'],
    [
      '<div><h1>The man who counts boats</h1><p><span>19.07.2022, 06:41 Uhr</span> <span>Von Eva Lang</span></p>',
      '2022-07-19',
    ],
    [
      '<div><h1>The man who counts boats</h1><div class="date">March 4, 2016 / 11:52 AM / 3 years ago</div>',
      '2016-03-04',
    ],
    [
      '<div><h1>The man who counts boats</h1><span property="dc:date dc:created" content="2012-05-08T20:41:07+01:00">Tue, 05/08/2012</span>',
      '2012-05-08',
    ],
    [
      '<div><h1>The man who counts boats</h1><time class="entry-date published updated" datetime="2018-01-22">',
      '2018-01-22',
    ],
    [
      '<div><h1>The man who counts boats</h1><p><time class="updated" datetime="2018-01-22">22 January 2018</time></p>',
      null,
    ],
    ['<div class="today">Saturday, 7 May 2022</div><h1>The man who counts boats</h1><div>', null],
    ['<header><div>Saturday, 7 May 2022</div></header><div><h1>The man who counts boats</h1>', null],
    ['<div><h1>The man who counts boats</h1><div class="date">Aktualisiert: 03.05.2019</div>', null],
    [
      '<div><h1>The man who counts boats</h1><p>On <span>3 May 2019</span> <span>the lock was shut.</span></p>',
      null,
    ],
    ['<div><h1>The man who counts boats</h1><p><span>3 May 2019</span> <span>4 May 2020</span></p>', null],
    ['<div><h1>The man who counts boats</h1><dl><dt>Born</dt><dd>3 May 1951</dd></dl>', null],
  ] as const)('dates the page or does not: %s', (opening, date) => {
    expect(dateOfPage(`${opening}${text}</div>`)).toBe(date);
  });
});

describe('a page that says what it is', () => {
  const text = paragraphs.map((words) => `<p>${words}</p>`).join('');
  const page = (head: string, attributes = '', root = '') =>
    readHtml(
      'page.html',
      `<html ${root}><head><title>Blue enamel can</title>${head}</head><body ${attributes}><h1>Blue enamel can</h1>${text}</body></html>`,
    );
  const data = (type: string) =>
    `<script type="application/ld+json">{"@type":"${type}","name":"Blue enamel can"}</script>`;

  it.each([
    [data('Product'), '', '', /for sale/],
    ['<meta property="og:type" content="product">', '', '', /for sale/],
    [data('JobPosting'), '', '', /job/],
    [data('DiscussionForumPosting'), '', '', /forum/],
    ['<meta name="generator" content="Discourse 2.9.0">', '', '', /forum/],
    ['', 'id="phpbb"', '', /forum/],
    ['', '', 'itemscope itemtype="https://schema.org/QAPage"', /forum/],
    [data('CollectionPage'), '', '', /overview/],
  ])('is skipped for it: %s %s %s', (head, attributes, root, reason) => {
    expect(page(head, attributes, root)).toMatchObject({
      kind: 'skipped',
      reason: expect.stringMatching(reason),
    });
  });

  it.each([
    `${data('Product')}${data('NewsArticle')}`,
    `${data('Product')}<meta property="og:type" content="article">`,
    data('WebPage'),
    '<meta property="og:type" content="website">',
  ])('is read where it says that it is an article too, or nothing of the kind: %s', (head) => {
    expect(page(head).kind).toBe('article');
  });
});
