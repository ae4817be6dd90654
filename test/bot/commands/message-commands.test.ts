import { describe, expect, it } from 'vitest';
import { sampleDesk, startBot } from '../running-bot.ts';
import { livingSyntax } from '../shown-text.ts';

const chips = "Inspur would also base systems of its own on IBM's Power8 chips.";

describe('Find the source', () => {
  it('shows where the words of a message come from, to whoever asks alone', async () => {
    const { discord } = await startBot();
    const bob = discord.user('Bob');
    const said = await discord.say(bob, discord.general, chips);
    const ada = discord.user('Ada');
    const asked = await discord.messageCommand(ada, 'Find the source', said);
    const { text } = await asked.waitForMessage();
    expect(text).toContain(`**${chips}**`);
    expect(text).toContain('IBM and Inspur become partners · Dateline sample desk · 23 August 2014');
    expect(asked).toMatchObject({ deferred: true, ephemeral: true });
    expect(discord.messagesIn(discord.general)).toHaveLength(1);
    expect(discord.refusals).toEqual([]);
  });

  it.each([
    ['in quotation marks', `As I said: “${chips}” lol @everyone`, `**${chips}**`],
    ['in a block quote', `what a day\n> ${chips}\nright?`, `**${chips}**`],
    [
      'by a link',
      'look here <https://example.org/dateline/ibm-inspur#x>, all',
      '**IBM and Inspur become partners**',
    ],
  ])('finds what a message cites %s', async (_how, text, found) => {
    const { discord } = await startBot();
    const said = await discord.say(discord.user('Bob'), discord.general, text);
    const asked = await discord.messageCommand(discord.user('Ada'), 'Find the source', said);
    expect((await asked.waitForMessage()).text).toContain(found);
  });

  it.each([
    ['by its words', { description: chips }, `**${chips}**`],
    [
      'by its address where its words are others',
      { description: 'Inspur and IBM agree on the chips.', url: 'https://example.org/dateline/ibm-inspur' },
      '**IBM and Inspur become partners**',
    ],
    [
      'by what comes nearest to its body, whatever its title',
      { description: chips.replace('Power8', 'Power9') },
      "IBM's ~~Power9~~ **Power8** chips.",
    ],
  ])('finds what a message embeds %s', async (_how, embed, found) => {
    const { discord } = await startBot();
    const posted = await fetch(`${discord.apiUrl}/v10/channels/${discord.general.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'New on the wire', embeds: [{ title: 'A deal of two', ...embed }] }),
    });
    expect(posted.status).toBe(200);
    const [said] = discord.messagesIn(discord.general);
    if (said === undefined) throw new Error('The message is not there.');
    const asked = await discord.messageCommand(discord.user('Ada'), 'Find the source', said);
    expect((await asked.waitForMessage()).text).toContain(found);
  });

  it('marks the words that differ, even beside a quote that is true', async () => {
    const { discord } = await startBot();
    const said = await discord.say(
      discord.user('Bob'),
      discord.general,
      `“${chips}” and “Neu Cloud, een voormalige partner van Oracle in Peking, stapte in september naar de rechter”`,
    );
    const asked = await discord.messageCommand(
      discord.user('Ada', { locale: 'nl' }),
      'Find the source',
      said,
    );
    const { text } = await asked.waitForMessage();
    expect(text).toContain('~~Oracle~~ **IBM**');
    expect(text).toContain('In jouw tekst toegevoegd: „Oracle”');
  });

  it("finds the source of the bot's own answer, and says so where a message has no words", async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const answer = await (
      await discord.slash(ada, '/ask', { question: "Which chips would Inspur's systems be based on?" })
    ).waitForMessage();
    const asked = await discord.messageCommand(ada, 'Find the source', answer);
    expect((await asked.waitForMessage()).text).toContain('IBM and Inspur become partners');
    const empty = await discord.say(ada, discord.general, '!!! 🎉');
    const second = await discord.messageCommand(ada, 'Find the source', empty);
    expect((await second.waitForMessage()).text).toBe('This message has no words that could be looked up.');
  });
});

describe('Check this', () => {
  it('says of each claim whether the archive supports or contradicts it, each with a quote', async () => {
    const { discord } = await startBot();
    const said = await discord.say(
      discord.user('Bob'),
      discord.general,
      'Did you hear? Inspur would base systems of its own on **Power8 chips** of IBM.\nDe eis van Neu Cloud bedraagt 25 miljoen dollar. Zyxwv Ltd likes Kryptonite.',
    );
    const asked = await discord.messageCommand(discord.user('Ada'), 'Check this', said);
    const { text, buttons } = await asked.waitForMessage();
    expect(text).toContain(
      '“Inspur would base systems of its own on Power8 chips of IBM.”\n**Not found. Nearest, and no proof either way:**\n“Inspur would also base',
    );
    expect(text).toContain('“Zyxwv Ltd likes Kryptonite.”\n**Not found, nor anything near it.**');
    expect(text).toContain('1 more sentence was not checked.');
    expect(asked.ephemeral).toBe(true);
    expect(buttons.map(({ label }) => label)).toEqual(['Share']);
    expect(discord.refusals).toEqual([]);
  });

  it.each([
    ['en-US', '**Supported by:**', '**Contradicted (50 million dollars / 25 miljoen dollar) by:**'],
    ['de', '**Gestützt durch:**', '**Dem widerspricht ('],
    ['nl', '**Gesteund door:**', '**Tegengesproken ('],
    ['fr', '**Confirmé par\u00a0:**', '**Contredit ('],
    ['es-ES', '**Respaldado por:**', '**Contradicho ('],
  ])('has its verdicts in the language of the reader: %s', async (locale, supported, contradicted) => {
    const quote = await (await sampleDesk()).source(chips);
    if (quote.kind !== 'quote') throw new Error('The sample has changed.');
    const { discord } = await startBot({
      desk: {
        ...(await sampleDesk()),
        check: async () => ({
          claims: [
            { text: chips, verdict: 'supported', quote: quote.quotes[0] },
            {
              text: 'x',
              verdict: 'contradicted',
              quote: quote.quotes[0],
              contradiction: { about: 'quantity', figures: ['50 million dollars', '25 miljoen dollar'] },
            },
          ],
          unchecked: 0,
          window: (await sampleDesk()).window,
          index: (await sampleDesk()).index,
        }),
      },
    });
    const ada = discord.user('Ada', { locale });
    const asked = await discord.messageCommand(
      ada,
      'Check this',
      await discord.say(ada, discord.general, chips),
    );
    const { text, buttons } = await asked.waitForMessage();
    expect(text).toContain(supported);
    expect(text).toContain(contradicted);
    expect(buttons).toHaveLength(3);
  });

  it('shows each sentence of a quotation in the marks of the reader alone', async () => {
    const { discord } = await startBot();
    const said = await discord.say(
      discord.user('Bob'),
      discord.general,
      `“Neu Cloud is a partner of IBM. ${chips} Zyxwv Ltd likes Kryptonite.”`,
    );
    const asked = await discord.messageCommand(discord.user('Ada', { locale: 'de' }), 'Check this', said);
    const { text } = await asked.waitForMessage();
    for (const claim of ['Neu Cloud is a partner of IBM.', chips, 'Zyxwv Ltd likes Kryptonite.']) {
      expect(text).toContain(`„${claim}“\n`);
    }
  });

  it('says so where nothing can be checked, and never pings', async () => {
    const { discord } = await startBot();
    const ada = discord.user('Ada');
    const nothing = await discord.say(ada, discord.general, 'lol, who knows?');
    const asked = await discord.messageCommand(ada, 'Check this', nothing);
    expect((await asked.waitForMessage()).text).toMatch(/^I found no claim in this message/);
    const bomb = await discord.say(
      ada,
      discord.general,
      'Bomb of @everyone <@&2> said **boo** to IBM # -# [a](https://evil.example)',
    );
    const second = await discord.messageCommand(ada, 'Check this', bomb);
    const { text } = await second.waitForMessage();
    for (const syntax of livingSyntax) expect(text).not.toMatch(syntax);
    expect(discord.refusals).toEqual([]);
  });
});
