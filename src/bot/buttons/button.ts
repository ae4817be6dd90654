import type { APIModalInteractionResponseCallbackData, ButtonInteraction } from 'discord.js';
import type { Asking } from '../interactions/asking.ts';
import type { Acknowledgement } from '../interactions/deliver.ts';
import type { BotMessage } from '../rendering/bot-message.ts';
import type { Words } from '../words/words.ts';

/** A button at work. */
export type Button = AnsweringButton | FormButton;

/** Answers with a message. */
export interface AnsweringButton {
  readonly acknowledgement: Acknowledgement;
  /** What it throws becomes a sentence to whoever pressed. */
  answer(press: ButtonInteraction, payload: string, asking: Asking): Promise<BotMessage>;
}

/** Opens a form, which is its own acknowledgement. */
export interface FormButton {
  form(press: ButtonInteraction, payload: string, words: Words): APIModalInteractionResponseCallbackData;
}
