import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chunkArticle,
  chunkingSettings,
  embeddedText,
} from '../../../src/retrieval/indexing/chunk-article.ts';
import { splitSentences } from '../../../src/retrieval/words/sentences.ts';
import { article } from '../../support/article.ts';

const sentence = fc
  .array(fc.constantFrom('IBM', 'sells', 'servers', 'to', 'Lenovo', 'in', 'China', 'Dr.', '2.5'), {
    minLength: 1,
    maxLength: 60,
  })
  .map((words) => `${words.join(' ')} now.`);
const body = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 12 }), { maxLength: 8 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));

describe('chunkArticle', () => {
  it('gives a short article one chunk', () => {
    const short = article({ body: 'One sentence. Another.\n\nA third.' });
    expect(chunkArticle(short)).toEqual([{ articleId: 'a', start: 0, end: short.body.length }]);
  });

  it('gives an empty body no chunk', () => {
    expect(chunkArticle(article({ body: '' }))).toEqual([]);
  });

  it('closes a chunk at a paragraph that ends near the aim rather than break the next one', () => {
    const paragraph = `${'Lenovo buys servers from IBM in China. '.repeat(20).trim()}`;
    const [first] = chunkArticle(article({ body: `${paragraph}\n\n${paragraph}` }));
    expect(first?.end).toBe(paragraph.length);
  });

  it('repeats one sentence where it breaks a paragraph', () => {
    const text = Array.from({ length: 60 }, (_, i) => `Sentence number ${i} speaks of servers.`).join(' ');
    const [first, second] = chunkArticle(article({ body: text }));
    expect(text.slice(second?.start, first?.end)).toMatch(/^Sentence number \d+ speaks of servers\.$/);
  });

  it('holds every sentence whole, in chunks that move forward and stay near the aim', () => {
    fc.assert(
      fc.property(body, (text) => {
        const chunks = chunkArticle(article({ body: text }));
        const sentences = splitSentences(text, 'en');
        for (const { start, end } of sentences) {
          expect(chunks.some((chunk) => chunk.start <= start && end <= chunk.end)).toBe(true);
        }
        chunks.forEach((chunk, i) => {
          expect(sentences.some(({ start }) => start === chunk.start)).toBe(true);
          expect(sentences.some(({ end }) => end === chunk.end)).toBe(true);
          const inside = sentences.filter(({ start, end }) => start >= chunk.start && end <= chunk.end);
          expect(chunk.end - chunk.start <= chunkingSettings.targetChars || inside.length === 1).toBe(true);
          const previous = chunks[i - 1];
          if (previous !== undefined) expect(chunk.end).toBeGreaterThan(previous.end);
        });
      }),
    );
  });
});

describe('embeddedText', () => {
  it('puts title and date over the words of the body', () => {
    const dated = article({ title: 'IBM and Inspur', date: '2014-08', body: 'They are partners.' });
    const [chunk] = chunkArticle(dated);
    expect(chunk && embeddedText(dated, chunk)).toBe('IBM and Inspur (2014-08)\nThey are partners.');
  });
});
