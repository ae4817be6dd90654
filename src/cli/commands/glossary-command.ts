import { DatelineError } from '../../dateline-error.ts';
import { loadGlossary } from '../../retrieval/glossary/glossary-source.ts';
import { lookUp } from '../../retrieval/glossary/look-up.ts';
import { glossaryCheckJson, glossaryLookupJson } from '../json/glossary-json.ts';
import { jsonLine } from '../printing/json-line.ts';
import { renderGlossaryCheck, renderGlossaryEntries } from '../printing/render-glossary.ts';
import type { Call, Command, ExitCode } from './command.ts';
import { jsonFlag } from './question-options.ts';

export const glossaryCommand: Command = {
  name: 'glossary',
  argument: { syntax: '<words...>', description: '"check", or "lookup" and a word or phrase' },
  summary: 'check your own glossaries, or see how a word is carried into other languages',
  options: [jsonFlag],
  examples: ['npx dateline glossary check', 'npx dateline glossary lookup Regierungen'],
  async run(call) {
    const [action, ...words] = call.words;
    if (action === 'check' && words.length === 0) return check(call);
    if (action === 'lookup' && words.length > 0) return look(call, words.join(' '));
    throw new DatelineError('Write "glossary check", or "glossary lookup" and a word.', { exitCode: 2 });
  },
};

async function check(call: Call): Promise<ExitCode> {
  const { folder, readings } = call.app().glossary.ownFiles;
  const found = await readings();
  call.terminal.print(
    call.has(jsonFlag) ? jsonLine(glossaryCheckJson(folder, found)) : renderGlossaryCheck(folder, found),
  );
  return found.some(({ problems }) => problems.length > 0) ? 1 : 0;
}

async function look(call: Call, text: string): Promise<ExitCode> {
  const glossary = await loadGlossary(call.app().glossary);
  const entries = lookUp(glossary, text);
  call.terminal.print(
    call.has(jsonFlag)
      ? jsonLine(glossaryLookupJson(text, entries))
      : renderGlossaryEntries(text, entries, call.terminal),
  );
  return 0;
}
