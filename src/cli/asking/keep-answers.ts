import { setTimeout } from 'node:timers/promises';
import type { LineLog } from '../../answering/answer-log.ts';
import { deskWith } from '../../answering/desk/desk-with.ts';
import type { ReferenceDesk } from '../../answering/desk/reference-desk.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { App } from '../app-port.ts';
import type { Call } from '../commands/command.ts';
import { type Option, text } from '../commands/option.ts';
import { failureWords } from '../failure-words.ts';
import { loggedAnswerJson } from '../json/answer-json.ts';
import { jsonLine } from '../printing/json-line.ts';

export const logOption: Option<string> = {
  flags: '--log <file>',
  description: 'add each answer to this file, one line of JSON each (DATELINE_ANSWER_LOG)',
  parse: text,
};

export interface KeptDesk {
  readonly desk: ReferenceDesk;
  /** Waits until what was answered is written, or cannot be. */
  settled(): Promise<void>;
}

/** The desk, with every answer added to the log that the call or the settings name; the desk as it is where they name none. */
export function keepAnswers(call: Call, app: App, desk: ReferenceDesk): KeptDesk {
  const file = call.value(logOption) ?? app.config.answerLog;
  if (file === null) return { desk, settled: async () => {} };
  return loggingDesk(desk, app.openLineLog(file), app.clock, (error) =>
    call.terminal.note(
      `${failureWords(error instanceof DatelineError ? error : new Error('an answer could not be logged', { cause: error }), call.debug)} Answers are given as ever, but some are not in the log.`,
    ),
  );
}

/** How long the end of the program waits for the log. */
const patienceMs = 5000;

/** No answer waits for the log, and none is lost by it: that it fails is reported once. */
function loggingDesk(
  desk: ReferenceDesk,
  log: LineLog,
  clock: () => number,
  tell: (error: unknown) => void,
): KeptDesk {
  let written: Promise<void> = Promise.resolve();
  let told = false;
  const failed = (error: unknown): void => {
    if (!told) tell(error);
    told = true;
  };
  return {
    desk: deskWith(desk, {
      async ask(question) {
        const answer = await desk.ask(question);
        const at = new Date(clock()).toISOString();
        written = written.then(() => log.append(jsonLine(loggedAnswerJson(answer, at)))).catch(failed);
        return answer;
      },
    }),
    async settled() {
      await Promise.race([written, setTimeout(patienceMs, undefined, { ref: false })]);
    },
  };
}
