import type { BotParts } from '../bot-parts.ts';
import { answerQuestion } from '../conversation/answer-question.ts';
import { shownTurn, unlessGone } from '../conversation/shown-turn.ts';
import { notice } from '../rendering/message-blocks.ts';
import type { AnsweringButton } from './button.ts';
import { readLimitsCode } from './limits-code.ts';

/** Asks the question of a refusal again, with fewer limits. */
export function createLoosenButton(parts: BotParts): AnsweringButton {
  return {
    acknowledgement: 'as-the-answer',
    async answer({ message, guild }, payload, { words, signal, isPrivate }) {
      const filters = readLimitsCode(payload, parts.desk.publishers);
      if (filters === null) return notice(words.buttons.limitsGone);
      const turn = await unlessGone(() => shownTurn(message));
      if (turn === null) return notice(words.buttons.questionGone);
      const server = isPrivate ? null : (guild?.id ?? null);
      return answerQuestion(parts, { text: turn.question, filters, server, signal }, words, {
        showQuestion: true,
        isPrivate,
      });
    },
  };
}
