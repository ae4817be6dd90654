import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/bot/words/catalogue.ts';
import type { InteractionRecord } from '../../src/preview/platform/interaction-record.ts';
import { pingsNobody, type SentMessage } from '../../src/preview/platform/sent-message.ts';
import { openDesk } from '../support/open-desk.ts';
import { article } from './archive-sample.ts';
import { type RunningBot, sampleArticles, startBot } from './running-bot.ts';

const aboutChips = 'Which chips would Inspur base its systems on?';
const chips = "Inspur would also base systems of its own on IBM's Power8 chips.";
const aboutNothing = 'Who won the football World Cup?';

/** Enough articles on one thing that there is more to turn to. */
const archive = [
  ...sampleArticles,
  ...Array.from({ length: 9 }, (_, at) =>
    article({
      id: `neu-cloud-${at}`,
      title: `Neu Cloud, part ${at}`,
      date: `20${10 + at}`,
      url: `https://example.org/neu-cloud/${at}`,
      body: `Neu Cloud hired ${100 + at} engineers in Peking. Its laboratory number ${at} opened in spring.`,
    }),
  ),
];

/** What somebody does with the bot, each counted and looked at. */
interface Visit {
  /** Something that the bot acknowledges and answers with a message. */
  answered(what: Promise<InteractionRecord>): Promise<SentMessage>;
  /** Something that it acknowledges with something else: a form, choices. */
  acknowledged(what: Promise<InteractionRecord>): Promise<InteractionRecord>;
  /** A message that it answers with another. */
  replied(what: Promise<SentMessage>): Promise<SentMessage>;
  steps(): number;
}

function createVisit({ discord }: RunningBot): Visit {
  let steps = 0;
  const harmless = (message: SentMessage): SentMessage => {
    expect(pingsNobody(message.pings)).toBe(true);
    expect(message.thinking).toBe(false);
    expect(message.text.trim()).not.toBe('');
    expect(refusals(discord)).toEqual([]);
    return message;
  };
  const acknowledged = async (what: Promise<InteractionRecord>): Promise<InteractionRecord> => {
    steps += 1;
    const record = await what;
    expect(record.failed).toBe(false);
    return record;
  };
  return {
    acknowledged,
    answered: async (what) =>
      harmless(await (await acknowledged(what)).waitForMessage({ timeoutMs: 20_000 })),
    async replied(what) {
      steps += 1;
      return harmless(await discord.waitForReply(await what, { timeoutMs: 20_000 }));
    },
    steps: () => steps,
  };
}

/** What the platform turned down, but for the faults that were ordered of it. */
function refusals({ refusals: all }: RunningBot['discord']) {
  return all.filter(({ status }) => status !== 500);
}

/** The button whose id begins with this letter. */
function buttonOf({ buttons, text }: SentMessage, letter: string): string {
  const found = buttons.find(
    ({ customId, disabled }) => !disabled && customId?.startsWith(`${letter}:`) === true,
  );
  if (found?.customId === undefined || found.customId === null) {
    throw new Error(`No button ${letter} under: ${text}`);
  }
  return found.customId;
}

/** All that can be done with an answer, in the language of whoever does it. */
async function visitAnswers(running: RunningBot, visit: Visit, locale: string): Promise<void> {
  const { discord } = running;
  const ada = discord.user(`Ada ${locale}`, { locale });
  const bob = discord.user(`Bob ${locale}`, { locale });
  const press = (message: SentMessage, letter: string, person = bob) =>
    discord.press(person, message, buttonOf(message, letter));

  const answer = await visit.answered(discord.slash(ada, '/ask', { question: aboutChips }));
  expect(answer.text).toContain(chips);
  await visit.answered(press(answer, 'c'));
  await visit.answered(press(answer, 's'));
  await visit.answered(press(answer, 'm'));
  await visit.answered(press(answer, 'g'));
  const why = await visit.acknowledged(press(await visit.answered(press(answer, 'w')), 'y'));
  await visit.answered(discord.submitModal(bob, why, { kind: 'other', words: '@everyone **no**' }));
  const form = await visit.acknowledged(press(answer, 'f'));
  expect(form.modal).not.toBeNull();
  await visit.answered(discord.submitModal(bob, form, { question: 'And when?' }));

  const secret = await visit.answered(discord.slash(ada, '/ask', { question: aboutChips, private: true }));
  expect(secret.onlyFor).toBe(ada);
  const shared = await visit.answered(press(secret, 'h', ada));
  expect(shared.onlyFor).toBeNull();

  const refusal = await visit.answered(
    discord.slash(ada, '/ask', { question: aboutChips, from: '2020', language: 'en' }),
  );
  expect((await visit.answered(press(refusal, 'l'))).text).toContain(chips);
  await visit.answered(
    press(await visit.answered(discord.slash(ada, '/ask', { question: aboutNothing })), 'w'),
  );
}

/** Every other command, and what people write. */
async function visitCommands(running: RunningBot, visit: Visit, locale: string): Promise<void> {
  const { discord } = running;
  const eve = discord.user(`Eve ${locale}`, { locale });

  const found = await visit.answered(discord.slash(eve, '/search', { query: 'Neu Cloud engineers' }));
  await visit.answered(discord.press(eve, found, buttonOf(found, 'p')));
  const timeline = await visit.answered(discord.slash(eve, '/timeline', { topic: 'Neu Cloud' }));
  await visit.answered(discord.press(eve, timeline, buttonOf(timeline, 'p')));
  const titles = await visit.acknowledged(discord.autocomplete(eve, '/source', { text: 'Neu' }));
  await visit.answered(discord.slash(eve, '/source', { text: String(titles.choices?.[0]?.value) }));
  await visit.answered(discord.slash(eve, '/source', { text: chips }));
  await visit.answered(discord.slash(eve, '/about'));
  await visit.answered(discord.slash(eve, '/help'));

  const said = await discord.say(eve, discord.general, chips.replace('Power8', 'Power9'));
  for (const { name, type } of discord.registeredCommands()) {
    if (type === ApplicationCommandType.Message)
      await visit.answered(discord.messageCommand(eve, name, said));
  }
  const reply = await visit.replied(
    discord.say(eve, discord.general, aboutChips, { mentions: [discord.bot] }),
  );
  await visit.replied(
    discord.say(eve, discord.general, 'And when?', { mentions: [discord.bot], replyTo: reply }),
  );
  await visit.replied(discord.dm(eve, aboutChips));
}

/** What those do who manage the server. */
async function visitAdmin({ discord }: RunningBot, visit: Visit, locale: string): Promise<void> {
  const max = discord.user(`Max ${locale}`, { locale, isAdmin: true });
  for (const command of ['status', 'channels', 'gaps', 'reindex']) {
    const { onlyFor } = await visit.answered(discord.slash(max, `/admin ${command}`));
    expect(onlyFor).toBe(max);
  }
}

/** What goes wrong: each is answered in words all the same. */
async function visitMishaps(running: RunningBot, visit: Visit, locale: string): Promise<void> {
  const { discord } = running;
  const mia = discord.user(`Mia ${locale}`, { locale });
  await visit.answered(discord.slash(mia, '/ask', { question: '   ' }));
  await visit.answered(discord.slash(mia, '/ask', { question: aboutChips, from: 'yesteryear' }));
  await visit.answered(discord.slash(mia, '/ask', { question: aboutChips, publisher: 'Nobody & Sons' }));
  await visit.answered(discord.slash(mia, '/source', { text: 'No such words stand anywhere.' }));
  discord.next500({ path: '/messages/@original', method: 'PATCH' });
  await visit.answered(discord.slash(mia, '/ask', { question: aboutChips }));
  const { resumes } = discord.gateway;
  discord.dropConnection();
  await discord.until(() => discord.gateway.connected === 1 && discord.gateway.resumes > resumes, {
    timeoutMs: 20_000,
  });
  await visit.replied(discord.dm(mia, aboutChips));
}

describe('a long conversation', () => {
  it('is answered at every step, in five languages, whatever is pressed and whatever goes wrong', async () => {
    const running = await startBot({ desk: await openDesk(archive) });
    const visit = createVisit(running);
    for (const locale of Object.keys(catalogue)) {
      await visitAnswers(running, visit, locale);
      await visitCommands(running, visit, locale);
      await visitAdmin(running, visit, locale);
      await visitMishaps(running, visit, locale);
    }
    expect(visit.steps()).toBeGreaterThanOrEqual(60);
    const errors = running.log.filter(({ level }) => level === 'error');
    expect(errors).toEqual([]);
    expect(refusals(running.discord)).toEqual([]);
  }, 120_000);
});
