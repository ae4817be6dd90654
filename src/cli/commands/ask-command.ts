import { answerQuestions } from '../asking/answer-questions.ts';
import { logOption } from '../asking/keep-answers.ts';
import { questionLanguage } from '../asking/question-language.ts';
import { answerJson } from '../json/answer-json.ts';
import { renderAnswer } from '../printing/render-answer.ts';
import type { Command } from './command.ts';
import { batchOption, filterOptions, jsonFlag, limitOption, strictnessOption } from './question-options.ts';

export const askCommand: Command = {
  name: 'ask',
  argument: { syntax: '[question...]', description: 'the question ("-": from standard input)' },
  summary: 'answer one question with quotes from the archive, or say that it does not answer',
  options: [...filterOptions, limitOption, strictnessOption, batchOption, logOption, jsonFlag],
  examples: [
    'npx dateline ask "Which IBM chips would Inspur use?"',
    'npx dateline ask --from 2014 --to 2014-12 --json "Who bought IBM\'s x86 servers?"',
    'npx dateline ask --batch questions.jsonl > answers.jsonl',
  ],
  run: (call) =>
    answerQuestions(call, {
      wanted: 'question',
      answer: (desk, question) => desk.ask(question),
      json: answerJson,
      render: (answer, { desk, dress }) =>
        renderAnswer(answer, questionLanguage(answer.question, desk), dress),
    }),
};
