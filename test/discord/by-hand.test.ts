import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { Client, ComponentType, Events, GatewayIntentBits, MessageFlags, Partials } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCommand } from '../../src/preview/platform/command-form.ts';
import { readHandLine } from './hand-line.ts';

describe('a line typed by hand', () => {
  const ask = {
    ...readCommand({
      name: 'ask',
      description: 'Asks',
      options: [
        { type: 3, name: 'question', description: 'd', required: true },
        { type: 4, name: 'limit', description: 'd' },
        { type: 5, name: 'private', description: 'd' },
      ],
    }),
    id: '1',
    version: '1',
    guildId: null,
  };
  const read = (line: string) => readHandLine(line, [ask], 'Dateline');

  it('is a slash command with options by name and type', () => {
    expect(read('/ask question: Who said: no? limit: 3 private: yes')).toEqual({
      kind: 'slash',
      command: '/ask',
      options: { question: 'Who said: no?', limit: 3, private: true },
    });
  });

  it('fills the first option when none is named', () => {
    expect(read('/ask Who was it?')).toMatchObject({ options: { question: 'Who was it?' } });
  });

  it('is a mention, a direct message, a button or a form', () => {
    expect(read('@dateline Who?')).toEqual({ kind: 'mention', text: 'Who?' });
    expect(read('  dm Who? ')).toEqual({ kind: 'dm', text: 'Who?' });
    expect(read('press Search all dates')).toEqual({ kind: 'press', button: 'Search all dates' });
    expect(read('fill q: And then? why: so')).toEqual({
      kind: 'fill',
      fields: { q: 'And then?', why: 'so' },
    });
  });

  it('is nothing, or unclear', () => {
    expect(read(' ')).toEqual({ kind: 'nothing' });
    expect(['hello', 'dm', '@Dateline', 'press', 'quit now'].map((line) => read(line).kind)).toEqual(
      Array.from({ length: 5 }, () => 'unclear'),
    );
  });
});

it('lets a person talk to the bot from a terminal', async () => {
  const terminal = open();
  await terminal.sees(/DISCORD_TOKEN=\S+ npm start/);
  const api = /DISCORD_API_URL=(\S+)/.exec(terminal.text())?.[1] ?? '';
  const token = /DISCORD_TOKEN=(\S+)/.exec(terminal.text())?.[1] ?? '';

  terminal.types('hello?');
  await terminal.sees('Write /command option: value');
  terminal.types('/ask question: Who?');
  await terminal.sees('No command "ask" is offered');

  await logIn(api, token);
  await terminal.sees('(the bot is connected)');
  terminal.types('help');
  await terminal.sees('Registered commands: /ask');

  terminal.types('/ask question: Who?');
  await terminal.sees('Dateline:\n  “Who?” is the question\n  ---\n  [Context]\n');
  terminal.types('press Context');
  await terminal.sees('Dateline (only you see this):\n  pressed\n');
  terminal.types('@Dateline Where?');
  await terminal.sees(/Dateline:\n {2}heard <@\d+> Where\?\n/);
  terminal.types('dm When?\u0007');
  await terminal.sees('Dateline (not in #general):\n  heard When?\uFFFD\n');
  terminal.types('dm too long');
  await terminal.sees('! refused: POST /channels/');
  await terminal.sees('content [BASE_TYPE_MAX_LENGTH] Must be 2000 or fewer in length.');
  terminal.types('quit');
  expect(await terminal.ended).toBe(0);
});

it('ends with the input, after the answers are there', async () => {
  const terminal = open();
  await terminal.sees(/DISCORD_TOKEN=\S+ npm start/);
  const [, api = ''] = /DISCORD_API_URL=(\S+)/.exec(terminal.text()) ?? [];
  await logIn(api, /DISCORD_TOKEN=(\S+)/.exec(terminal.text())?.[1] ?? '');
  terminal.types('dm one');
  terminal.types('dm two');
  terminal.endsInput();
  expect(await terminal.ended).toBe(0);
  expect(terminal.text()).toContain('heard one');
  expect(terminal.text()).toContain('heard two');
});

function open() {
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/discord/by-hand.ts'],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  onTestFinished(() => void child.kill());
  let output = '';
  child.stdout.on('data', (bytes) => {
    output += String(bytes);
  });
  child.stderr.on('data', (bytes) => {
    output += String(bytes);
  });
  return {
    text: () => output,
    types: (line: string) => child.stdin.write(`${line}\n`),
    endsInput: () => child.stdin.end(),
    sees: (what: string | RegExp) =>
      expect
        .poll(() => output, { timeout: 15_000 })
        .toEqual(typeof what === 'string' ? expect.stringContaining(what) : expect.stringMatching(what)),
    ended: new Promise<number | null>((resolve) => child.once('exit', resolve)),
  };
}

async function logIn(api: string, token: string): Promise<void> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api },
  });
  onTestFinished(() => client.destroy());
  client.on(Events.Error, () => {});
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(() => {}));
  client.on(Events.MessageCreate, (message) => {
    if (message.author.id !== client.user?.id)
      message
        .reply(message.content === 'too long' ? 'x'.repeat(2001) : `heard ${message.content}`)
        .catch(() => {});
  });
  client.once(Events.ClientReady, (ready) => {
    ready.application.commands.set([
      {
        name: 'ask',
        description: 'Asks',
        options: [{ type: 3, name: 'question', description: 'd', required: true }],
      },
    ]);
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
}

async function answer(interaction: import('discord.js').Interaction): Promise<void> {
  if (interaction.isButton()) {
    await interaction.reply({ content: 'pressed', flags: MessageFlags.Ephemeral });
  } else if (interaction.isChatInputCommand()) {
    const question = interaction.options.getString('question', true);
    await interaction.deferReply();
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: ComponentType.Container,
          components: [
            { type: ComponentType.TextDisplay, content: `“${question}” is the question` },
            { type: ComponentType.Separator },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [{ type: ComponentType.Button, style: 2, label: 'Context', custom_id: 'context' }],
        },
      ],
    });
  }
}
