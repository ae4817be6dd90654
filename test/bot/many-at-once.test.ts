import { describe, expect, it } from 'vitest';
import { pingsNobody } from '../../src/preview/platform/sent-message.ts';
import { startBot } from './running-bot.ts';

const people = 200;

describe('two hundred people who ask at once', () => {
  it('are each acknowledged in time, answered once, and none is lost', async () => {
    // What is measured on a busy machine is not how fast it is, but that everyone is heard.
    const { discord } = await startBot({ discord: { ackLimitMs: 60_000, requestsPerSecond: 1000 } });
    const asked = await Promise.all(
      Array.from({ length: people }, (_, at) =>
        discord.slash(discord.user(`Person ${at}`), '/ask', {
          question: `Which chips would Inspur base its systems on, asks person ${at}?`,
        }),
      ),
    );
    expect(asked.filter(({ failed }) => failed)).toEqual([]);
    const answers = await Promise.all(asked.map((each) => each.waitForMessage({ timeoutMs: 60_000 })));
    for (const [at, answer] of answers.entries()) {
      expect(answer.text).toContain(`asks person ${at}?`);
      expect(pingsNobody(answer.pings)).toBe(true);
    }
    expect(asked.map(({ messages }) => messages.length)).toEqual(asked.map(() => 1));
    expect(discord.messagesIn(discord.general)).toHaveLength(people);
    expect(discord.refusals).toEqual([]);
  }, 120_000);
});
