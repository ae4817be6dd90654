import { answerQuestions } from '../asking/answer-questions.ts';
import { searchJson } from '../json/search-json.ts';
import { limitLines } from '../printing/render-answer.ts';
import { renderSearch } from '../printing/render-search.ts';
import type { Command } from './command.ts';
import { batchOption, filterOptions, jsonFlag, limitOption } from './question-options.ts';

export const searchCommand: Command = {
  name: 'search',
  argument: { syntax: '[question...]', description: 'what to look for ("-": from standard input)' },
  summary: 'list the passages that come closest to a question, best first',
  options: [...filterOptions, limitOption, batchOption, jsonFlag],
  examples: [
    'npx dateline search "Power8 servers"',
    'npx dateline search --lang de --limit 20 --json "Großrechner"',
  ],
  run: (call) =>
    answerQuestions(call, {
      wanted: 'question',
      answer: (desk, question) => desk.search(question),
      json: searchJson,
      render: (result, { filters, desk, dress }) =>
        [renderSearch(result, dress), ...limitLines({ filters, window: desk.window }, dress)].join('\n\n'),
    }),
};
