import { answerQuestions } from '../asking/answer-questions.ts';
import { checkJson } from '../json/check-json.ts';
import { limitLines } from '../printing/render-answer.ts';
import { renderCheck } from '../printing/render-check.ts';
import type { Command } from './command.ts';
import { batchOption, filterOptions, jsonFlag } from './question-options.ts';

export const checkCommand: Command = {
  name: 'check',
  argument: { syntax: '[text...]', description: 'the text ("-": from standard input)' },
  summary: 'say of each claim of a text whether the archive supports or contradicts it, each with a quote',
  options: [...filterOptions, batchOption, jsonFlag],
  examples: [
    'npx dateline check "EMC owns about 50 per cent of VMware."',
    'npx dateline check - < speech.txt',
    'npx dateline check --to 2014 --json "IBM sold its x86 servers to Lenovo."',
  ],
  run: (call) =>
    answerQuestions(call, {
      wanted: 'text',
      answer: (desk, text) => desk.check(text),
      json: checkJson,
      render: (checked, { filters, desk, dress }) =>
        [renderCheck(checked, dress), ...limitLines({ filters, window: desk.window }, dress)].join('\n\n'),
    }),
};
