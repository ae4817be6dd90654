import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import {
  type AnyOptionForm,
  type OptionForm,
  optionsOf,
  type RegisteredCommand,
  takesValue,
} from './platform/command-form.ts';

/** A slash command that can be sent as it is: `ask`, or the subcommand `admin status`. */
export interface LeafCommand {
  /** As Discord is sent it, in English. */
  readonly path: string;
  /** As the person reads it. */
  readonly name: string;
  readonly description: string;
  readonly options: readonly LeafOption[];
}

export interface LeafOption {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
  readonly suggests: boolean;
  readonly kind: 'text' | 'yes-no' | 'number' | 'channel';
  readonly choices: readonly { readonly name: string; readonly value: string }[];
}

/** Every slash command with each of its subcommands, in the words of a locale. */
export function leafCommands(commands: readonly RegisteredCommand[], locale: string): readonly LeafCommand[] {
  return commands
    .filter(({ type }) => type === ApplicationCommandType.ChatInput)
    .flatMap((command) => leavesOf(command, [], [], locale));
}

type Holder = (RegisteredCommand | AnyOptionForm) & Named;

/** What names and descriptions a command or option has. */
interface Named {
  readonly name: string;
  readonly description?: string | undefined;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null | undefined;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null | undefined;
}

function leavesOf(
  holder: Holder,
  path: readonly string[],
  names: readonly string[],
  locale: string,
): readonly LeafCommand[] {
  const here = [...path, holder.name];
  const shown = [...names, nameIn(holder, locale)];
  const parts = optionsOf(holder);
  const deeper = parts.filter((option) => !takesValue(option));
  if (deeper.length > 0) return deeper.flatMap((inner) => leavesOf(inner, here, shown, locale));
  return [
    {
      path: here.join(' '),
      name: shown.join(' '),
      description: holder.description_localizations?.[locale] ?? holder.description ?? '',
      options: parts.filter(takesValue).map((option) => leafOption(option, locale)),
    },
  ];
}

function leafOption(option: OptionForm, locale: string): LeafOption {
  const { name, description, required, autocomplete, type } = option;
  return {
    key: name,
    name: nameIn(option, locale),
    description: option.description_localizations?.[locale] ?? description,
    required: required === true,
    suggests: autocomplete === true,
    kind: kinds.get(type) ?? 'text',
    choices: (option.choices ?? []).map((choice) => ({
      name: choice.name_localizations?.[locale] ?? choice.name,
      value: String(choice.value),
    })),
  };
}

const kinds = new Map<ApplicationCommandOptionType, LeafOption['kind']>([
  [ApplicationCommandOptionType.Boolean, 'yes-no'],
  [ApplicationCommandOptionType.Integer, 'number'],
  [ApplicationCommandOptionType.Number, 'number'],
  [ApplicationCommandOptionType.Channel, 'channel'],
]);

/** A command's name as a reader of the locale sees it. */
export function nameIn({ name, name_localizations }: Named, locale: string): string {
  return name_localizations?.[locale] ?? name;
}
