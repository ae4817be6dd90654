import { answerQuestions } from '../asking/answer-questions.ts';
import { questionLanguage } from '../asking/question-language.ts';
import { timelineJson } from '../json/timeline-json.ts';
import { renderTimeline } from '../printing/render-timeline.ts';
import type { Command } from './command.ts';
import { batchOption, filterOptions, jsonFlag, limitOption } from './question-options.ts';

export const timelineCommand: Command = {
  name: 'timeline',
  argument: { syntax: '[topic...]', description: 'the topic ("-": from standard input)' },
  summary: 'show what was published on a topic, oldest first, with one quote for each date',
  options: [...filterOptions, limitOption, batchOption, jsonFlag],
  examples: [
    'npx dateline timeline "IBM x86 servers"',
    'npx dateline timeline --from 2014 --limit 5 --json "Neu Cloud"',
  ],
  run: (call) =>
    answerQuestions(call, {
      wanted: 'topic',
      answer: (desk, topic) => desk.timeline(topic),
      json: timelineJson,
      render(timeline, { desk, dress }) {
        const topic = timeline.kind === 'timeline' ? timeline.topic : timeline.question;
        return renderTimeline(timeline, questionLanguage(topic, desk), dress);
      },
    }),
};
