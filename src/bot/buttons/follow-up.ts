import { ComponentType, type Message, TextInputStyle } from 'discord.js';
import type { Conversation } from '../../answering/follow-ups/conversation.ts';
import type { BotParts } from '../bot-parts.ts';
import { answerQuestion, questionChars } from '../conversation/answer-question.ts';
import { shownTurn, unlessGone } from '../conversation/shown-turn.ts';
import { notice } from '../rendering/message-blocks.ts';
import type { FormButton } from './button.ts';
import { buttonId } from './button-id.ts';
import { readLimitsCode } from './limits-code.ts';

const field = 'question';

/** Asks on about an answer, with the limits of its question, and shows how the new one was understood. */
export function createFollowUpButton(parts: BotParts): FormButton {
  return {
    form: (_press, payload, { buttons }) => ({
      custom_id: buttonId('f', payload),
      title: buttons.followUpTitle,
      components: [
        {
          type: ComponentType.Label,
          label: buttons.followUpLabel,
          component: {
            type: ComponentType.TextInput,
            custom_id: field,
            style: TextInputStyle.Short,
            max_length: questionChars,
            placeholder: buttons.followUpExample,
            required: true,
          },
        },
      ],
    }),
    acknowledgement: 'as-the-answer',
    async answerForm({ fields, message, guild }, payload, { words, signal, isPrivate }) {
      const filters = readLimitsCode(payload, parts.desk.publishers);
      if (filters === null) return notice(words.buttons.limitsGone);
      const asked = {
        text: fields.getTextInputValue(field),
        filters,
        conversation: message === null ? [] : await conversationIn(message),
        server: isPrivate ? null : (guild?.id ?? null),
        signal,
      };
      return answerQuestion(parts, asked, words, { showQuestion: true, isPrivate });
    },
  };

  /** Without what came before it, a question is still a question. */
  async function conversationIn(answer: Message): Promise<Conversation> {
    try {
      const turn = await unlessGone(() => shownTurn(answer));
      return turn === null ? [] : [turn];
    } catch (error) {
      parts.failures.note(error, 'The answer that a follow-up is about could not be read.');
      return [];
    }
  }
}
