import type { Answer } from '../answering/answer.ts';
import type { Conversation } from '../answering/follow-ups/conversation.ts';
import type { ReferenceDesk } from '../answering/reference-desk.ts';
import { DatelineError } from '../dateline-error.ts';
import { pastedChars, questionChars } from './commands.ts';
import { lookUpPasted } from './conversation/look-up-pasted.ts';
import { questionText } from './conversation/question-text.ts';
import { discordLimits } from './discord/discord-limits.ts';
import type { Failures } from './discord/failures.ts';
import type { BotMessage } from './rendering/bot-message.ts';
import { dateInWords } from './rendering/dates-in-words.ts';
import { escapeMarkdownLine, oneLine, withoutDisplayMarks } from './rendering/escape-markdown.ts';
import { notice } from './rendering/message-blocks.ts';
import { renderAnswer } from './rendering/render-answer.ts';
import { renderSource } from './rendering/render-source.ts';
import { shorten } from './rendering/shorten.ts';
import { titleOf } from './rendering/source-line.ts';
import type { Words } from './words/words.ts';

export interface AutocompleteChoice {
  readonly name: string;
  readonly value: string;
}

/** What the bot says to whatever it is asked. Never throws: a failure becomes a sentence, its cause a line in the log. */
export interface Responder {
  /** `earlier`: what the question may be a follow-up of. */
  question(text: string, words: Words, showQuestion: boolean, earlier?: Conversation): Promise<BotMessage>;
  source(text: string, words: Words): BotMessage;
  /** From memory, since autocomplete cannot be deferred. */
  titles(typed: string, words: Words): readonly AutocompleteChoice[];
}

/** How long a question may take; Discord would wait 15 minutes, people do not. */
const answerTimeoutMs = 120_000;

export function createResponder(parts: {
  readonly desk: ReferenceDesk;
  readonly failures: Failures;
  /** Aborted when the bot stops: questions still running are then given up. */
  readonly stopped: AbortSignal;
}): Responder {
  const { desk, failures, stopped } = parts;

  const failed = (error: unknown, during: string, words: Words): BotMessage => {
    if (error instanceof DatelineError)
      return notice(shorten(escapeMarkdownLine(error.message), noticeChars));
    if (stopped.aborted) return notice(words.restarting);
    const id = failures.report(error, during);
    return notice(isTimeout(error) ? words.tookTooLong(id) : words.failed(id));
  };

  return {
    async question(text, words, showQuestion, conversation = []) {
      const question = questionText(text);
      if (question === '') return notice(words.howToAsk);
      if (question.length > questionChars) return notice(words.questionTooLong(questionChars));
      try {
        const signal = AbortSignal.any([stopped, AbortSignal.timeout(answerTimeoutMs)]);
        const answer: Answer = await orAborted(desk.ask({ text: question, conversation, signal }), signal);
        return renderAnswer(answer, words, showQuestion);
      } catch (error) {
        return failed(error, 'A question could not be answered.', words);
      }
    },
    source(text, words) {
      const wanted = withoutDisplayMarks(text).trim();
      if (wanted === '') return notice(words.howToLookUp);
      if (wanted.length > pastedChars) return notice(words.textTooLong(pastedChars));
      try {
        return renderSource(lookUpPasted(desk, wanted), words);
      } catch (error) {
        return failed(error, 'A source could not be looked up.', words);
      }
    },
    titles(typed, words) {
      const articles = desk.suggestTitles(oneLine(typed), discordLimits.autocompleteChoices);
      return articles.slice(0, discordLimits.autocompleteChoices).map((article) => {
        const date = ` · ${dateInWords(article.date, words)}`;
        const title = shorten(titleOf(article), discordLimits.choiceNameChars - date.length);
        return { name: `${title}${date}`, value: article.id };
      });
    },
  };
}

/** Room for an error message, escaped, in one block. */
const noticeChars = 1500;

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** The work's outcome, or the signal's reason as soon as it is aborted, even if the work does not heed it. */
function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
