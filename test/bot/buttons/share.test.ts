import { describe, expect, it } from 'vitest';
import { pingsNobody, type SentMessage } from '../../../src/preview/platform/sent-message.ts';
import { answered, article, quoteOf, quoting } from '../archive-sample.ts';
import { deskThat, type RunningBot, sampleDesk, startBot, startBotAt } from '../running-bot.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";

async function privateAnswer({ discord }: RunningBot): Promise<SentMessage> {
  const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips, private: true });
  return asked.waitForMessage();
}

/** What everybody sees in the channel. */
function said({ discord }: RunningBot): readonly SentMessage[] {
  return discord.messagesIn(discord.general);
}

describe('Share', () => {
  it('says the same in the channel, once, without a name and without a ping', async () => {
    const running = await startBot();
    const { discord } = running;
    const answer = await privateAnswer(running);
    expect(said(running)).toEqual([]);
    await discord.press(discord.user('Ada'), answer, 'Share');
    const [shared] = await discord.until(() => (said(running).length > 0 ? said(running) : null));
    expect(shared?.text).toBe(answer.text.replace(' [Share]', ''));
    expect(shared?.text).not.toContain('Ada');
    expect(pingsNobody(shared?.pings ?? answer.pings)).toBe(true);
    const kept = await discord.until(() => {
      const now = discord.message(answer.id);
      return now !== null && !now.text.includes('[Share]') ? now : null;
    });
    expect(kept.text).toBe(shared?.text);
    expect(discord.refusals).toEqual([]);

    const context = await discord.press(discord.user('Bob'), shared ?? answer, 'Context');
    expect((await context.waitForMessage()).text).toContain('Power8');
  });

  it('says it once, however often somebody presses before the button is gone', async () => {
    const running = await startBot();
    const { discord } = running;
    const answer = await privateAnswer(running);
    const held = discord.stallNext({ method: 'POST', path: /^\/webhooks/ });
    const press = () => discord.press(discord.user('Ada'), answer, 'Share');
    const presses = await Promise.all([press(), press(), press()]);
    held.release();
    await discord.until(() => !discord.message(answer.id)?.text.includes('[Share]'));
    await discord.until(() => running.bot.status().inHand === 0);
    expect(said(running)).toHaveLength(1);
    expect(presses.flatMap(({ messages }) => messages).filter(({ id }) => id !== answer.id)).toHaveLength(1);
    expect(discord.refusals).toEqual([]);
  });

  it('can be pressed again where it came to nothing', async () => {
    const running = await startBot();
    const { discord } = running;
    const answer = await privateAnswer(running);
    discord.denyBot(discord.general, ['SendMessages']);
    const pressed = await discord.press(discord.user('Ada'), answer, 'Share');
    await discord.until(() => pressed.messages.find(({ id }) => id !== answer.id));
    discord.denyBot(discord.general, []);
    await discord.press(discord.user('Ada'), answer, 'Share');
    await discord.until(() => said(running).length === 1);
  });

  it('is under nothing that everybody sees', async () => {
    const { discord } = await startBot();
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    expect((await asked.waitForMessage()).text).not.toContain('[Share]');
  });

  it('takes a file along', async () => {
    const book = quoteOf(article({ body: '漢字'.repeat(5000) }));
    const ask = async () => answered([quoting(book)]);
    const running = await startBot({ desk: deskThat(await sampleDesk(), { ask }) });
    const answer = await privateAnswer(running);
    expect(answer.attachments.map(({ name }) => name)).toEqual(['quote.txt']);
    await running.discord.press(running.discord.user('Ada'), answer, 'Share');
    const [shared] = await running.discord.until(() => (said(running).length > 0 ? said(running) : null));
    expect(shared?.attachments.map(({ text }) => text)).toEqual(answer.attachments.map(({ text }) => text));
    const kept = await running.discord.until(() => {
      const now = running.discord.message(answer.id);
      return now !== null && !now.text.includes('[Share]') ? now : null;
    });
    expect(kept.attachments).toHaveLength(1);
    expect(running.discord.refusals).toEqual([]);
  });

  it('works after a restart', async () => {
    const running = await startBot();
    const answer = await privateAnswer(running);
    await running.bot.stop();
    const next = await startBotAt(running.discord, { desk: running.desk });
    await running.discord.press(running.discord.user('Ada'), answer, 'Share');
    await running.discord.until(() => said(running).length === 1);
    await next.stop();
  });

  it('says to whoever pressed that the bot may not write there, and leaves the answer as it is', async () => {
    const running = await startBot();
    const { discord } = running;
    const answer = await privateAnswer(running);
    discord.denyBot(discord.general, ['SendMessages']);
    const pressed = await discord.press(discord.user('Ada'), answer, 'Share');
    const told = await discord.until(() => pressed.messages.find(({ id }) => id !== answer.id));
    expect(told).toMatchObject({ onlyFor: discord.user('Ada') });
    expect(told.text).toMatch(/^I may not write here/);
    expect(discord.message(answer.id)?.text).toContain('[Share]');
    expect(said(running)).toEqual([]);
  });

  it('says so where the thread is archived', async () => {
    const running = await startBot();
    const { discord } = running;
    const answer = await privateAnswer(running);
    discord.nextError(
      { status: 400, code: 50083, message: 'Thread is archived' },
      { method: 'POST', path: /^\/webhooks/ },
    );
    const pressed = await discord.press(discord.user('Ada'), answer, 'Share');
    const told = await discord.until(() => pressed.messages.find(({ id }) => id !== answer.id));
    expect(told.text).toMatch(/^This thread is archived/);
  });

  it('writes an ordinary message where the button came too late', async () => {
    const running = await startBot();
    const { discord } = running;
    const answer = await privateAnswer(running);
    discord.nextError({ status: 404, code: 10062, message: 'Unknown interaction' }, { path: /callback$/ });
    // Not waited for: it is never acknowledged.
    discord.press(discord.user('Ada'), answer, 'Share').catch(() => null);
    const [shared] = await discord.until(() => (said(running).length > 0 ? said(running) : null));
    expect(shared?.text).toBe(answer.text.replace(' [Share]', ''));
  });

  it('does so too where its token died on the way', async () => {
    const running = await startBot();
    const { discord } = running;
    const answer = await privateAnswer(running);
    discord.nextError(
      { status: 401, code: 50027, message: 'Invalid Webhook Token' },
      { method: 'POST', path: /^\/webhooks/ },
    );
    await discord.press(discord.user('Ada'), answer, 'Share');
    const [shared] = await discord.until(() => (said(running).length > 0 ? said(running) : null));
    expect(shared?.interactionId).toBeNull();
  });

  it('shares what somebody has dismissed meanwhile', async () => {
    const running = await startBot();
    const { discord, log } = running;
    const answer = await privateAnswer(running);
    discord.nextError(
      { status: 404, code: 10008, message: 'Unknown Message' },
      { method: 'PATCH', path: /^\/webhooks/ },
    );
    const pressed = await discord.press(discord.user('Ada'), answer, 'Share');
    await discord.until(() => log.find(({ message }) => message.startsWith('A message was deleted')));
    expect(said(running)).toHaveLength(1);
    expect(pressed.messages).toHaveLength(1);
    expect(log.some(({ level }) => level === 'error')).toBe(false);
  });
});
