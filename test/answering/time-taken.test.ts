import { describe, expect, it } from 'vitest';
import { renderAnswer as renderForDiscord } from '../../src/bot/rendering/render-answer.ts';
import { de } from '../../src/bot/words/de.ts';
import { renderAnswer } from '../../src/cli/printing/render-answer.ts';
import { article } from '../support/article.ts';
import { openDesk } from '../support/open-desk.ts';

const wire = Array.from(
  'abcdefghijkl',
  (letter, i) =>
    `The crane of Wismund lifted load ${letter} on day ${i}, said the harbour master to the ${letter}-press.`,
).join(' ');
const dress = { columns: 100, dim: (text: string) => text };

describe('how the time in a question was taken', () => {
  const time = {
    kind: 'window',
    understood: 'in *2014*',
    from: '2014-01-01',
    to: '2014-12-31',
    inside: 1,
  } as const;

  it('stands under an answer, in dates as short as they can be told', async () => {
    const desk = await openDesk([article({ id: 'courier', date: '2014-08-23', body: wire })]);
    const answer = await desk.ask({ text: 'Which load did the crane of Wismund lift in 2014?' });
    expect(renderAnswer(answer, 'en', dress)).toContain('looked first at 2014 (“in 2014”)');
    const elsewhere = await desk.ask({ text: 'Which load did the crane of Wismund lift before May 2013?' });
    expect(renderAnswer(elsewhere, 'en', dress)).toMatch(
      /looked first up to 2013-04 \(“before May 2013”\); nothing there, \d passages? outside/,
    );
    const open = { ...answer, time: { ...time, to: null, outside: 0 } };
    expect(renderAnswer(open, 'en', dress)).toContain('looked first from 2014 on');
    const newest = { ...answer, time: { kind: 'recent', understood: 'latest' } as const };
    expect(renderAnswer(newest, 'en', dress)).toContain('newer before older (“latest”)');
    const inDiscord = JSON.stringify(
      renderForDiscord({ ...open, time: { ...time, outside: 0 } }, de, { showQuestion: false }),
    );
    expect(inDiscord).toContain('zuerst gesucht: 2014 („in \\\\*2014\\\\*“)');
  });
});
