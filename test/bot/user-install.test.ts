import { beforeEach, describe, expect, it } from 'vitest';
import type { Channel, Person } from '../../src/preview/platform/guild.ts';
import type { SentMessage } from '../../src/preview/platform/sent-message.ts';
import { type RunningBot, startBot } from './running-bot.ts';

const aboutChips = "Which chips would Inspur's systems be based on?";

/** Where somebody who installed the bot for themselves can use it, and the bot is not. */
const places: readonly (readonly [string, (running: RunningBot, eve: Person) => Channel])[] = [
  ['a server', ({ discord }) => discord.elsewhere],
  ['a conversation of two', ({ discord }, eve) => discord.privateChannel(eve, discord.user('Bob'))],
  ['a group', ({ discord }, eve) => discord.privateChannel(eve, discord.user('Bob'), discord.user('Carol'))],
];

describe.each(places)('whoever has installed the bot for themselves, in %s without it', (_name, placeOf) => {
  let running: RunningBot;
  let eve: Person;
  let channel: Channel;
  beforeEach(async () => {
    running = await startBot();
    eve = running.discord.user('Eve', { hasInstalled: true });
    channel = placeOf(running, eve);
  });

  const slash = async (command: string, options: Readonly<Record<string, string | boolean>> = {}) =>
    (await running.discord.slash(eve, command, options, { channel })).waitForMessage();
  const press = async (message: SentMessage, button: string, by = eve) =>
    (await running.discord.press(by, message, button, { channel })).waitForMessage();

  /** The bot is no member there: whatever it asked beside the interactions would have been refused. */
  function expectNothingElseAsked(): void {
    const { refusals, requests } = running.discord;
    expect(refusals).toEqual([]);
    const others = requests.filter(({ path }) => !/^\/(?:interactions|webhooks)\//.test(path));
    expect(others.filter(({ path }) => path.includes(channel.id))).toEqual([]);
    expect(running.log.filter(({ level }) => level !== 'info')).toEqual([]);
  }

  it('has every command', async () => {
    expect((await slash('/ask', { question: aboutChips })).text).toContain('Power8');
    expect((await slash('/search', { query: 'Inspur' })).text).toContain('Power8');
    expect((await slash('/timeline', { topic: 'Inspur' })).text).toContain('Inspur');
    expect((await slash('/source', { text: 'IBM and Inspur become partners' })).text).toContain('Power8');
    expect((await slash('/about')).text).toContain('3 articles');
    expect((await slash('/help')).onlyFor).toEqual(eve);
    const said = await running.discord.say(
      running.discord.user('Bob'),
      channel,
      "Inspur would also base systems of its own on IBM's Power8 chips.",
    );
    for (const command of ['Check this', 'Find the source']) {
      const used = await running.discord.messageCommand(eve, command, said, { channel });
      expect((await used.waitForMessage()).text).toContain('Power8 chips');
    }
    expectNothingElseAsked();
  });

  it('has every button, and so have those who see the answer', async () => {
    const answer = await slash('/ask', { question: aboutChips });
    const bob = running.discord.user('Bob');
    expect((await press(answer, 'Context', bob)).text).toContain('Analysts were surprised');
    expect((await press(answer, 'Sources')).text).toContain('evidence');
    expect((await press(answer, 'More', bob)).onlyFor).toEqual(bob);
    expect((await press(answer, 'Good')).text).toMatch(/^Thank you/);
    const thanks = await press(answer, 'Wrong');
    const form = await running.discord.press(eve, thanks, 'Say what is wrong', { channel });
    const sent = await running.discord.submitModal(eve, form, { kind: 'other', words: 'Too short.' });
    expect((await sent.waitForMessage()).text).toMatch(/^Thank you/);
    const followUp = await running.discord.press(eve, answer, 'Follow-up', { channel });
    const asked = await running.discord.submitModal(eve, followUp, { question: 'And what of Neu Cloud?' });
    expect((await asked.waitForMessage()).text).toContain('Neu Cloud');

    const refusal = await slash('/ask', { question: aboutChips, from: '2020' });
    expect((await press(refusal, refusal.buttons[0]?.label ?? '')).text).toContain('Power8');
    expectNothingElseAsked();
  });

  it('shares what only they saw', async () => {
    const answer = await slash('/ask', { question: aboutChips, private: true });
    expect(answer.onlyFor).toEqual(eve);
    await running.discord.press(eve, answer, 'Share', { channel });
    const [shared] = await running.discord.until(() => {
      const seen = running.discord.messagesIn(channel);
      return seen.length > 0 ? seen : null;
    });
    expect(shared?.text).toBe(answer.text.replace(' [Share]', ''));
    expectNothingElseAsked();
  });

  it('gets nothing into the channel where the answer came too late, and nobody is asked to let it', async () => {
    running.discord.nextError(
      { status: 404, code: 10062, message: 'Unknown interaction' },
      { path: /callback$/ },
    );
    running.discord.slash(eve, '/ask', { question: aboutChips }, { channel }).catch(() => null);
    await running.discord.until(() => running.log.find(({ message }) => message === 'A command is done.'));
    expect(running.discord.messagesIn(channel)).toEqual([]);
    expect(running.discord.refusals.map(({ code }) => code)).toEqual([10062]);
  });
});

describe('a server that lets such apps not speak for all to see', () => {
  it('has the answer for the asker alone', async () => {
    const { discord } = await startBot();
    const mute = discord.user('Mute', { hasInstalled: true, mayUseExternalApps: false });
    const there = { channel: discord.elsewhere };
    const asked = await discord.slash(mute, '/ask', { question: aboutChips }, there);
    const answer = await asked.waitForMessage();
    expect(answer).toMatchObject({ onlyFor: mute });
    expect(answer.text).not.toContain('[Share]');
    const context = await discord.press(mute, answer, 'Context', there);
    expect((await context.waitForMessage()).text).toContain('Analysts');
  });

  it('says so to whoever would share it, and shows it once', async () => {
    const { discord, log } = await startBot();
    const mute = discord.user('Mute', { hasInstalled: true, mayUseExternalApps: false });
    const there = { channel: discord.elsewhere };
    const asked = await discord.slash(mute, '/ask', { question: aboutChips, private: true }, there);
    const answer = await asked.waitForMessage();
    const pressed = await discord.press(mute, answer, 'Share', there);
    const told = await discord.until(() =>
      discord.messagesIn(discord.elsewhere, mute).find(({ text }) => text.startsWith('Only you')),
    );
    expect(told.text).toBe(
      'Only you can see what I say here. Whoever manages the server can change that: Use External Apps.',
    );
    expect(discord.messagesIn(discord.elsewhere, mute)).toHaveLength(2);
    expect(discord.message(answer.id)?.text).toContain('[Share]');
    expect(pressed.failed).toBe(false);
    expect(discord.refusals).toEqual([]);
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
  });
});
