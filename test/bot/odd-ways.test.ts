import { ChannelType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { SentMessage } from '../../src/preview/platform/sent-message.ts';
import { deskThat, type RunningBot, sampleDesk, startBot, startBotAt } from './running-bot.ts';

const aboutChips = 'Which chips would Inspur base its systems on?';

/** A bot whose answers wait until `go` is called. */
async function startHeld(): Promise<RunningBot & { readonly go: () => void }> {
  const desk = await sampleDesk();
  let go = (): void => {};
  const released = new Promise<void>((resolve) => {
    go = resolve;
  });
  const ask: typeof desk.ask = async (asked) => {
    await released;
    return desk.ask(asked);
  };
  return { ...(await startBot({ desk: deskThat(desk, { ask }) })), go: () => go() };
}

function untilIdle({ discord, bot }: RunningBot): Promise<unknown> {
  return discord.until(() => bot.status().inHand === 0);
}

const errorsOf = ({ log }: RunningBot) => log.filter(({ level }) => level === 'error');

const saidByBot = ({ discord }: RunningBot): readonly SentMessage[] =>
  discord.messagesIn(discord.general).filter(({ author }) => author.isBot);

describe('while a question is being answered', () => {
  it('its thread is deleted, and nothing breaks', async () => {
    const running = await startHeld();
    const { discord } = running;
    const ada = discord.user('Ada');
    const thread = discord.startThread(await discord.say(ada, discord.general, 'Hello'), 'Hello');
    await discord.say(ada, thread, aboutChips, { mentions: [discord.bot] });
    await discord.until(() => running.bot.status().inHand > 0);
    discord.deleteThread(thread);
    // The client has heard of it when a question after it is there.
    await discord.say(ada, discord.general, aboutChips, { mentions: [discord.bot] });
    await discord.until(() => running.bot.status().inHand > 1);
    running.go();
    await untilIdle(running);
    expect(errorsOf(running)).toEqual([]);
    expect(saidByBot(running)).toHaveLength(1);
  });

  it('all that the bot may do there is withdrawn: a command is answered, a message costs one refused request', async () => {
    const running = await startHeld();
    const { discord } = running;
    const ada = discord.user('Ada');
    const asked = await discord.slash(ada, '/ask', { question: aboutChips });
    await discord.say(discord.user('Bob'), discord.general, aboutChips, { mentions: [discord.bot] });
    await discord.until(() => running.bot.status().inHand > 1);
    discord.denyBot(discord.general, ['ViewChannel', 'SendMessages', 'ReadMessageHistory', 'AttachFiles']);
    running.go();
    expect((await asked.waitForMessage()).text).toContain('Power8');
    await untilIdle(running);
    expect(discord.refusals.filter(({ path }) => !path.endsWith('/typing'))).toHaveLength(1);
    expect(errorsOf(running)).toEqual([]);
  });
});

describe('a server that throws the bot out', () => {
  it('while it answers has what it asked by a command, and nothing breaks; it is as it was when it asks it back', async () => {
    const running = await startHeld();
    const { discord, keeping } = running;
    const ada = discord.user('Ada');
    await keeping.changeSettings(discord.guild.id, { openThread: true });
    const asked = await discord.slash(ada, '/ask', { question: aboutChips });
    await discord.say(discord.user('Bob'), discord.general, aboutChips, { mentions: [discord.bot] });
    await discord.until(() => running.bot.status().inHand > 1);
    discord.kickBot();
    await discord.until(() => running.bot.status().servers === 0);
    running.go();
    expect((await asked.waitForMessage()).text).toContain('Power8');
    await untilIdle(running);
    expect(errorsOf(running)).toEqual([]);
    expect(discord.threadsIn(discord.general)).toEqual([]);

    discord.inviteBot();
    await discord.until(() => running.bot.status().servers === 1);
    const again = await discord.slash(ada, '/ask', { question: aboutChips });
    const answer = await again.waitForMessage();
    await discord.until(() => discord.threadsIn(discord.general).find(({ id }) => id === answer.id));
    expect(errorsOf(running)).toEqual([]);
  });

  it('leaves its answers with whoever sees them: their buttons say what they can', async () => {
    const running = await startBot();
    const { discord } = running;
    const ada = discord.user('Ada', { hasInstalled: true });
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    discord.kickBot();
    await discord.until(() => running.bot.status().servers === 0);
    for (const button of ['Context', 'Sources', 'More', 'Good']) {
      const pressed = await discord.press(ada, answer, button);
      expect((await pressed.waitForMessage()).text).not.toMatch(/went wrong/);
    }
    const asked = await discord.slash(ada, '/ask', { question: aboutChips });
    expect((await asked.waitForMessage()).text).toContain('Power8');
    expect(discord.refusals).toEqual([]);
    expect(errorsOf(running)).toEqual([]);
  });
});

describe('an acknowledgement whose answer is lost on its way', () => {
  it.each([false, true])('is known for its own when it is sent again (private: %s)', async (isPrivate) => {
    const { discord } = await startBot();
    discord.loseNextAnswer({ path: '/callback' });
    const asked = await discord.slash(discord.user('Ada'), '/ask', {
      question: aboutChips,
      private: isPrivate,
    });
    const answer = await asked.waitForMessage({ timeoutMs: 15_000 });
    expect(answer.text).toContain('Power8');
    expect(answer.onlyFor?.name ?? null).toBe(isPrivate ? 'Ada' : null);
    expect(discord.refusals.map(({ status, code }) => [status, code])).toEqual([
      [500, 0],
      [400, 40060],
    ]);
  });
});

describe('two bots that run by mistake', () => {
  it('answer everything once', async () => {
    const running = await startBot();
    const { discord, desk, keeping } = running;
    const other = await startBotAt(discord, { desk, keeping });
    const ada = discord.user('Ada');
    for (const name of ['Ada', 'Bob', 'Carol']) {
      const said = await discord.say(discord.user(name), discord.general, aboutChips, {
        mentions: [discord.bot],
      });
      await discord.waitForReply(said);
    }
    await discord.waitForReply(await discord.dm(ada, aboutChips));
    const asked = await Promise.all(
      [ada, discord.user('Bob')].map((person) => discord.slash(person, '/ask', { question: aboutChips })),
    );
    for (const each of asked) await each.waitForMessage();
    await discord.slash(discord.user('Eve'), '/ask', { question: 'Who won the World Cup?' });
    await untilIdle(running);
    await discord.until(() => other.status().inHand === 0);
    await other.stop();
    expect(keeping.gaps(discord.guild.id)).toHaveLength(1);
    expect(saidByBot(running)).toHaveLength(6);
    expect(discord.messagesIn(discord.dmChannel(ada))).toHaveLength(2);
    expect([...new Set(discord.refusals.map(({ code }) => code))]).toEqual([40060]);
    expect(errorsOf(running)).toEqual([]);
  });
});

describe('politeness', () => {
  it.each([
    ['hi', /^Ask me a question/],
    ['Thank you very much!', /^Ask me a question/],
    ['good bot 🔥', /^Ask me a question/],
    ['Danke dir!', /^Stell mir eine Frage/],
    ['bedankt', /^Stel me een vraag/],
    ['merci beaucoup', /^Pose-moi/],
    ['¡Buenos días!', /^Hazme/],
    ['help!', /\/timeline/],
    ['Hilfe', /\/zeitleiste/],
  ])('is no question: %s', async (text, sentence) => {
    const { discord, keeping } = await startBot();
    const ada = discord.user('Ada');
    const said = await discord.say(ada, discord.general, text, { mentions: [discord.bot] });
    expect((await discord.waitForReply(said)).text).toMatch(sentence);
    expect((await discord.waitForReply(await discord.dm(ada, text))).text).toMatch(sentence);
    expect(keeping.gaps(discord.guild.id)).toEqual([]);
  });

  it.each(['Hello Inspur', 'good chips', 'What help did IBM give?'])(
    'may open a question: %s',
    async (text) => {
      const { discord } = await startBot();
      const said = await discord.say(discord.user('Ada'), discord.general, text, { mentions: [discord.bot] });
      expect((await discord.waitForReply(said)).text).not.toMatch(/^Ask me|\/timeline/);
    },
  );
});

it('a channel of a kind that no answer can be limited to is not taken for one', async () => {
  const { discord } = await startBot();
  const voice = discord.channel('talking', { type: ChannelType.GuildVoice });
  const owner = discord.user('Owner', { isAdmin: true });
  await expect(discord.slash(owner, '/admin channels', { add: voice })).rejects.toThrow(
    'takes no channel of this type',
  );
});
