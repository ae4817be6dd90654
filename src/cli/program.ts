import { Command as CommanderCommand, CommanderError, Option as CommanderOption } from 'commander';
import type { Config, Environment } from '../config.ts';
import { readConfig } from '../config.ts';
import { DatelineError } from '../dateline-error.ts';
import type { App } from './app-port.ts';
import type { Call, Command, ExitCode } from './commands/command.ts';
import { type Flag, type Option, text } from './commands/option.ts';
import { failureWords } from './failure-words.ts';
import { plainLine } from './printing/plain-text.ts';
import { shortened } from './printing/wrap-text.ts';
import { type GivenFolders, repeatFolders } from './repeat-folders.ts';
import type { Terminal } from './terminal.ts';

/** What the program is given by the process it runs in. */
export interface Surroundings {
  readonly terminal: Terminal;
  readonly environment: Environment;
  readonly version: string;
  readonly nodeVersion: string;
  createApp(config: Config): App;
  /** See `Call.interruption`. */
  interruption(): AbortSignal;
}

const corpusOption: Option<string> = {
  flags: '--corpus <dir>',
  description: 'folder with the articles (DATELINE_CORPUS, else corpus)',
  parse: text,
};
const indexOption: Option<string> = {
  flags: '--index <dir>',
  description: 'folder of the index (DATELINE_INDEX, else index)',
  parse: text,
};

/**
 * Runs one command line (without the program's name) and says how it ended. Results go to standard output, everything else,
 * errors included, to standard error.
 */
export async function runProgram(
  commandLine: readonly string[],
  commands: readonly Command[],
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { terminal, environment } = surroundings;
  const { DATELINE_DEBUG } = environment;
  const debug = DATELINE_DEBUG === '1';
  let exitCode: ExitCode = 0;
  let called: CommanderCommand | undefined;
  const program = createParser(commandLine, commands, surroundings, debug, (code) => {
    exitCode = code;
  });
  program.hook('preAction', (_, command) => {
    called = command;
  });
  try {
    await program.parseAsync(helpAsked(commandLine, commands), { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has said what is wrong by itself; help and version end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const words = failureWords(error, debug);
    terminal.note(called === undefined ? words : repeatFolders(words, givenFolders(called)));
    return error instanceof DatelineError ? error.exitCode : 1;
  }
}

/** Help for a command that does not exist would be the help of all: the parser is shown that command instead, and says what was meant. */
function helpAsked(commandLine: readonly string[], commands: readonly Command[]): readonly string[] {
  const [first, second, ...others] = commandLine;
  const isUnknown = first === 'help' && second !== undefined && !commands.some(({ name }) => name === second);
  return isUnknown ? [second, ...others] : commandLine;
}

function createParser(
  commandLine: readonly string[],
  commands: readonly Command[],
  surroundings: Surroundings,
  debug: boolean,
  end: (exitCode: ExitCode) => void,
): CommanderCommand {
  const { terminal } = surroundings;
  const program = new CommanderCommand('dateline')
    .description(
      'Answers questions from an archive of articles, with quotes cut word for word out of the stored text.',
    )
    .version(surroundings.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'explain the command')
    .helpCommand('help [command]', 'explain a command')
    .configureOutput({
      writeOut: (words) => terminal.print(words.trimEnd()),
      writeErr: (words) => void terminal.progress.stream.write(words),
      getOutHelpWidth: () => terminal.columns ?? plainColumns,
      getErrHelpWidth: () => terminal.columns ?? plainColumns,
      outputError: (words, write) => write(usageWords(words, commandLine, commands)),
    })
    .showHelpAfterError('npx dateline help lists the commands.')
    .exitOverride();
  for (const command of commands) {
    const parser = program
      .command(command.name)
      .summary(command.summary)
      .description(sentence(command.summary))
      .showHelpAfterError(`npx dateline help ${command.name} explains the command.`)
      .addHelpText('after', `\nFor example:\n${command.examples.map((line) => `  $ ${line}`).join('\n')}`);
    if (command.argument !== undefined) {
      parser.argument(command.argument.syntax, command.argument.description);
    }
    for (const option of [...command.options, corpusOption, indexOption]) addOption(parser, option);
    parser.action(async () => end(await command.run(createCall(command, parser, surroundings, debug))));
  }
  return program;
}

/** What commander says of wrong usage, and what may have been meant where it does not know. */
function usageWords(words: string, commandLine: readonly string[], commands: readonly Command[]): string {
  const said = words.replace(/^error: /, '');
  const [first = ''] = commandLine;
  const isCommand = commands.some(({ name }) => name === first);
  if (/^unknown command/.test(said) && /\s/.test(first))
    return `There is no command ${shortened(plainLine(JSON.stringify(first)), givenCells)}. To ask it: npx dateline ask "…"\n`;
  if (/^unknown option/.test(said) && !isCommand)
    return `${said.trimEnd()} before the command: options come after it, for instance npx dateline ask --json "…"\n`;
  return said.length > longestUsage ? `${shortened(plainLine(said), givenCells)}\n` : said;
}

/** More than a line or two of it is something pasted. */
const longestUsage = 300;
const givenCells = 120;

/** Width of help text where there is no terminal. */
const plainColumns = 80;

function addOption(parser: CommanderCommand, option: Option<unknown> | Flag): void {
  parser.addOption(new CommanderOption(option.flags, option.description));
}

function createCall(
  command: Command,
  parser: CommanderCommand,
  surroundings: Surroundings,
  debug: boolean,
): Call {
  const value = <Value>(option: Option<Value>): Value | undefined => {
    const given: unknown = parser.getOptionValue(new CommanderOption(option.flags).attributeName());
    return typeof given === 'string' ? checked(option, given) : undefined;
  };
  for (const option of command.options) if ('parse' in option) value(option);
  const advised = (advice: string): string => repeatFolders(advice, givenFolders(parser));
  return {
    words: parser.args,
    value,
    has: (flag) => parser.getOptionValue(new CommanderOption(flag.flags).attributeName()) === true,
    terminal: noting(surroundings.terminal, advised),
    advised,
    app: () =>
      surroundings.createApp(
        readConfig({
          ...surroundings.environment,
          ...withoutUndefined({ DATELINE_CORPUS: value(corpusOption), DATELINE_INDEX: value(indexOption) }),
        }),
      ),
    interruption: surroundings.interruption,
    debug,
    version: surroundings.version,
    nodeVersion: surroundings.nodeVersion,
  };
}

function givenFolders(parser: CommanderCommand): GivenFolders {
  const given = (option: Option<string>): string | undefined => {
    const value: unknown = parser.getOptionValue(new CommanderOption(option.flags).attributeName());
    return typeof value === 'string' ? value : undefined;
  };
  return { corpus: given(corpusOption), index: given(indexOption) };
}

/** The terminal, with every note put as `words` says. */
function noting(terminal: Terminal, words: (text: string) => string): Terminal {
  return {
    ...terminal,
    get columns() {
      return terminal.columns;
    },
    note: (text) => terminal.note(words(text)),
  };
}

/** A value that cannot be read is wrong usage, and the option is named. */
function checked<Value>(option: Option<Value>, given: string): Value {
  try {
    return option.parse(given);
  } catch (cause) {
    if (!(cause instanceof DatelineError)) throw cause;
    const [name = option.flags] = option.flags.split(' ');
    throw new DatelineError(`${name}: ${cause.message}`, { cause, exitCode: 2 });
  }
}

function withoutUndefined(given: Environment): Environment {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}
