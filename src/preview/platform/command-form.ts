import { ApplicationCommandOptionType, ApplicationCommandType, Locale } from 'discord.js';
import * as z from 'zod';
import { type Flaw, invalidForm, list, readForm, report, text } from './form-errors.ts';

// Limits: developer documentation, "Application Command Object".

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const locales = new Set<string>(Object.values(Locale));

/** Names of slash commands and options: 1–32 letters, digits, `-` and `_`, in lower case where the script has one. */
const lowerName = text({ min: 1, max: 32 }).superRefine((name, context) => {
  if (!slashName.test(name) || name !== name.toLowerCase()) {
    report(context, {
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid',
    });
  }
});

function localized<T extends z.ZodType<string>>(value: T) {
  return z
    .record(z.string(), value.nullable())
    .superRefine((table, context) => {
      for (const locale of Object.keys(table)) {
        if (!locales.has(locale)) {
          report(context, { code: 'ENUM_TYPE_COERCE', message: `"${locale}" is not a locale of Discord.` }, [
            locale,
          ]);
        }
      }
    })
    .nullish();
}

const choiceValue = z.union([text({ max: 100 }), z.number()]);
const described = {
  name: lowerName,
  name_localizations: localized(lowerName),
  description: text({ min: 1, max: 100 }),
  description_localizations: localized(text({ min: 1, max: 100 })),
};

const plainOption = z.object({
  ...described,
  type: z.literal([
    ApplicationCommandOptionType.String,
    ApplicationCommandOptionType.Integer,
    ApplicationCommandOptionType.Boolean,
    ApplicationCommandOptionType.User,
    ApplicationCommandOptionType.Channel,
    ApplicationCommandOptionType.Role,
    ApplicationCommandOptionType.Mentionable,
    ApplicationCommandOptionType.Number,
    ApplicationCommandOptionType.Attachment,
  ]),
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: list(
    z.object({
      name: text({ min: 1, max: 100 }),
      name_localizations: localized(text({ min: 1, max: 100 })),
      value: choiceValue,
    }),
    { max: 25 },
  ).nullish(),
  min_value: z.number().nullish(),
  max_value: z.number().nullish(),
  min_length: z.int().min(0).max(6000).nullish(),
  max_length: z.int().min(1).max(6000).nullish(),
  channel_types: z.array(z.int()).nullish(),
});
const subcommand = z.object({
  ...described,
  type: z.literal(ApplicationCommandOptionType.Subcommand),
  options: list(plainOption, { max: 25 }).nullish(),
});
const subcommandGroup = z.object({
  ...described,
  type: z.literal(ApplicationCommandOptionType.SubcommandGroup),
  options: list(subcommand, { min: 1, max: 25 }),
});

const anyOption = z.discriminatedUnion('type', [subcommandGroup, subcommand, plainOption]);

const shared = {
  default_member_permissions: z.string().regex(/^\d+$/).nullish(),
  contexts: z.array(z.literal([0, 1, 2])).nullish(),
  integration_types: z.array(z.literal([0, 1])).nullish(),
  nsfw: z.boolean().nullish(),
};
const slashCommand = z.object({
  ...shared,
  ...described,
  type: z.literal(ApplicationCommandType.ChatInput).default(ApplicationCommandType.ChatInput),
  options: list(anyOption, { max: 25 }).nullish(),
});
const menuCommand = z.object({
  ...shared,
  type: z.literal([ApplicationCommandType.User, ApplicationCommandType.Message]),
  name: text({ min: 1, max: 32 }),
  name_localizations: localized(text({ min: 1, max: 32 })),
});
const typeOnly = z.object({ type: z.literal([1, 2, 3]).default(1) });

export type OptionForm = z.infer<typeof plainOption>;
export type AnyOptionForm = z.infer<typeof anyOption>;
export type CommandForm = z.infer<typeof slashCommand> | z.infer<typeof menuCommand>;

/** A command as the platform keeps it. `guildId` is `null` for a global one. */
export type RegisteredCommand = CommandForm & {
  readonly id: string;
  readonly version: string;
  readonly guildId: string | null;
};

const maxCommandChars = 8000;

/** Reads and checks one command. Throws 50035; `prefix` is its place in a bulk upload. */
export function readCommand(body: unknown, prefix: readonly string[] = []): CommandForm {
  const { type } = readForm(typeOnly, body, prefix);
  const command: CommandForm =
    type === ApplicationCommandType.ChatInput
      ? readForm(slashCommand, body, prefix)
      : readForm(menuCommand, body, prefix);
  const flaws = [...sizeFlaws(command), ...optionFlaws(optionsOf(command))];
  if (flaws.length > 0) throw invalidForm(flaws, prefix);
  return command;
}

/** The options of a command, or of one of its subcommands or groups. */
export function optionsOf(holder: CommandForm | AnyOptionForm): readonly AnyOptionForm[] {
  return 'options' in holder ? (holder.options ?? []) : [];
}

/** Whether an option takes a value; the others are subcommands and groups of them. */
export function takesValue(option: AnyOptionForm): option is OptionForm {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}

function sizeFlaws(command: CommandForm): readonly Flaw[] {
  const chars = charsOf(command);
  return chars <= maxCommandChars
    ? []
    : [
        {
          path: [],
          code: 'APPLICATION_COMMAND_TOO_LARGE',
          message: `Command exceeds maximum size (${maxCommandChars}): it has ${chars} characters`,
        },
      ];
}

interface Counted {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description?: string;
  readonly description_localizations?: Localizations;
  readonly value?: string | number;
  readonly options?: readonly Counted[] | null | undefined;
  readonly choices?: readonly Counted[] | null | undefined;
}
type Localizations = Readonly<Record<string, string | null>> | null | undefined;

/** Name, description and values, of the command, its options and choices; of localizations the longest alone counts. */
function charsOf(counted: Counted): number {
  const longest = (words: string, table: Localizations) =>
    Math.max(words.length, ...Object.values(table ?? {}).map((each) => each?.length ?? 0));
  return [...(counted.options ?? []), ...(counted.choices ?? [])].reduce(
    (sum, each) => sum + charsOf(each),
    longest(counted.name, counted.name_localizations) +
      longest(counted.description ?? '', counted.description_localizations) +
      (typeof counted.value === 'string' ? counted.value.length : 0),
  );
}

function optionFlaws(
  options: readonly AnyOptionForm[],
  path: readonly PropertyKey[] = ['options'],
): readonly Flaw[] {
  const flaws: Flaw[] = [];
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    const at = [...path, index];
    if (options.findIndex(({ name }) => name === option.name) < index) {
      flaws.push({
        path: [...at, 'name'],
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
        message: 'Option name must be unique',
      });
    }
    if (!takesValue(option)) {
      flaws.push(...optionFlaws(optionsOf(option), [...at, 'options']));
      continue;
    }
    if (option.required === true && optionalSeen) {
      flaws.push({
        path: at,
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    }
    optionalSeen ||= option.required !== true;
    if (option.autocomplete === true && (option.choices?.length ?? 0) > 0) {
      flaws.push({
        path: at,
        code: 'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
        message: 'Autocomplete and choices exclude each other',
      });
    }
  }
  return flaws;
}
