import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/articles/read-html.ts';

const story =
  'The maker said on Monday that it will sell its server business to a rival, which has been a customer for years.';

describe('readHtml', () => {
  it('reads an article with all that its page says of it', () => {
    const reading = readHtml(
      'saved/servers.html',
      `<!DOCTYPE html><html lang="en"><head><title>Maker sells its servers | The Daily</title>
       <meta property="og:site_name" content="The Daily">
       <meta property="article:published_time" content="2014-08-23T10:00:00Z">
       <meta name="author" content="By Jane Doe and John Roe">
       <link rel="canonical" href="https://daily.example/2014/08/servers"></head>
       <body><nav><a href="/">Home</a></nav><article><h1>Maker sells its servers</h1><p>${story}</p><p>${story}</p></article></body></html>`,
    );
    expect(reading).toMatchObject({
      article: {
        id: 'saved-servers-90a4cd14a8',
        title: 'Maker sells its servers',
        publisher: 'The Daily',
        author: 'Jane Doe, John Roe',
        date: '2014-08-23',
        dateOrigin: 'meta',
        language: 'en',
        url: 'https://daily.example/2014/08/servers',
        body: `${story}\n\n${story}`,
      },
      warnings: [],
      dropped: [{ text: 'Home', reason: 'menu' }],
    });
  });
});
