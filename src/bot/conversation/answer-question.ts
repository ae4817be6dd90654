import type { Conversation } from '../../answering/follow-ups/conversation.ts';
import { detectLanguage } from '../../articles/language.ts';
import type { Filters } from '../../retrieval/filters.ts';
import type { BotParts } from '../bot-parts.ts';
import { questionChars } from '../question-chars.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import { notice } from '../rendering/message-blocks.ts';
import { type AnswerDress, renderAnswer } from '../rendering/render-answer.ts';
import type { Words } from '../words/words.ts';
import { questionText } from './question-text.ts';

/** A question as it came from Discord, however it came. */
export interface Asked {
  readonly text: string;
  readonly filters?: Filters;
  /** What it may be a follow-up of. */
  readonly conversation?: Conversation;
  /** Whose gap it is when the archive does not say; `null` where nobody is to be told of it. */
  readonly server: string | null;
  readonly signal: AbortSignal;
}

/** The answer as a message, or a hint where there is nothing that could be answered. Throws what the desk throws. */
export async function answerQuestion(
  { desk, keeping, failures }: Pick<BotParts, 'desk' | 'keeping' | 'failures'>,
  { server, ...asked }: Asked,
  words: Words,
  dress: AnswerDress,
): Promise<BotMessage> {
  const text = questionText(asked.text);
  if (text === '') return notice(words.howToAsk);
  if (text.length > questionChars) return notice(words.questionTooLong(questionChars));
  const answer = await desk.ask({ ...asked, text });
  // What may be answered outside of the limits that somebody set is no gap of the archive.
  if (answer.kind === 'refused' && answer.reason !== 'outside-filters' && server !== null) {
    const { question, understoodAs, reason } = answer;
    const gap = { server, question: understoodAs ?? question, reason, language: detectLanguage(text) };
    await keeping.keepGap(gap).catch((error: unknown) => failures.note(error, 'A gap could not be kept.'));
  }
  return renderAnswer(answer, words, dress);
}
