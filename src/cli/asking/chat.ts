import { createInterface } from 'node:readline';
import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { type Turn, turnOf, turnsRemembered } from '../../answering/follow-ups/conversation.ts';
import { failureWords } from '../failure-words.ts';
import { plainLine } from '../printing/plain-text.ts';
import { renderAnswer } from '../printing/render-answer.ts';
import { renderSearch } from '../printing/render-search.ts';
import { renderSource } from '../printing/render-source.ts';
import { indented } from '../printing/wrap-text.ts';
import type { Terminal } from '../terminal.ts';
import { questionLanguage } from './question-language.ts';

const prompt = '› ';

/**
 * Answers line after line until `/quit` or the end of input. On a terminal it prompts and Ctrl-C leaves too; otherwise each question
 * is printed above its answer, so that the output reads as a transcript. A question that fails says so and the next one is read. Resolves
 * with whether anything was said at all.
 */
export async function chat(desk: ReferenceDesk, terminal: Terminal, debug: boolean): Promise<boolean> {
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
    if (line === '/quit') break;
    if (line !== '') {
      if (!terminal.interactive) terminal.print(`${prompt}${plainLine(line)}`);
      terminal.print(`\n${await reply(desk, line, turns, terminal, debug)}\n`);
    }
    if (terminal.interactive && !leaving.signal.aborted) lines.prompt();
  }
  if (terminal.interactive && leaving.signal.aborted) terminal.print('');
  lines.close();
  return heard;
}

const help = `Type a question. The answer is quoted from the archive, or it says that the archive has none.
A question may lean on the one before it: "And in Germany?"
/search words      the passages that come closest, best first
/source text       an article by id, title or URL, or the article that a pasted quote comes from
/quit, Ctrl-D      leave`;

/** `turns` is the conversation of this session; an answer is added to it. */
async function reply(
  desk: ReferenceDesk,
  line: string,
  turns: Turn[],
  terminal: Terminal,
  debug: boolean,
): Promise<string> {
  const [, command = '', text = ''] = /^\/(\S*)\s*(.*)$/.exec(line) ?? [];
  try {
    if (!line.startsWith('/')) {
      const answer = await desk.ask({ text: line, conversation: turns });
      turns.push(turnOf(answer));
      turns.splice(0, turns.length - turnsRemembered);
      return renderAnswer(answer, questionLanguage(line, desk), terminal);
    }
    if (command === 'help') return indented(help, '  ', terminal.columns);
    if (command === 'search' && text !== '') return renderSearch(await desk.search({ text }), terminal);
    if (command === 'source' && text !== '') return renderSource(await desk.source(text), terminal);
    return indented(
      command === 'search' || command === 'source'
        ? `Put some words after /${command}.`
        : `There is no command ${plainLine(`/${command}`)}. /help lists what there is.`,
      '  ',
      terminal.columns,
    );
  } catch (error) {
    return indented(failureWords(error, debug), '  ', terminal.columns);
  }
}
