import { ComponentType } from 'discord.js';
import type { DiscordDouble } from '../../src/preview/platform/discord-double.ts';
import type { InteractionRecord } from '../../src/preview/platform/interaction-record.ts';
import type { SentMessage } from '../../src/preview/platform/sent-message.ts';
import { type HandLine, readHandLine } from './hand-line.ts';

/** A person at a keyboard: lines go to the bot, and what it sends back is printed. */
export interface HandConsole {
  /** Does what a line says. Resolves `'quit'` when it says so; never rejects. */
  enter(line: string): Promise<'go on' | 'quit'>;
  /** Resolves when everything asked so far was answered, or the bot had its time. */
  settled(): Promise<void>;
  /** Prints until then whatever happens. */
  stop(): void;
}

const usage =
  'Write /command option: value, @Dateline …, dm …, say …, press BUTTON, fill field: value, help or quit.';
const patienceMs = 30_000;

export function createHandConsole(discord: DiscordDouble, print: (text: string) => void): HandConsole {
  const me = discord.user('You');
  const pending = new Set<Promise<unknown>>();
  let modalOf: InteractionRecord | null = null;

  const doWhat = async (line: HandLine): Promise<void> => {
    switch (line.kind) {
      case 'slash':
        return follow(await discord.slash(me, line.command, line.options));
      case 'mention':
        return expectReply(await discord.say(me, discord.general, line.text, { mentions: [discord.bot] }));
      case 'dm':
        return expectReply(await discord.dm(me, line.text));
      case 'say':
        return void (await discord.say(me, discord.general, line.text));
      case 'press': {
        const message = latestWith(line.button);
        if (message === undefined) return print(`No message has a button [${line.button}].`);
        return follow(await discord.press(me, message, line.button));
      }
      case 'fill': {
        if (modalOf === null) return print('No form is open: press a button that opens one.');
        const opened = modalOf;
        const record = await discord.submitModal(me, opened, line.fields);
        modalOf = null;
        return follow(record);
      }
      case 'help':
        return print(help(discord));
      case 'unclear':
        return print(usage);
      case 'nothing':
      case 'quit':
        return;
    }
  };

  const follow = (record: InteractionRecord): void => {
    if (record.failed) {
      print('The application did not respond.');
    } else if (record.modal !== null) {
      modalOf = record;
      print(`(form "${record.modal.title}": ${fieldsOf(record).join(', ')}; write: fill field: value)`);
    } else {
      if (record.messages.some(({ thinking }) => thinking)) print(`${discord.bot.name} is thinking…`);
      wait(record.waitForMessage({ timeoutMs: patienceMs }));
    }
  };

  const expectReply = (said: SentMessage): void => {
    if (discord.gateway.connected === 0) print('No bot is connected to the gateway.');
    else wait(discord.waitForReply(said, { timeoutMs: patienceMs }));
  };

  const wait = (answer: Promise<unknown>): void => {
    const settled = answer
      .catch((error: unknown) => print(messageOf(error)))
      .finally(() => pending.delete(settled));
    pending.add(settled);
  };

  const seen = () =>
    [discord.general, ...discord.threadsIn(discord.general), discord.dmChannel(me)].flatMap((channel) =>
      discord.messagesIn(channel, me),
    );
  const latestWith = (button: string) =>
    seen().findLast(({ buttons }) =>
      buttons.some(({ label, customId }) => label === button || customId === button),
    );

  const watch = watching(discord, seen, print);

  return {
    async enter(line) {
      const read = readHandLine(line, discord.registeredCommands(), discord.bot.name);
      await doWhat(read).catch((error: unknown) => print(messageOf(error)));
      return read.kind === 'quit' ? 'quit' : 'go on';
    },
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
      watch.look();
    },
    stop: watch.stop,
  };
}

/** Looks regularly for news: the bot coming and going, its messages and their changes, and what was refused. */
function watching(discord: DiscordDouble, seen: () => readonly SentMessage[], print: (text: string) => void) {
  const shown = new Map<string, string>();
  let refusals = 0;
  let wasConnected = false;
  const look = () => {
    const isConnected = discord.gateway.connected > 0;
    if (isConnected !== wasConnected) print(isConnected ? '(the bot is connected)' : '(the bot is gone)');
    wasConnected = isConnected;
    for (const { method, path, status, code, message, reasons } of discord.refusals.slice(refusals)) {
      print(
        [`! refused: ${method} ${shortened(path)} → ${status} ${code} ${message}`, ...reasons].join('\n!   '),
      );
    }
    refusals = discord.refusals.length;
    for (const { id, author, text, thinking, onlyFor, channelId } of seen()) {
      const before = shown.get(id);
      if (!author.isBot || thinking || before === text) continue;
      shown.set(id, text);
      const notes = [
        before === undefined ? '' : 'edited',
        onlyFor === null ? '' : 'only you see this',
        channelId === discord.general.id ? '' : 'not in #general',
      ].filter((note) => note !== '');
      print(
        [`${author.name}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}:`, ...text.split('\n')].join(
          '\n  ',
        ),
      );
    }
  };
  const timer = setInterval(look, 50);
  return { look, stop: () => clearInterval(timer) };
}

function fieldsOf({ modal }: InteractionRecord): readonly string[] {
  return (modal?.components ?? []).flatMap((component) => {
    if (component.type === ComponentType.TextDisplay) return [];
    if (component.type === ComponentType.Label) return component.component.custom_id;
    return component.components.map((input) => input.custom_id);
  });
}

function help(discord: DiscordDouble): string {
  const commands = discord.registeredCommands().map((command) => `/${command.name}`);
  return [
    usage,
    `Registered commands: ${commands.join(', ') || 'none yet'}.`,
    'Buttons are shown in [brackets]: press Context. Options are name: value; a text alone fills the first one.',
  ].join('\n');
}

/** Interaction tokens are long and tell a reader nothing. */
function shortened(path: string): string {
  return path.replace(/[\w-]{40,}/g, '…');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
