import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/bot/words/catalogue.ts';
import { memoryKeeping } from '../../fakes/memory-keeping.ts';
import { type RunningBot, startBot, startBotAt } from '../running-bot.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";
const aboutTea = 'Who brews the tea of the ferrymen?';

describe('a verdict', () => {
  it('is noted with the question, the index and the receipts, and thanked for in private', async () => {
    const { discord, keeping, desk } = await startBot();
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const pressed = await discord.press(discord.user('Bob'), answer, 'Good');
    const thanks = await pressed.waitForMessage();
    expect(pressed).toMatchObject({ deferred: true, ephemeral: true });
    expect(thanks.text).toMatch(
      /^Thank you: noted as a good answer\.\nI keep the question, .* not who you are\./,
    );
    const asked = await desk.ask({ text: aboutChips });
    const receipts =
      asked.kind === 'answered'
        ? asked.statements.flatMap(({ quotes }) => quotes.map(({ receipt }) => receipt))
        : [];
    expect(keeping.verdicts()).toEqual([
      {
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        verdict: 'good',
        question: aboutChips,
        index: desk.index.id.slice(0, 12),
        receipts,
        kind: 'answered',
        reason: null,
        comment: null,
      },
    ]);
    expect(JSON.stringify(keeping.verdicts())).not.toMatch(new RegExp(`${ada.id}|${discord.user('Bob').id}`));
    expect(discord.refusals).toEqual([]);
  });

  it('is changed, and not counted twice, by pressing again', async () => {
    const { discord, keeping } = await startBot();
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    await (await discord.press(ada, answer, 'Good')).waitForMessage();
    await (await discord.press(ada, answer, 'Wrong')).waitForMessage();
    expect(keeping.verdicts()).toMatchObject([{ verdict: 'wrong', question: aboutChips }]);
  });

  it('is not noted under a question that was edited since, which was not the one that was answered', async () => {
    const { discord, keeping } = await startBot();
    const ada = discord.user('Ada');
    const said = await discord.say(ada, discord.general, 'Which chips would Inspur use?', {
      mentions: [discord.bot],
    });
    const answer = await discord.waitForReply(said);
    await new Promise((resolve) => setTimeout(resolve, 5));
    discord.editMessage(said, `<@${discord.bot.id}> Who won the World Cup?`);
    const pressed = await discord.press(ada, answer, 'Good');
    expect((await pressed.waitForMessage()).text).toMatch(/^I can no longer read which question/);
    expect(keeping.verdicts()).toEqual([]);
  });

  it('can be passed on a refusal, and on the answer to a message', async () => {
    const { discord, keeping } = await startBot();
    const ada = discord.user('Ada');
    const answer = await discord.waitForReply(await discord.dm(ada, aboutTea));
    expect(answer.text).toContain('The archive does not say.');
    await (await discord.press(ada, answer, 'Wrong')).waitForMessage();
    expect(keeping.verdicts()).toMatchObject([
      { verdict: 'wrong', question: aboutTea, receipts: [], kind: 'refused' },
    ]);
  });
});

describe('what is wrong with an answer', () => {
  const judge = async ({ discord }: RunningBot, question = aboutChips) => {
    const ada = discord.user('Ada');
    const answer = await (await discord.slash(ada, '/ask', { question })).waitForMessage();
    const thanks = await (await discord.press(ada, answer, 'Wrong')).waitForMessage();
    return { ada, answer, thanks };
  };

  it('can be said after the press, which counts without it, in private and without who said it', async () => {
    const running = await startBot();
    const { discord, keeping } = running;
    const { ada, thanks } = await judge(running);
    expect(thanks).toMatchObject({ onlyFor: ada });
    const opened = await discord.press(ada, thanks, 'Say what is wrong');
    expect(keeping.verdicts()).toMatchObject([{ verdict: 'wrong', reason: null, comment: null }]);
    await expect(discord.submitModal(ada, opened, { words: 'No choice.' })).rejects.toThrow(
      'must be filled in',
    );
    const sent = await discord.submitModal(ada, opened, { kind: 'outdated', words: ' It was sold later. ' });
    expect((await sent.waitForMessage()).text).toBe('Thank you: noted with the verdict.');
    expect(sent).toMatchObject({ deferred: true, ephemeral: true });
    expect(keeping.verdicts()).toMatchObject([
      { verdict: 'wrong', question: aboutChips, reason: 'outdated', comment: 'It was sold later.' },
    ]);
    expect(JSON.stringify(keeping.verdicts())).not.toContain(ada.id);
    expect(discord.refusals).toEqual([]);
  });

  it('needs no words, and is asked of a refusal in words alone, also after a restart', async () => {
    const running = await startBot();
    const { discord, keeping, bot, desk } = running;
    const first = await judge(running);
    const opened = await discord.press(first.ada, first.thanks, 'Say what is wrong');
    await (await discord.submitModal(first.ada, opened, { kind: 'no-answer' })).waitForMessage();
    const { ada, thanks } = await judge(running, aboutTea);
    await bot.stop();
    const next = await startBotAt(discord, { desk, keeping });
    const asked = await discord.press(ada, thanks, 'Say what is wrong');
    await (await discord.submitModal(ada, asked, { 'What should I have found?': 'Page 7' })).waitForMessage();
    expect(keeping.verdicts()).toMatchObject([
      { question: aboutChips, reason: 'no-answer', comment: null },
      { question: aboutTea, reason: null, comment: 'Page 7' },
    ]);
    await next.stop();
  });

  it('is not kept where somebody has called the answer good meanwhile', async () => {
    const running = await startBot();
    const { discord, keeping } = running;
    const { ada, answer, thanks } = await judge(running);
    const opened = await discord.press(ada, thanks, 'Say what is wrong');
    await (await discord.press(discord.user('Bob'), answer, 'Good')).waitForMessage();
    const sent = await discord.submitModal(ada, opened, { kind: 'other', words: 'Hm.' });
    expect((await sent.waitForMessage()).text).toMatch(/^Nobody calls this answer wrong any more/);
    expect(keeping.verdicts()).toMatchObject([{ verdict: 'good', reason: null, comment: null }]);
  });

  it.each(Object.entries(catalogue))('has its forms in %s', async (locale, { verdicts }) => {
    const { discord } = await startBot();
    const reader = discord.user('Reader', { locale });
    for (const question of [aboutChips, aboutTea]) {
      const answer = await (await discord.slash(reader, '/ask', { question })).waitForMessage();
      const thanks = await (await discord.press(reader, answer, verdicts.wrong)).waitForMessage();
      const opened = await discord.press(reader, thanks, verdicts.sayWhy);
      expect(opened.modal?.title).toBe(verdicts.whyTitle);
    }
    expect(discord.refusals).toEqual([]);
  });
});

describe('a question that the archive does not answer', () => {
  it('is kept as a gap of the server, without who asked', async () => {
    const { discord, keeping } = await startBot();
    const ada = discord.user('Ada');
    await (await discord.slash(ada, '/ask', { question: aboutTea })).waitForMessage();
    await discord.waitForReply(
      await discord.say(ada, discord.general, 'Wer braut den Tee der Fährleute?', {
        mentions: [discord.bot],
      }),
    );
    expect(keeping.gaps(discord.guild.id)).toMatchObject([
      { server: discord.guild.id, question: aboutTea, reason: 'nothing-relevant', language: 'en' },
      { question: 'Wer braut den Tee der Fährleute?', language: 'de' },
    ]);
    expect(JSON.stringify(keeping.gaps(discord.guild.id))).not.toContain(ada.id);
  });

  it('is not kept where it was answered, may be so beyond its limits, was asked in private or in a direct message', async () => {
    const { discord, keeping } = await startBot();
    const ada = discord.user('Ada');
    await (await discord.slash(ada, '/ask', { question: aboutChips })).waitForMessage();
    const beyond = await discord.slash(ada, '/ask', { question: aboutChips, from: '2030' });
    expect((await beyond.waitForMessage()).text).toContain('outside them 1 passage may');
    await (await discord.slash(ada, '/ask', { question: aboutTea, private: true })).waitForMessage();
    await discord.waitForReply(await discord.dm(ada, aboutTea));
    expect(keeping.gaps(discord.guild.id)).toEqual([]);
  });

  it('is answered all the same where it cannot be kept', async () => {
    const { discord, log } = await startBot({
      keeping: {
        ...memoryKeeping(),
        keepGap: () => Promise.reject(new Error('The disk is full.')),
      },
    });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: aboutTea });
    expect((await asked.waitForMessage()).text).toContain('The archive does not say.');
    expect(log.map(({ message }) => message)).toContain('A gap could not be kept.');
  });
});
