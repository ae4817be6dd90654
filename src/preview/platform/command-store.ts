import { ApplicationCommandType } from 'discord.js';
import * as z from 'zod';
import { ApiError, refusal } from './api-error.ts';
import { type CommandForm, type RegisteredCommand, readCommand } from './command-form.ts';
import { readForm } from './form-errors.ts';

/** Most commands per scope (developer documentation, "Registering a Command"). */
const mostPerScope = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
} as const;
const createsPerDay = 200;

/** The application's commands, by scope: a guild's id, or `null` for global ones. */
export interface CommandStore {
  all(): readonly RegisteredCommand[];
  inScope(guildId: string | null): readonly RegisteredCommand[];
  get(guildId: string | null, id: string): RegisteredCommand;
  /** Makes a command, or replaces the one of the same name and type. */
  put(
    guildId: string | null,
    body: unknown,
  ): { readonly command: RegisteredCommand; readonly isNew: boolean };
  /** Replaces the whole scope. */
  overwrite(guildId: string | null, body: unknown): readonly RegisteredCommand[];
  change(guildId: string | null, id: string, body: unknown): RegisteredCommand;
  remove(guildId: string | null, id: string): void;
}

export function createCommandStore(newId: () => string): CommandStore {
  const commands = new Map<string, RegisteredCommand>();
  const creates = new Map<string | null, number>();

  const inScope = (guildId: string | null) =>
    [...commands.values()].filter((command) => command.guildId === guildId);
  const get = (guildId: string | null, id: string) => {
    const command = commands.get(id);
    if (command === undefined || command.guildId !== guildId) throw refusal.unknownCommand();
    return command;
  };
  const twinOf = (guildId: string | null, { name, type }: CommandForm) =>
    inScope(guildId).find((command) => command.name === name && command.type === type);
  const keep = (guildId: string | null, form: CommandForm, id: string): RegisteredCommand => {
    const command = { ...form, id, version: newId(), guildId };
    commands.set(id, command);
    return command;
  };
  const countCreate = (guildId: string | null) => {
    const count = (creates.get(guildId) ?? 0) + 1;
    if (count > createsPerDay) {
      throw new ApiError(
        400,
        30034,
        'Max number of daily application command creates has been reached (200)',
      );
    }
    creates.set(guildId, count);
  };

  return {
    all: () => [...commands.values()].sort((a, b) => Number(a.guildId !== null) - Number(b.guildId !== null)),
    inScope,
    get,
    put(guildId, body) {
      const form = readCommand(body);
      const twin = twinOf(guildId, form);
      if (twin !== undefined) return { command: keep(guildId, form, twin.id), isNew: false };
      const kin = inScope(guildId).filter(({ type }) => type === form.type);
      if (kin.length >= mostPerScope[form.type]) throw refusal.tooManyCommands();
      countCreate(guildId);
      return { command: keep(guildId, form, newId()), isNew: true };
    },
    overwrite(guildId, body) {
      const forms = readForm(z.array(z.unknown()), body).map((each, index) =>
        readCommand(each, [String(index)]),
      );
      for (const type of [1, 2, 3] as const) {
        if (forms.filter((form) => form.type === type).length > mostPerScope[type])
          throw refusal.tooManyCommands();
      }
      for (const [index, form] of forms.entries()) {
        if (forms.findIndex(({ name, type }) => name === form.name && type === form.type) < index) {
          throw new ApiError(400, 50035, 'Invalid Form Body', {
            _errors: [
              {
                code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
                message: 'Application command names must be unique',
              },
            ],
          });
        }
      }
      const twins = forms.map((form) => twinOf(guildId, form)?.id);
      for (const { id } of inScope(guildId)) commands.delete(id);
      return forms.map((form, index) => {
        const twin = twins[index];
        if (twin === undefined) countCreate(guildId);
        return keep(guildId, form, twin ?? newId());
      });
    },
    change(guildId, id, body) {
      const { id: _id, version: _version, guildId: _guild, ...before } = get(guildId, id);
      return keep(guildId, readCommand({ ...before, ...readForm(z.looseObject({}), body) }), id);
    },
    remove(guildId, id) {
      get(guildId, id);
      commands.delete(id);
    },
  };
}
