import { createInterface } from 'node:readline';
import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { type Turn, turnOf, turnsRemembered } from '../../answering/follow-ups/conversation.ts';
import { failureWords } from '../failure-words.ts';
import { emptyArchive } from '../printing/empty-archive.ts';
import { plainLine } from '../printing/plain-text.ts';
import { renderAnswer } from '../printing/render-answer.ts';
import { renderCheck } from '../printing/render-check.ts';
import { renderSearch } from '../printing/render-search.ts';
import { renderSource } from '../printing/render-source.ts';
import { renderTimeline } from '../printing/render-timeline.ts';
import { indented } from '../printing/wrap-text.ts';
import type { Dress, Terminal } from '../terminal.ts';
import { questionLanguage } from './question-language.ts';

const prompt = '› ';

/** What the chat needs besides the desk. */
export interface ChatParts {
  readonly terminal: Terminal;
  /** As a call has it: commands in it name the folders of this archive. */
  advised(advice: string): string;
  /** Whether failures are printed with their stack. */
  readonly debug: boolean;
}

/**
 * Answers line after line until `/quit` or the end of input. On a terminal it prompts and Ctrl-C leaves too; otherwise each question
 * is printed above its answer, so that the output reads as a transcript. A question that fails says so and the next one is read. Resolves
 * with whether anything was said at all.
 */
export async function chat(desk: ReferenceDesk, parts: ChatParts): Promise<boolean> {
  const { terminal } = parts;
  const leaving = new AbortController();
  const lines = createInterface({
    input: terminal.input,
    ...(terminal.interactive ? { output: terminal.output, prompt } : {}),
    terminal: terminal.interactive,
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => leaving.abort());
  const turns: Turn[] = [];
  let heard = false;
  if (terminal.interactive) lines.prompt();
  for await (const raw of lines) {
    heard = true;
    const line = raw.trim();
    if (leavingWords.has(line)) break;
    if (line !== '') {
      if (!terminal.interactive) terminal.print(`${prompt}${plainLine(line)}`);
      terminal.print(`\n${await reply(desk, line, turns, parts)}\n`);
    }
    if (terminal.interactive && !leaving.signal.aborted) lines.prompt();
  }
  if (terminal.interactive && leaving.signal.aborted) terminal.print('');
  lines.close();
  return heard;
}

/** Without the slash too: nobody who types these asks the archive. */
const leavingWords: ReadonlySet<string> = new Set(['/quit', '/exit', 'quit', 'exit']);
const helpWords: ReadonlySet<string> = new Set(['/help', 'help', '?']);

/** One command of the chat, typed with a slash before its name. */
interface ChatCommand {
  readonly name: string;
  readonly takes: string;
  readonly help: string;
  run(desk: ReferenceDesk, text: string, dress: Dress): Promise<string>;
}

const chatCommands: readonly ChatCommand[] = [
  {
    name: 'search',
    takes: 'words',
    help: 'the passages that come closest, best first',
    run: async (desk, text, dress) => renderSearch(await desk.search({ text }), dress),
  },
  {
    name: 'timeline',
    takes: 'topic',
    help: 'what was published on it, oldest first',
    run: async (desk, text, dress) =>
      renderTimeline(await desk.timeline({ text }), questionLanguage(text, desk), dress),
  },
  {
    name: 'check',
    takes: 'text',
    help: 'whether the archive supports or contradicts what it claims',
    run: async (desk, text, dress) => renderCheck(await desk.check({ text }), dress),
  },
  {
    name: 'source',
    takes: 'text',
    help: 'an article by id, title or URL, or by a quote from it',
    run: async (desk, text, dress) => renderSource(await desk.source(text), dress),
  },
];

const helpColumn = 19;
const help = [
  'Type a question. The answer is quoted from the archive, or it says that the archive has none.',
  'A question may lean on the one before it: "And in Germany?"',
  ...chatCommands.map(({ name, takes, help }) => `${`/${name} ${takes}`.padEnd(helpColumn)}${help}`),
  `${'/quit, Ctrl-D'.padEnd(helpColumn)}leave`,
].join('\n');

/** `turns` is the conversation of this session; an answer is added to it. */
async function reply(
  desk: ReferenceDesk,
  line: string,
  turns: Turn[],
  { terminal, advised, debug }: ChatParts,
): Promise<string> {
  const said = (words: string): string => indented(words, '  ', terminal.columns);
  const [, name, text = ''] = /^\/(\S*)\s*(.*)$/.exec(line) ?? [];
  const command = chatCommands.find((one) => one.name === name);
  try {
    if (helpWords.has(line)) return said(help);
    if (name !== undefined && command === undefined)
      return said(`There is no command ${plainLine(`/${name}`)}. /help lists what there is.`);
    if (command !== undefined && text === '') return said(`Put some words after /${command.name}.`);
    if (desk.index.articles === 0) return said(advised(emptyArchive));
    if (command !== undefined) return await command.run(desk, text, terminal);
    const answer = await desk.ask({ text: line, conversation: turns });
    turns.push(turnOf(answer));
    turns.splice(0, turns.length - turnsRemembered);
    return renderAnswer(answer, questionLanguage(line, desk), terminal);
  } catch (error) {
    return said(failureWords(error, debug));
  }
}
