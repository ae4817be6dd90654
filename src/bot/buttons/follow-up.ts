import { ComponentType, type Message, MessageFlags, TextInputStyle } from 'discord.js';
import type { Conversation } from '../../answering/follow-ups/conversation.ts';
import type { BotParts } from '../bot-parts.ts';
import { answerQuestion } from '../conversation/answer-question.ts';
import { shownTurn, unlessGone } from '../conversation/shown-turn.ts';
import { sayInThread, wishesThread } from '../conversation/thread-per-question.ts';
import { questionChars } from '../question-chars.ts';
import { payloadOf } from '../rendering/bot-message.ts';
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
    // Where the answer goes into a thread, only whoever asks is told so here.
    acknowledgement: ({ message }) =>
      message !== null && (isForOne(message) || wishesThread(message, parts)) ? 'private' : 'public',
    async answerForm(sent, payload, { words, signal, tell, ...asking }) {
      const { fields, message, guild } = sent;
      const isPrivate = asking.isPrivate && message !== null && isForOne(message);
      const filters = readLimitsCode(payload, parts.desk.publishers);
      if (filters === null) return notice(words.buttons.limitsGone);
      const asked = {
        text: fields.getTextInputValue(field),
        filters,
        conversation: message === null ? [] : await conversationIn(message),
        server: isPrivate ? null : (guild?.id ?? null),
        signal,
      };
      const answer = await answerQuestion(parts, asked, words, { showQuestion: true, isPrivate });
      if (message === null || isPrivate === asking.isPrivate) return answer;
      const [before] = asked.conversation;
      const { said, sentence } = await sayInThread(
        message,
        before?.question ?? asked.text,
        answer,
        words,
        parts,
      );
      if (!said) {
        // What is told first takes the place of the thinking, which is for one alone; what follows is not.
        await tell(notice(sentence));
        await sent.followUp(payloadOf(answer));
      }
      return notice(sentence);
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

function isForOne({ flags }: Message): boolean {
  return flags.has(MessageFlags.Ephemeral);
}
