import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Answer, Refused } from '../../src/answering/answer.ts';
import { Quote } from '../../src/answering/quotes/quote.ts';
import { quoteLink } from '../../src/answering/quotes/quote-link.ts';
import { extractiveReading } from '../../src/answering/reader.ts';
import type { Article } from '../../src/articles/article.ts';
import { articleId } from '../../src/articles/article-id.ts';
import { publicationDate } from '../../src/articles/dates/publication-date.ts';
import { renderAnswer } from '../../src/cli/printing/render-answer.ts';
import type { Passage } from '../../src/retrieval/passage.ts';

const plain = { columns: null, dim: (text: string) => text };

const article: Article = {
  id: articleId('kran'),
  title: 'Ein Kran',
  publisher: 'Kaibote',
  author: null,
  date: publicationDate('2015-02'),
  dateOrigin: 'record',
  language: 'de',
  url: 'https://example.org/kran',
  body: 'Der Hafen hat seinen\nneuen Kran eingeweiht. Er hebt 1.200 Tonnen und steht am nördlichen Kai, wo früher die Fähren lagen.',
};
const [firstSentence, wholeBody] = [article.body.indexOf(' Er hebt'), article.body.length];

const searched = {
  question: 'Who opened the crane?',
  understoodAs: null,
  filters: {},
  passages: [],
  time: null,
  window: { oldest: publicationDate('2008'), newest: publicationDate('2021-09'), asOf: null, undated: 0 },
  reading: extractiveReading,
  support: 0.9,
  index: { id: 'abcdef123456', embedder: 'built-in', articles: 18, passages: 40 },
  timings: { embedMs: 0, searchMs: 0, answerMs: 0, totalMs: 0 },
};

function answered(...quotes: readonly [Quote, ...Quote[]]): Answer {
  return {
    kind: 'answered',
    statements: [{ text: null, quotes, translation: null }],
    conflicts: [],
    reports: [],
    ...searched,
  };
}

function refused(about: Partial<Refused>): Answer {
  return {
    kind: 'refused',
    reason: 'nothing-relevant',
    nearest: [],
    outside: 0,
    loosenings: [],
    unknownWords: [],
    ...searched,
    ...about,
  };
}

const nearest: Passage = {
  id: 'kran:0',
  article,
  start: 0,
  end: article.body.length,
  text: article.body,
  score: 0.5,
  ranks: { dense: 1, keyword: 1 },
  copies: [],
};

describe('an answer in the terminal', () => {
  it('has the quote first and alone, in its own language’s marks, then title · publisher · date, then the link', () => {
    expect(renderAnswer(answered(Quote.cut(article, 0, firstSentence)), 'de', plain)).toBe(
      [
        '  „Der Hafen hat seinen neuen Kran eingeweiht.“',
        '   Ein Kran · Kaibote · 2015-02',
        `   ${quoteLink(Quote.cut(article, 0, firstSentence))}`,
      ].join('\n'),
    );
  });

  it('lets no escape sequence of an article through', () => {
    const clearScreen = '\u001b[2J';
    const hostile = {
      ...article,
      title: `A ${clearScreen}title`,
      publisher: `\u009b31mDesk`,
      body: `Words ${clearScreen}of an article.`,
    };
    const shown = renderAnswer(answered(Quote.cut(hostile, 0, hostile.body.length)), 'de', plain);
    expect(shown).toContain('„Words of an article.“');
    expect(shown).toContain('A title · Desk · 2015-02');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('names the language in the words of the question’s when they differ', () => {
    const answer = answered(Quote.cut(article, 0, firstSentence));
    expect(renderAnswer(answer, 'en', plain)).toContain('eingeweiht.“  [German]\n');
    expect(renderAnswer(answer, 'nl', plain)).toContain('eingeweiht.“  [Duits]\n');
    expect(renderAnswer(answer, 'de-AT', plain)).not.toContain('[');
  });

  it('says undated of an article without a date, and nothing of an unknown publisher or link', () => {
    const bare = { ...article, publisher: null, date: null, dateOrigin: null, url: null };
    const lines = renderAnswer(answered(Quote.cut(bare, 0, firstSentence)), 'de', plain).split('\n');
    expect(lines.slice(1)).toEqual(['   Ein Kran · undated']);
  });

  it('parts quotes by one blank line, and a checked sentence from its quotes', () => {
    const [first, second] = [
      Quote.cut(article, 0, firstSentence),
      Quote.cut(article, firstSentence + 1, wholeBody),
    ];
    const answer: Answer = {
      kind: 'answered',
      statements: [
        { text: 'The crane is open.', quotes: [first, second], translation: null },
        { text: null, quotes: [second], translation: null },
      ],
      conflicts: [],
      reports: [],
      ...searched,
    };
    const blocks = renderAnswer(answer, 'de', plain).split('\n\n');
    expect(blocks).toHaveLength(4);
    expect(blocks[0]).toBe('  The crane is open.');
  });

  it.each([40, 60, 100])('keeps every line but a link within %i columns', (columns) => {
    const answer = answered(Quote.cut(article, 0, wholeBody));
    const lines = renderAnswer(answer, 'en', { ...plain, columns }).split('\n');
    for (const line of lines.filter((text) => !text.includes('https:'))) {
      expect(stringWidth(line)).toBeLessThanOrEqual(columns);
    }
    expect(lines.every((line) => line.startsWith('  '))).toBe(true);
  });

  it('dims what is secondary line by line, and never the quote', () => {
    const dim = (text: string) => `<${text}>`;
    const lines = renderAnswer(answered(Quote.cut(article, 0, wholeBody)), 'de', { columns: 40, dim }).split(
      '\n',
    );
    const dimmed = lines.map((line) => line.startsWith('<'));
    expect(dimmed.indexOf(true)).toBe(dimmed.length - 2);
    expect(lines.at(-2)).toBe('<   Ein Kran · Kaibote · 2015-02>');
  });

  it('tells what limited the search, and only then', () => {
    const filters = {
      from: publicationDate('2014'),
      to: publicationDate('2014-12'),
      asOf: publicationDate('2016'),
      publisher: 'Kaibote',
      language: 'de',
    };
    const answer = { ...answered(Quote.cut(article, 0, firstSentence)), filters };
    expect(renderAnswer(answer, 'de', plain).split('\n\n').at(-1)).toBe(
      '  searched 2014 – 2014-12, as of 2016, by Kaibote, in German',
    );
  });
});

describe('a refusal in the terminal', () => {
  it('names no more unknown words than can be taken in', () => {
    const unknownWords = Array.from({ length: 500 }, (_, i) => `word${i}`);
    expect(renderAnswer(refused({ unknownWords }), 'en', plain)).toMatch(
      /mentions “word0”, “word1”, “word2”, “word3” or “word4”\.$/,
    );
  });

  it('says that the archive does not say, what no article mentions, and what is nearest', () => {
    const answer = refused({ unknownWords: ['World', 'Cup'], nearest: [nearest] });
    expect(renderAnswer(answer, 'en', plain)).toBe(
      [
        '  The archive does not say. None of its 18 articles (2008 – 2021-09) mentions “World” or “Cup”.',
        '  Nearest: Ein Kran · 2015-02 — „Der Hafen hat seinen neuen Kran eingeweiht. Er hebt 1.200 Tonnen und steht am nördlichen Kai, wo früher die Fähren lagen.“',
      ].join('\n'),
    );
  });

  it.each([
    [{}, 'The archive does not say. None of its 18 articles (2008 – 2021-09) is about this.'],
    [
      { reason: 'not-supported' },
      'The archive does not say. Of its 18 articles (2008 – 2021-09) none answers this, though some come near.',
    ],
    [
      { reason: 'outside-filters', outside: 1 },
      'The archive does not say within these limits. Without them 1 passage may answer.',
    ],
    [
      { reason: 'empty-archive' },
      'The archive is empty. Put articles into the corpus folder, then run: npx dateline index',
    ],
  ] as const)('gives its reason in words: %o', (about, words) => {
    expect(renderAnswer(refused(about), 'en', plain)).toBe(`  ${words}`);
  });
});
