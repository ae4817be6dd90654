import { ApplicationCommandOptionType } from 'discord.js';
import {
  type AnyOptionForm,
  type OptionForm,
  optionsOf,
  type RegisteredCommand,
  takesValue,
} from '../../src/preview/platform/command-form.ts';

/** What a line typed into the console means. */
export type HandLine =
  | {
      readonly kind: 'slash';
      readonly command: string;
      readonly options: Readonly<Record<string, string | number | boolean>>;
    }
  | { readonly kind: 'say' | 'mention' | 'dm'; readonly text: string }
  | { readonly kind: 'press'; readonly button: string }
  | { readonly kind: 'fill'; readonly fields: Readonly<Record<string, string>> }
  | { readonly kind: 'help' | 'quit' | 'nothing' | 'unclear' };

/** Reads a line. `commands` tell which words are options; `botName` is what follows the `@`. */
export function readHandLine(
  line: string,
  commands: readonly RegisteredCommand[],
  botName: string,
): HandLine {
  const [, word = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(line.trim()) ?? [];
  if (word.startsWith('/')) return slashLine(word.slice(1), rest, commands);
  switch (word.toLowerCase()) {
    case '':
      return { kind: 'nothing' };
    case 'help':
    case 'quit':
      return rest === '' ? { kind: word === 'help' ? 'help' : 'quit' } : { kind: 'unclear' };
    case `@${botName.toLowerCase()}`:
      return rest === '' ? { kind: 'unclear' } : { kind: 'mention', text: rest };
    case 'say':
    case 'dm':
      return rest === ''
        ? { kind: 'unclear' }
        : { kind: word.toLowerCase() === 'dm' ? 'dm' : 'say', text: rest };
    case 'press':
      return rest === '' ? { kind: 'unclear' } : { kind: 'press', button: rest };
    case 'fill':
      return { kind: 'fill', fields: Object.fromEntries(named(rest, null)) };
    default:
      return { kind: 'unclear' };
  }
}

function slashLine(name: string, rest: string, commands: readonly RegisteredCommand[]): HandLine {
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return { kind: 'slash', command: `/${name}`, options: {} };
  const path = [name];
  let here: readonly AnyOptionForm[] = optionsOf(command);
  let left = rest;
  for (;;) {
    const [step = ''] = left.split(/\s/, 1);
    const next = here.find((option) => option.name === step && !takesValue(option));
    if (next === undefined) break;
    path.push(step);
    left = left.slice(step.length).trimStart();
    here = optionsOf(next);
  }
  const known = here.filter(takesValue);
  const pairs = named(
    left,
    known.map((option) => option.name),
  );
  const [first] = known;
  // With nothing named, the whole text is the command's first option: `/ask Who was it?`.
  const given =
    pairs.length === 0 && left !== '' && first !== undefined ? [[first.name, left] as const] : pairs;
  return {
    kind: 'slash',
    command: `/${path.join(' ')}`,
    options: Object.fromEntries(
      given.map(([key, value]) => [
        key,
        valueFor(
          known.find((each) => each.name === key),
          value,
        ),
      ]),
    ),
  };
}

/** `a: one two b: three` as pairs. Only the names in `names` begin a pair, or any word before a colon for `null`. */
function named(text: string, names: readonly string[] | null): readonly (readonly [string, string])[] {
  const starts = [...text.matchAll(/(?:^|\s)([^\s:]+):(?=\s|$)/g)].filter(
    ([, name = '']) => names === null || names.includes(name),
  );
  return starts.map((start, index) => {
    const from = start.index + start[0].length;
    return [start[1] ?? '', text.slice(from, starts[index + 1]?.index).trim()] as const;
  });
}

function valueFor(option: OptionForm | undefined, text: string): string | number | boolean {
  switch (option?.type) {
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number:
      return Number(text);
    case ApplicationCommandOptionType.Boolean:
      return /^(true|yes|on)$/i.test(text);
    default:
      return text;
  }
}
