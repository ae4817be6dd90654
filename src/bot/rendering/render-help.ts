import type { Words } from '../words/words.ts';
import type { BotMessage } from './bot-message.ts';
import { framed, textBlock } from './message-blocks.ts';

/** What can be asked and how, by the names that the commands have where the reader is. */
export function renderHelp({ buttons, commands, replies }: Words): BotMessage {
  const { ask, search, timeline, source, about, help } = commands;
  const slash = [ask, search, timeline, source, about, help].map(
    ({ name, description }) => `**/${name}** – ${description}`,
  );
  const inMenu = [commands.findSource, commands.checkThis].map((name) => `**${name}**`);
  return framed([
    textBlock(replies.helpAsk),
    textBlock(...slash),
    textBlock(replies.helpMessages, ...inMenu),
    textBlock(replies.helpElsewhere(buttons.followUp)),
  ]);
}
