import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { aboutDefinition, createAboutCommand } from './about.ts';
import { adminDefinition, createAdminCommand } from './admin.ts';
import { askDefinition, createAskCommand } from './ask.ts';
import { checkThisDefinition, createCheckThisCommand } from './check-this.ts';
import { createFindSourceCommand, findSourceDefinition } from './find-source.ts';
import { createHelpCommand, helpDefinition } from './help.ts';
import type { MessageCommand } from './message-command.ts';
import { createSearchCommand, searchDefinition } from './search.ts';
import type { SlashCommand } from './slash-command.ts';
import { createSourceCommand, sourceDefinition } from './source.ts';
import { createTimelineCommand, timelineDefinition } from './timeline.ts';

/** Every slash command: what Discord is told of it, and what it does. */
const slashCommands = [
  { definition: askDefinition, create: createAskCommand },
  { definition: searchDefinition, create: createSearchCommand },
  { definition: timelineDefinition, create: createTimelineCommand },
  { definition: sourceDefinition, create: createSourceCommand },
  { definition: aboutDefinition, create: createAboutCommand },
  { definition: helpDefinition, create: createHelpCommand },
  { definition: adminDefinition, create: createAdminCommand },
];

/** Every command in the menu of a message. */
const messageCommands = [
  { definition: findSourceDefinition, create: createFindSourceCommand },
  { definition: checkThisDefinition, create: createCheckThisCommand },
];

/** Every command as Discord is sent it, with its names and descriptions in each language that the bot speaks. */
export const commandDefinitions: readonly RESTPostAPIApplicationCommandsJSONBody[] = [
  ...slashCommands,
  ...messageCommands,
].map(({ definition }) => definition);

/** The slash commands at work, by the name that Discord sends. */
export function createSlashCommands(parts: BotParts): ReadonlyMap<string, SlashCommand> {
  return new Map(slashCommands.map(({ definition, create }) => [definition.name, create(parts)]));
}

/** Those in the menu of a message, likewise. */
export function createMessageCommands(parts: BotParts): ReadonlyMap<string, MessageCommand> {
  return new Map(messageCommands.map(({ definition, create }) => [definition.name, create(parts)]));
}
