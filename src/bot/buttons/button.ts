import type {
  APIModalInteractionResponseCallbackData,
  ButtonInteraction,
  ModalSubmitInteraction,
} from 'discord.js';
import type { Asking } from '../interactions/asking.ts';
import type { Acknowledgement } from '../interactions/deliver.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import type { Words } from '../words/words.ts';

/** A button at work. */
export type Button = AnsweringButton | FormButton;

/** Who sees what comes of a button: `as-the-answer`, whoever sees the message that it stands under. */
export type ButtonAcknowledgement = Acknowledgement | 'as-the-answer';

/** Answers with a message. */
export interface AnsweringButton {
  readonly acknowledgement: ButtonAcknowledgement;
  /** Pressing it counts as no question. */
  readonly aside?: true;
  /** What it throws becomes a sentence to whoever pressed. */
  answer(press: ButtonInteraction, payload: string, asking: Asking): Promise<BotMessage>;
}

/** Opens a form, which is its own acknowledgement, and answers it when it is sent. */
export interface FormButton {
  /** Sending it counts as no question. */
  readonly aside?: true;
  /** Its id is made as those of buttons are, with the same letter. */
  form(press: ButtonInteraction, payload: string, words: Words): APIModalInteractionResponseCallbackData;
  /** Who sees what comes of the form. */
  acknowledgement(sent: ModalSubmitInteraction): Acknowledgement;
  /** What it throws becomes a sentence to whoever sent the form. `payload` is that of the form's id. */
  answerForm(sent: ModalSubmitInteraction, payload: string, asking: Asking): Promise<BotMessage>;
}
