import { describe, expect, it } from 'vitest';
import { article } from '../support/article.ts';
import { openDesk } from '../support/open-desk.ts';

/** What is quoted first of an archive of one article. */
async function firstQuote(text: string, language: string, body: string): Promise<string | null> {
  const desk = await openDesk([article({ id: 'a', title: 'News', language, body })]);
  const answer = await desk.ask({ text });
  return answer.kind === 'answered' ? answer.statements[0].quotes[0].text : null;
}

describe('a quote', () => {
  it.each([
    [
      'en',
      'Acme Skylift makes cranes. The company sold ninety of them to Denmark in March.',
      'How many cranes did Acme Skylift sell to Denmark?',
    ],
    [
      'de',
      'Acme Skylift baut Kräne. Das Unternehmen verkaufte im März neunzig davon nach Dänemark.',
      'Wie viele Kräne verkaufte Acme Skylift nach Dänemark?',
    ],
    [
      'nl',
      'Acme Skylift bouwt kranen. Het bedrijf verkocht er in maart negentig aan Denemarken.',
      'Hoeveel kranen verkocht Acme Skylift aan Denemarken?',
    ],
  ])('that begins with a role brings the sentence that names it along (%s)', async (language, body, text) => {
    expect(await firstQuote(text, language, body)).toBe(body);
  });

  it('brings up to two sentences, until one names who is meant', async () => {
    const body =
      'Nora Quill signed the treaty. She flew home. The minister praised the fishermen of Skerryhope on Sunday.';
    expect(await firstQuote('Who praised the fishermen of Skerryhope on Sunday?', 'en', body)).toBe(body);
  });

  it('brings nothing where the name follows the role', async () => {
    const body = 'Rain fell. The company Acme sold ninety cranes to Denmark.';
    expect(await firstQuote('Who sold ninety cranes to Denmark?', 'en', body)).toBe(
      'The company Acme sold ninety cranes to Denmark.',
    );
  });
});
