import { describe, expect, it } from 'vitest';
import { pingsNobody, type SentMessage } from '../../../src/preview/platform/sent-message.ts';
import { type RunningBot, startBot, startBotAt } from '../running-bot.ts';

const aboutChips = 'Which chips would Inspur base its systems on?';
const understood = 'understood as: Which chips would Inspur base its systems on, and when?';

/** A bot whose server wishes a thread for each question. */
async function startWithThreads(): Promise<RunningBot> {
  const running = await startBot();
  await running.keeping.changeSettings(running.discord.guild.id, { openThread: true });
  return running;
}

async function answerWithThread({ discord }: RunningBot): Promise<SentMessage> {
  const answer = await (
    await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips })
  ).waitForMessage();
  await discord.until(() =>
    discord.threadsIn(discord.general).find((thread) => discord.messagesIn(thread).length > 0),
  );
  return answer;
}

async function followUp({ discord }: RunningBot, answer: SentMessage) {
  const bob = discord.user('Bob');
  const opened = await discord.press(bob, answer, 'Follow-up');
  return discord.submitModal(bob, opened, { question: 'And when?' });
}

describe('where a server wishes a thread for each question', () => {
  it('an answer opens one that bears the question, and says in it how to ask on', async () => {
    const running = await startWithThreads();
    const { discord } = running;
    const answer = await answerWithThread(running);
    const [thread, ...others] = discord.threadsIn(discord.general);
    expect(others).toEqual([]);
    expect(thread).toMatchObject({ id: answer.id, name: aboutChips });
    const [first] = thread === undefined ? [] : discord.messagesIn(thread);
    expect(first?.text).toMatch(/^Ask on here/);
    expect(pingsNobody(first?.pings ?? answer.pings)).toBe(true);

    if (thread === undefined || first === undefined) return;
    const said = await discord.say(discord.user('Bob'), thread, 'And when?', { replyTo: first });
    expect((await discord.waitForReply(said)).text).toContain(understood);
    expect(discord.refusals).toEqual([]);
  });

  it('an answer to a mention opens one as well', async () => {
    const { discord } = await startWithThreads();
    const ada = discord.user('Ada');
    const said = await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    const answer = await discord.waitForReply(said);
    const thread = await discord.until(() => discord.threadsIn(discord.general)[0]);
    expect(thread).toMatchObject({ id: answer.id, name: aboutChips });
  });

  it('a refusal, a private answer, one in a thread and one in direct messages open none', async () => {
    const running = await startWithThreads();
    const { discord } = running;
    const ada = discord.user('Ada');
    await (await discord.slash(ada, '/ask', { question: 'Who won the World Cup?' })).waitForMessage();
    await (await discord.slash(ada, '/ask', { question: aboutChips, private: true })).waitForMessage();
    await discord.waitForReply(await discord.dm(ada, aboutChips));
    await answerWithThread(running);
    const [thread] = discord.threadsIn(discord.general);
    if (thread === undefined) throw new Error('no thread');
    await (await discord.slash(ada, '/ask', { question: aboutChips }, { channel: thread })).waitForMessage();
    await discord.waitForReply(await discord.say(ada, thread, aboutChips, { mentions: [discord.bot] }));
    expect(discord.threadsIn(discord.general)).toHaveLength(1);
    expect(discord.threadsIn(thread)).toEqual([]);
  });

  it('a follow-up by the form is answered in the thread, also after a restart', async () => {
    const running = await startWithThreads();
    const { discord, bot, desk, keeping } = running;
    const answer = await answerWithThread(running);
    await bot.stop();
    const next = await startBotAt(discord, { desk, keeping });
    const sent = await followUp(running, answer);
    const told = await sent.waitForMessage();
    expect(told).toMatchObject({ onlyFor: discord.user('Bob'), text: `The answer is in <#${answer.id}>.` });
    const [thread] = discord.threadsIn(discord.general);
    const inside = thread === undefined ? [] : discord.messagesIn(thread);
    expect(inside.at(-1)?.text).toContain(understood);
    await next.stop();
  });

  it('a thread that is archived opens again for it, one that the bot has not seen since it started', async () => {
    const running = await startWithThreads();
    const { discord, bot, desk, keeping } = running;
    const answer = await answerWithThread(running);
    const [thread] = discord.threadsIn(discord.general);
    if (thread === undefined) throw new Error('no thread');
    discord.archiveThread(thread);
    await bot.stop();
    const next = await startBotAt(discord, { desk, keeping });
    expect((await (await followUp(running, answer)).waitForMessage()).text).toMatch(/^The answer is in/);
    expect(discord.threadsIn(discord.general)[0]?.archived).toBe(false);
    await next.stop();
  });

  it.each([
    [
      'is locked',
      ({ discord }: RunningBot) => {
        const [thread] = discord.threadsIn(discord.general);
        if (thread !== undefined) discord.archiveThread(thread, { locked: true });
      },
      /^The thread of this answer is locked/,
    ],
    [
      'is closed to the bot',
      ({ discord }: RunningBot) => discord.denyBot(discord.general, ['SendMessagesInThreads']),
      /^I may not open a thread here/,
    ],
    [
      'cannot be opened from an answer that was deleted',
      ({ discord }: RunningBot) => {
        const [thread] = discord.threadsIn(discord.general);
        if (thread === undefined) return;
        discord.deleteThread(thread);
        discord.nextError(
          { status: 404, code: 10008, message: 'Unknown Message' },
          { method: 'POST', path: /\/threads$/ },
        );
      },
      /^The thread of this answer cannot be written in/,
    ],
    [
      'fails',
      ({ discord }: RunningBot) =>
        discord.nextError(
          { status: 400, code: 50083, message: 'Thread is archived' },
          { method: 'POST', path: /^\/channels\/\d+\/messages$/ },
        ),
      /^The thread of this answer cannot be written in/,
    ],
  ])('the follow-up is answered under the answer where its thread %s', async (_, happens, sentence) => {
    const running = await startWithThreads();
    const { discord } = running;
    const answer = await answerWithThread(running);
    happens(running);
    const [told, instead] = await (await followUp(running, answer)).waitForMessages(2);
    expect(told).toMatchObject({ onlyFor: discord.user('Bob'), text: expect.stringMatching(sentence) });
    expect(instead).toMatchObject({ onlyFor: null, text: expect.stringContaining(understood) });
  });

  it('who asks by a command is told alone where the bot may open none', async () => {
    const { discord } = await startWithThreads();
    discord.denyBot(discord.general, ['CreatePublicThreads']);
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    const [answer, told] = await asked.waitForMessages(2);
    expect(answer?.text).toContain('Power8');
    expect(told).toMatchObject({ onlyFor: discord.user('Ada') });
    expect(told?.text).toMatch(/^I may not open a thread here/);
    expect(discord.threadsIn(discord.general)).toEqual([]);
  });

  it('whoever runs the bot reads in the log that it may open none after a mention', async () => {
    const { discord, log } = await startWithThreads();
    discord.denyBot(discord.general, ['CreatePublicThreads']);
    const said = await discord.say(discord.user('Ada'), discord.general, aboutChips, {
      mentions: [discord.bot],
    });
    await discord.waitForReply(said);
    await discord.until(() => log.some(({ message }) => message.includes('Create Public Threads')));
  });

  it('an answer that is deleted before its thread is opened has none, and nothing breaks', async () => {
    const { discord, log } = await startWithThreads();
    discord.nextError(
      { status: 404, code: 10008, message: 'Unknown Message' },
      { method: 'POST', path: /\/threads$/ },
    );
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips });
    await asked.waitForMessage();
    await discord.until(() => log.some(({ message }) => message === 'A thread could not be opened.'));
    expect(log.some(({ level }) => level === 'error')).toBe(false);
  });
});

describe('elsewhere', () => {
  it('no thread is opened', async () => {
    const { discord } = await startBot();
    await (await discord.slash(discord.user('Ada'), '/ask', { question: aboutChips })).waitForMessage();
    expect(discord.threadsIn(discord.general)).toEqual([]);
  });
});
