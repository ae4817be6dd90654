import { describe, expect, it } from 'vitest';
import { renderContext } from '../../../src/bot/rendering/render-context.ts';
import { en } from '../../../src/bot/words/en.ts';
import { article, quoteOf } from '../archive-sample.ts';
import { textBlocks } from '../shown-text.ts';

const sentences = Array.from({ length: 9 }, (_, at) => `Sentence ${at} says something of its own.`);
const source = article({ body: sentences.join(' ') });
const quote = quoteOf(source, sentences[4]);

describe('the context of a quote', () => {
  it('has two sentences before and two after it', () => {
    const [block = ''] = textBlocks(renderContext([quote], [], en));
    expect(block).toContain(
      `“${sentences[2]} ${sentences[3]} **${sentences[4]}** ${sentences[5]} ${sentences[6]}”`,
    );
  });

  it('is one for quotes that stand near each other, and another for one that does not', () => {
    const far = Array.from({ length: 30 }, (_, at) => `Sentence ${at} says something of its own.`);
    const [body, other] = [article({ body: far.join(' ') }), article({ id: 'other', body: far.join(' ') })];
    const at = (number: number, of = body) => quoteOf(of, far[number]);
    const blocks = textBlocks(renderContext([at(7), at(20), at(5), at(7, other)], [], en));
    expect(blocks).toHaveLength(3);
    expect(blocks[0]).toContain(
      `“${far[3]} ${far[4]} **${far[5]}** ${far[6]} **${far[7]}** ${far[8]} ${far[9]}”`,
    );
    expect(blocks[1]).toContain(`${far[19]} **${far[20]}** ${far[21]}`);
    expect(blocks[2]).toContain(`${far[6]} **${far[7]}** ${far[8]}`);
  });

  it('keeps apart what would be no Markdown together', () => {
    const body = article({ body: sentences.join(' ') });
    const [first, second] = [quoteOf(body, sentences[4]), quoteOf(body, `${sentences[4]} ${sentences[5]}`)];
    expect(textBlocks(renderContext([first, second], [], en))).toHaveLength(2);
  });

  it('has one each way where there is no room for two around every quote', () => {
    const long = Array.from({ length: 5 }, (_, at) => `Sentence ${at} ${'goes on '.repeat(55)}to its end.`);
    const quotes = ['a', 'b'].map((id) => quoteOf(article({ id, body: long.join(' ') }), long[2]));
    const [first, second] = quotes;
    if (first === undefined || second === undefined) throw new Error('no quotes');
    const blocks = textBlocks(renderContext([first, second], [], en)).join('\n');
    expect(blocks.match(/Sentence 2/g)).toHaveLength(2);
    expect(blocks.match(/Sentence 1/g)).toHaveLength(2);
    expect(blocks).not.toContain('Sentence 0');
  });

  it('is in a file where the quote is longer than a message', () => {
    const book = article({ body: 'A word and another. '.repeat(400).trim() });
    const message = renderContext([quoteOf(book)], [], en);
    expect(message.files[0]?.text).toContain(book.body);
  });
});
