import {
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  ComponentType,
  DiscordAPIError,
  Events,
  type Interaction,
  MessageFlags,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { logIn } from './log-in.ts';

const ask = {
  name: 'ask',
  description: 'Asks the archive',
  integration_types: [0, 1],
  options: [
    { type: 3, name: 'question', description: 'The question', required: true, max_length: 300 },
    { type: 6, name: 'for', description: 'For whom' },
  ],
};
const source = {
  name: 'source',
  description: 'Shows an article',
  options: [{ type: 3, name: 'article', description: 'Its title', required: true, autocomplete: true }],
};

/** A bot with both commands that does this with every interaction. `errors` are the codes it met. */
async function botThat(
  act: (interaction: Interaction) => Promise<unknown>,
  options: Parameters<typeof logIn>[0] = {},
) {
  const { discord, client } = await logIn(options);
  await client.application.commands.set([ask, source, { name: 'Check quote', type: 3 }]);
  const errors: (number | string)[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    act(interaction).catch((error: unknown) => errors.push(codeOf(error)));
  });
  return { discord, client, errors, ada: discord.user('Ada', { locale: 'de' }) };
}

const command =
  (act: (interaction: ChatInputCommandInteraction) => Promise<unknown>) => async (interaction: Interaction) =>
    interaction.isChatInputCommand() ? act(interaction) : null;

it('carries a question to the bot and its deferred answer back', async () => {
  const { discord, ada } = await botThat(
    command(async (interaction) => {
      await interaction.deferReply();
      const asked = interaction.options.getString('question', true);
      await interaction.editReply(
        `${interaction.locale}: ${asked} (for ${interaction.options.getUser('for')?.displayName})`,
      );
    }),
  );
  const record = await discord.slash(ada, '/ask', { question: 'Who?', for: discord.user('Ben') });
  expect(record.acknowledgedAfterMs).toBeLessThan(3000);
  expect(record).toMatchObject({ deferred: true, failed: false, ephemeral: false });
  const answer = await record.waitForMessage();
  expect(answer).toMatchObject({
    content: 'de: Who? (for Ben)',
    thinking: false,
    interactionId: record.id,
    askedBy: ada,
  });
  expect(discord.messagesIn(discord.general)).toEqual([answer]);
  expect(discord.refusals).toEqual([]);
});

it('shows a thinking message until the answer is there', async () => {
  let answer = () => {};
  const released = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const { discord, ada } = await botThat(
    command(async (interaction) => {
      await interaction.deferReply();
      await released;
      await interaction.editReply('done');
    }),
  );
  const record = await discord.slash(ada, '/ask', { question: 'Who?' });
  expect(record.messages).toMatchObject([{ thinking: true, content: '' }]);
  answer();
  expect(await record.waitForMessage()).toMatchObject({ content: 'done', id: record.messages[0]?.id });
});

it('works in direct messages, where the guild has no part', async () => {
  const { discord, ada } = await botThat(
    command((interaction) =>
      interaction.reply(`guild ${interaction.guildId}, context ${interaction.context}`),
    ),
  );
  const record = await discord.slash(ada, '/ask', { question: 'Who?' }, { channel: discord.dmChannel(ada) });
  expect((await record.waitForMessage()).content).toBe('guild null, context 1');
});

it('answers with the message when the bot asks for it', async () => {
  const seen: (string | undefined)[] = [];
  const { discord, ada } = await botThat(
    command(async (interaction) => {
      const { resource } = await interaction.reply({ content: 'here', withResponse: true });
      seen.push(resource?.message?.content, (await interaction.fetchReply()).content);
    }),
  );
  await discord.slash(ada, '/ask', { question: 'Who?' });
  await expect.poll(() => seen).toEqual(['here', 'here']);
});

describe('the rules of acknowledging', () => {
  it('gives the bot no more time than the limit: later is 10062', async () => {
    const { discord, ada, errors } = await botThat(
      command(async (interaction) => {
        await new Promise((resolve) => setTimeout(resolve, 80));
        await interaction.reply('too late');
      }),
      { ackLimitMs: 30 },
    );
    const record = await discord.slash(ada, '/ask', { question: 'Who?' });
    expect(record).toMatchObject({ failed: true, acknowledgedAfterMs: null, messages: [] });
    await expect.poll(() => errors).toEqual([10062]);
    await expect(record.waitForMessage({ timeoutMs: 10 })).rejects.toThrow(/never acknowledged.*10062/);
  });

  it('goes by a clock that a test can set', async () => {
    let ms = Date.now();
    const { discord, ada, errors } = await botThat(
      command(async (interaction) => {
        ms += 3001;
        await interaction.reply('too late');
      }),
      { now: () => ms, ackLimitMs: 3000 },
    );
    const asked = discord.slash(ada, '/ask', { question: 'Who?' });
    await expect.poll(() => errors).toEqual([10062]);
    expect((await asked).failed).toBe(true);
  });

  it('takes one acknowledgement only: the second is 40060', async () => {
    const { discord, ada, errors } = await botThat(
      command(async (interaction) => {
        await interaction.reply('once');
        await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 4, data: { content: 'twice' } },
          auth: false,
        });
      }),
    );
    await discord.slash(ada, '/ask', { question: 'Who?' });
    await expect.poll(() => errors).toEqual([40060]);
  });

  it('kills the token after its time: 50027', async () => {
    const { discord, ada, errors } = await botThat(
      command(async (interaction) => {
        await interaction.deferReply();
        await new Promise((resolve) => setTimeout(resolve, 60));
        await interaction.editReply('too late');
      }),
      { tokenLifeMs: 40 },
    );
    await discord.slash(ada, '/ask', { question: 'Who?' });
    await expect.poll(() => errors).toEqual([50027]);
  });

  it('kills every token on order', async () => {
    const { discord, ada, errors } = await botThat(
      command(async (interaction) => {
        await interaction.deferReply();
        discord.expireTokens();
        await interaction.editReply('too late');
      }),
    );
    await discord.slash(ada, '/ask', { question: 'Who?' });
    await expect.poll(() => errors).toEqual([50027]);
  });

  it('knows no webhook before the acknowledgement: 10015', async () => {
    const { discord, ada, errors } = await botThat(
      command((interaction) => interaction.webhook.send('early')),
      {
        ackLimitMs: 100,
      },
    );
    await discord.slash(ada, '/ask', { question: 'Who?' });
    expect(errors).toEqual([10015]);
  });

  it('lets the defer decide who sees the answer, and takes no other flag from it', async () => {
    const { discord, ada } = await botThat(
      command(async (interaction) => {
        await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 5, data: { flags: MessageFlags.Ephemeral | MessageFlags.IsComponentsV2 } },
          auth: false,
        });
        await interaction.webhook.editMessage('@original', { content: 'between us' });
      }),
    );
    const record = await discord.slash(ada, '/ask', { question: 'Who?' });
    const answer = await record.waitForMessage();
    expect(answer).toMatchObject({ content: 'between us', onlyFor: ada, flags: MessageFlags.Ephemeral });
    expect(discord.messagesIn(discord.general)).toEqual([]);
    expect(discord.messagesIn(discord.general, ada)).toEqual([answer]);
    await expect(discord.press(discord.user('Ben'), answer, 'x')).rejects.toThrow('Only Ada sees');
  });

  it('makes the first follow-up of a defer the answer, as public as the defer was', async () => {
    const { discord, ada } = await botThat(
      command(async (interaction) => {
        await interaction.deferReply();
        await interaction.followUp({ content: 'first', flags: MessageFlags.Ephemeral });
        await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral });
      }),
    );
    const record = await discord.slash(ada, '/ask', { question: 'Who?' });
    expect(await record.waitForMessages(2)).toMatchObject([
      { content: 'first', onlyFor: null },
      { content: 'second', onlyFor: ada },
    ]);
  });

  it('counts the follow-ups of an application that only a person installed', async () => {
    const { discord, errors } = await botThat(
      command(async (interaction) => {
        await interaction.reply('answer');
        for (let count = 0; count < 6; count += 1) await interaction.followUp('more');
      }),
    );
    const eve = discord.user('Eve', { hasInstalled: true });
    const record = await discord.slash(eve, '/ask', { question: 'Who?' }, { channel: discord.elsewhere });
    await expect.poll(() => errors).toEqual([40094]);
    expect(record.messages).toHaveLength(6);
  });
});

describe('autocomplete', () => {
  it('offers the choices for what is being typed', async () => {
    const { discord, ada } = await botThat(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const typed = interaction.options.getFocused();
      await interaction.respond([{ name: `${typed}!`, value: typed }]);
    });
    const record = await discord.autocomplete(ada, '/source', { article: 'ib' });
    expect(record.choices).toEqual([{ name: 'ib!', value: 'ib' }]);
    expect(record.messages).toEqual([]);
  });

  it('cannot be deferred, and offers 25 choices of 100 characters at most', async () => {
    const { discord, ada, errors } = await botThat(
      async (interaction) => {
        for (const body of [
          { type: 5 },
          { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: 'n', value: 'v' })) } },
          { type: 8, data: { choices: [{ name: 'n'.repeat(101), value: 'v' }] } },
          { type: 8, data: { choices: [{ name: 'n', value: 'v'.repeat(101) }] } },
        ]) {
          if (!interaction.isAutocomplete()) return;
          await interaction.client.rest
            .post(`/interactions/${interaction.id}/${interaction.token}/callback`, { body, auth: false })
            .catch((error: unknown) => errors.push(codeOf(error)));
        }
      },
      { ackLimitMs: 400 },
    );
    const record = await discord.autocomplete(ada, '/source', { article: 'ib' });
    expect(record).toMatchObject({ failed: true, choices: null });
    expect(errors).toEqual([50035, 50035, 50035, 50035]);
    expect(discord.refusals.flatMap(({ reasons }) => reasons)).toEqual([
      expect.stringContaining('Callback type 5 does not fit'),
      expect.stringContaining('data.choices [BASE_TYPE_MAX_LENGTH] Must be 25 or fewer'),
      expect.stringContaining('data.choices.0.name [BASE_TYPE_BAD_LENGTH] Must be between 1 and 100'),
      expect.stringContaining('data.choices.0.value'),
    ]);
  });
});

describe('buttons, selects and modals', () => {
  const row = {
    type: ComponentType.ActionRow as const,
    components: [
      {
        type: ComponentType.Button as const,
        style: ButtonStyle.Secondary as const,
        label: 'Context',
        custom_id: 'context',
      },
      {
        type: ComponentType.Button as const,
        style: ButtonStyle.Secondary as const,
        label: 'Off',
        custom_id: 'off',
        disabled: true,
      },
      {
        type: ComponentType.Button as const,
        style: ButtonStyle.Link as const,
        label: 'Web',
        url: 'https://example.org/',
      },
    ],
  };

  async function withButtons(act: (interaction: Interaction) => Promise<unknown>) {
    const bot = await botThat(async (interaction) =>
      interaction.isChatInputCommand()
        ? interaction.reply({ content: 'pick', components: [row] })
        : act(interaction),
    );
    const asked = await bot.discord.slash(bot.ada, '/ask', { question: 'Who?' });
    return { ...bot, message: await asked.waitForMessage() };
  }

  it('presses a button by its label, and the bot changes the message', async () => {
    const { discord, ada, message } = await withButtons(async (interaction) => {
      if (interaction.isButton())
        await interaction.update({ content: `pressed ${interaction.customId}`, components: [] });
    });
    const record = await discord.press(ada, message, 'Context');
    expect(await record.waitForMessage()).toMatchObject({
      id: message.id,
      content: 'pressed context',
      buttons: [],
    });
    await expect(discord.press(ada, message, 'Context')).rejects.toThrow('no button "Context"');
  });

  it('answers a press with a message of its own', async () => {
    const { discord, ada, message } = await withButtons(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
    });
    const record = await discord.press(ada, message, 'context');
    expect(record.deferred).toBe(true);
    expect(await record.waitForMessage()).toMatchObject({ content: 'more', onlyFor: ada });
    expect(discord.message(message.id)?.content).toBe('pick');
  });

  it('presses neither what is off nor a link', async () => {
    const { discord, ada, message } = await withButtons(async () => null);
    await expect(discord.press(ada, message, 'Off')).rejects.toThrow('disabled');
    await expect(discord.press(ada, message, 'Web')).rejects.toThrow('is a link');
    await expect(discord.press(ada, message, 'Share')).rejects.toThrow('there are: Context, Off, Web');
  });

  it('opens a modal, checks what is typed, and hands it in', async () => {
    const { discord, ada, message } = await withButtons(async (interaction) => {
      if (interaction.isButton()) {
        await interaction.showModal({
          title: 'Follow-up',
          custom_id: 'follow-up',
          components: [
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.TextInput,
                  custom_id: 'q',
                  label: 'Question',
                  style: TextInputStyle.Short,
                  max_length: 10,
                },
              ],
            },
          ],
        });
      } else if (interaction.isModalSubmit()) {
        await interaction.reply(`${interaction.customId}: ${interaction.fields.getTextInputValue('q')}`);
      }
    });
    const opened = await discord.press(ada, message, 'Context');
    expect(opened.modal).toMatchObject({ title: 'Follow-up' });
    await expect(discord.submitModal(ada, opened, { q: 'much too long' })).rejects.toThrow(
      '0 to 10 characters',
    );
    await expect(discord.submitModal(ada, opened, {})).rejects.toThrow('must be filled in');
    const record = await discord.submitModal(ada, opened, { Question: 'And?' });
    expect((await record.waitForMessage()).content).toBe('follow-up: And?');
  });

  it('picks from a select', async () => {
    const { discord, ada } = await botThat(async (interaction) => {
      if (interaction.isChatInputCommand()) {
        await interaction.reply({
          content: 'pick',
          components: [
            {
              type: ComponentType.ActionRow,
              components: [
                {
                  type: ComponentType.StringSelect,
                  custom_id: 'year',
                  options: [{ label: 'In 2014', value: '2014' }],
                },
              ],
            },
          ],
        });
      } else if (interaction.isStringSelectMenu()) await interaction.reply(interaction.values.join());
    });
    const message = await (await discord.slash(ada, '/ask', { question: 'When?' })).waitForMessage();
    await expect(discord.select(ada, message, 'year', ['2015'])).rejects.toThrow('does not offer: 2015');
    const record = await discord.select(ada, message, 'year', ['2014']);
    expect((await record.waitForMessage()).content).toBe('2014');
  });

  it('hands a message over to a message command, words and all', async () => {
    const { discord, ada } = await botThat(async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(interaction.targetMessage.content);
    });
    const said = await discord.say(discord.user('Ben'), discord.general, 'as the paper wrote');
    const record = await discord.messageCommand(ada, 'Check quote', said);
    expect((await record.waitForMessage()).content).toBe('as the paper wrote');
  });
});

it('lets nobody send what their Discord would not let them send', async () => {
  const { discord, ada } = await botThat(async () => null);
  await expect(discord.slash(ada, '/nothing')).rejects.toThrow(
    'No command "nothing" is offered in #general; there are: ask, source',
  );
  await expect(discord.slash(ada, '/ask')).rejects.toThrow('/ask needs: question');
  await expect(discord.slash(ada, '/ask', { question: '' })).rejects.toThrow('takes 1 to 300 characters');
  await expect(discord.slash(ada, '/ask', { question: 3 })).rejects.toThrow('takes a String; it was 3');
  await expect(discord.slash(ada, '/ask', { question: 'Who?', from: '2014' })).rejects.toThrow(
    'no option "from"',
  );
  await expect(discord.autocomplete(ada, '/ask', { question: 'W' })).rejects.toThrow('has no autocomplete');
});

it('offers a command only where it is meant to be, and to whom', async () => {
  const { discord, client, ada } = await botThat(command((interaction) => interaction.reply('yes')));
  await client.application.commands.set([
    { ...ask, contexts: [0] },
    { name: 'rebuild', description: 'd', default_member_permissions: '0' },
    { name: 'read', description: 'd', default_member_permissions: String(1n << 16n) },
  ]);
  const where = { channel: discord.dmChannel(ada) };
  await expect(discord.slash(ada, '/ask', { question: 'Who?' }, where)).rejects.toThrow(
    'offered in direct messages',
  );
  await expect(discord.slash(ada, '/rebuild')).rejects.toThrow('Ada is not allowed');
  expect((await discord.slash(discord.user('Keeper', { isAdmin: true }), '/rebuild')).failed).toBe(false);
  expect((await discord.slash(ada, '/read')).failed).toBe(false);
});

it('has no one to send an interaction to while no bot is connected', async () => {
  const { discord, client } = await botThat(async () => null);
  await (client satisfies Client).destroy();
  await discord.until(() => discord.gateway.connected === 0);
  await expect(discord.slash(discord.user('Ada'), '/ask', { question: 'Who?' })).rejects.toThrow(
    'No bot is connected',
  );
});

function codeOf(error: unknown): number | string {
  return error instanceof DiscordAPIError ? error.code : String(error);
}
