import { expect, it } from 'vitest';
// The whole program loads both in one process, and either could bring an HTTP client that gets in the other's way.
import '../../src/adapters/web/web-pages.ts';
import { answered, article, quoteOf, quoting } from '../bot/archive-sample.ts';
import { deskThat, sampleDesk, startBot } from '../bot/running-bot.ts';

it('a bot in a program that can also fetch pages sends files', async () => {
  const long = article({ body: '漢字'.repeat(5000) });
  const { discord } = await startBot({
    desk: deskThat(await sampleDesk(), {
      ask: async ({ text }) => answered([quoting(quoteOf(long))], { question: text }),
    }),
  });
  const asked = await discord.slash(discord.user('Ada'), '/ask', { question: 'x' });
  const { attachments } = await asked.waitForMessage();
  expect(attachments.map(({ name }) => name)).toEqual(['quote.txt']);
});
