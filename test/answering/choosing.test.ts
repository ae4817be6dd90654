import { describe, expect, it } from 'vitest';
import { article } from '../support/article.ts';
import { openDesk } from '../support/open-desk.ts';

/** What is quoted first of an article of two paragraphs, among articles of other things. */
async function firstQuote(
  text: string,
  language: string,
  paragraphs: readonly string[],
): Promise<string | null> {
  const others = ['Rain fell on the hills.', 'Bread is baked early.', 'The choir sang until noon.'];
  const desk = await openDesk([
    article({ id: 'a', title: 'News', language, body: paragraphs.join('\n\n') }),
    ...others.map((body, i) => article({ id: `other-${i}`, title: `Note ${i}`, language: 'en', body })),
  ]);
  const answer = await desk.ask({ text });
  return answer.kind === 'answered' ? answer.statements[0].quotes[0].text : null;
}

describe('of two sentences with the same words of the question, the first quote', () => {
  it.each([
    [
      'en',
      'How many cranes did Acme sell to Denmark?',
      'Acme sold some cranes to Denmark.',
      'Acme sold 90 cranes to Denmark.',
    ],
    [
      'de',
      'Wie viele Kräne verkaufte Acme nach Dänemark?',
      'Acme verkaufte Kräne nach Dänemark.',
      'Acme verkaufte 90 Kräne nach Dänemark.',
    ],
    [
      'en',
      'When did Acme sell the cranes to Denmark?',
      'Acme sold the cranes to Denmark at last.',
      'Acme sold the cranes to Denmark in March.',
    ],
    [
      'nl',
      'Wanneer verkocht Acme de kranen aan Denemarken?',
      'Acme verkocht de kranen aan Denemarken.',
      'Acme verkocht de kranen in 2014 aan Denemarken.',
    ],
    [
      'en',
      'Who sold the cranes to Denmark?',
      'A firm sold the cranes to Denmark.',
      'It was Quillmark that sold the cranes to Denmark.',
    ],
  ])('holds what is asked for (%s: %s)', async (language, question, without, holding) => {
    expect(await firstQuote(question, language, [without, holding])).toBe(holding);
  });

  it('is not led by a figure that the question has itself', async () => {
    const [asked, told] = ['In 2014 Acme sold 90 cranes.', 'Acme sold 90 cranes for 3 million dollars.'];
    expect(await firstQuote('How much did Acme get for 90 cranes?', 'en', [asked, told])).toBe(told);
  });
});
