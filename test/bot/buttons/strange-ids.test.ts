import { describe, expect, it } from 'vitest';
import { deButtons } from '../../../src/bot/words/buttons/de.ts';
import { deVerdicts } from '../../../src/bot/words/verdicts/de.ts';
import type { SentMessage } from '../../../src/preview/platform/sent-message.ts';
import { type RunningBot, startBot } from '../running-bot.ts';

const { noLongerKnown, questionGone, limitsGone } = deButtons;

/** A message of the bot with this button under a question, as another version of it may have left one. */
async function messageWith({ discord }: RunningBot, id: string): Promise<SentMessage> {
  const posted = await fetch(`${discord.apiUrl}/v10/channels/${discord.general.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      flags: 1 << 15,
      components: [
        { type: 17, components: [{ type: 10, content: 'Which IBM chips would Inspur use?' }] },
        { type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: id }] },
      ],
    }),
  });
  expect(posted.status).toBe(200);
  const message = discord.messagesIn(discord.general).at(-1);
  if (message === undefined) throw new Error('The message is not there.');
  return message;
}

describe('a button whose id this version of the bot has not made', () => {
  it('is answered in words of the reader, and fails nothing', async () => {
    const running = await startBot();
    const { discord, log } = running;
    const ada = discord.user('Ada', { locale: 'de' });
    for (const [id, said] of [
      ['zzz', noLongerKnown],
      ['cc:x', noLongerKnown],
      ['__proto__', noLongerKnown],
      ['c:', noLongerKnown],
      ['c:rubbish', noLongerKnown],
      ['s:ibm-inspur@e1d0c0b0a0+5-1', noLongerKnown],
      ['p:', noLongerKnown],
      ['p:x1', noLongerKnown],
      ['p:s999 f20140231', noLongerKnown],
      ['m:', questionGone],
      ['m:f99999999', limitsGone],
      ['l:', questionGone],
      ['l:q', limitsGone],
      ['g:', deVerdicts.notKept],
      ['w:bad', deVerdicts.notKept],
    ] as const) {
      const pressed = await discord.press(ada, await messageWith(running, id), id);
      expect((await pressed.waitForMessage()).text, id).toBe(said);
    }
    expect(log.filter(({ level }) => level === 'error')).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });
});
