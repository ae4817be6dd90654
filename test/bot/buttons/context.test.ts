import { describe, expect, it } from 'vitest';
import { createBot } from '../../../src/bot/create-bot.ts';
import { memoryKeeping } from '../../fakes/memory-keeping.ts';
import { openDesk } from '../../support/open-desk.ts';
import { answered, article, quoteOf, quoting } from '../archive-sample.ts';
import { deskThat, keepingLog, sampleDesk, startBot } from '../running-bot.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";

describe('Context', () => {
  it('shows the quote between the sentences around it, to whoever pressed alone', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const pressed = await discord.press(discord.user('Bob'), answer, 'Context');
    const context = await pressed.waitForMessage();
    expect(pressed).toMatchObject({ deferred: true, ephemeral: true });
    expect(context.text).toContain("**Inspur would also base systems of its own on IBM's Power8 chips.**");
    expect(discord.refusals).toEqual([]);
  });

  it('works under an answer that was given before a restart', async () => {
    const { discord, bot, desk } = await startBot();
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    await bot.stop();
    const next = createBot({
      token: discord.token,
      apiUrl: discord.apiUrl,
      desk,
      keeping: memoryKeeping(),
      log: keepingLog([]),
      newErrorId: () => '7c1e',
      clock: () => performance.now(),
    });
    await next.start();
    const pressed = await discord.press(ada, answer, 'Context');
    expect((await pressed.waitForMessage()).text).toContain('Power8 chips.**');
    await next.stop();
  });

  it('says which article changed or went where others are as they were, as Sources does', async () => {
    const crane = (id: string) =>
      article({ id, title: `The *${id}* one`, body: `The crane of ${id} lifts a ship.` });
    const [changed, kept, gone] = [crane('changed'), crane('kept'), crane('gone')];
    const later = await openDesk([
      kept,
      article({ id: 'changed', title: 'The *changed* one', body: 'New.' }),
    ]);
    const statements = [quoting(quoteOf(changed)), quoting(quoteOf(kept)), quoting(quoteOf(gone))] as const;
    const desk = deskThat(await sampleDesk(), {
      ask: async () => answered(statements),
      verify: (receipt) => later.verify(receipt),
    });
    const { discord } = await startBot({ desk });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: 'Which crane?' })).waitForMessage();
    for (const button of ['Context', 'Sources']) {
      const { text } = await (await discord.press(ada, answer, button)).waitForMessage();
      expect(text).toContain('The \\*kept\\* one');
      expect(text.split('\n').slice(-2)).toEqual([
        'The \\*changed\\* one: the article has changed since it was quoted.',
        'gone: the article is no longer in the archive.',
      ]);
    }
    expect(discord.refusals).toEqual([]);
  });

  it.each([
    [
      'has changed since',
      [article({ body: 'All of this was written anew.' })],
      /IBM and Inspur become partners: the article has changed/,
    ],
    ['is gone', [article({ id: 'another' })], /^ibm-inspur: the article is no longer in the archive/],
  ])('says so where the article %s', async (_what, articles, sentence) => {
    const later = await openDesk(articles);
    const { discord } = await startBot({
      desk: deskThat(await sampleDesk(), { verify: (receipt) => later.verify(receipt) }),
    });
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    expect((await (await discord.press(ada, answer, 'Context')).waitForMessage()).text).toMatch(sentence);
  });
});
