import type { Modal } from './components.ts';
import type { Person } from './guild.ts';
import type { Choice, Interaction } from './interaction-desk.ts';
import type { Platform } from './platform.ts';
import type { SentMessage } from './sent-message.ts';

/** What became of something a person did. It is live: each look shows the present state. */
export interface InteractionRecord {
  readonly id: string;
  readonly person: Person;
  /** `null` while, or for ever when, the bot has not acknowledged it. */
  readonly acknowledgedAfterMs: number | null;
  /** The bot let the time pass: people read "The application did not respond". */
  readonly failed: boolean;
  /** The bot acknowledged with a defer. */
  readonly deferred: boolean;
  /** Only this person sees the answer. */
  readonly ephemeral: boolean;
  /** The messages it led to as they are now, the answer first; a changed message counts, a deleted one does not. */
  readonly messages: readonly SentMessage[];
  /** What an autocomplete offered. */
  readonly choices: readonly Choice[] | null;
  /** The modal it opened. */
  readonly modal: Modal | null;
  /** The first message that is no longer "thinking". Rejects after `timeoutMs` (5000), with the latest refusal in its text. */
  waitForMessage(options?: { readonly timeoutMs?: number }): Promise<SentMessage>;
  /** The same for the `count` first messages: the answer and its follow-ups. */
  waitForMessages(count: number, options?: { readonly timeoutMs?: number }): Promise<readonly SentMessage[]>;
}

/** `lastRefusal` says what the platform refused last, for the text of a wait that failed. */
export function createInteractionRecord(
  interaction: Interaction,
  { messages, notice }: Platform,
  lastRefusal: () => string,
): InteractionRecord {
  const present = () => interaction.messageIds.flatMap((id) => messages.get(id) ?? []);
  const waitForMessages = (count: number, { timeoutMs = 5000 } = {}) =>
    notice.until<readonly SentMessage[] | null>(
      () => {
        const answered = present().filter(({ thinking }) => !thinking);
        return answered.length >= count ? answered.slice(0, count) : null;
      },
      timeoutMs,
      () => `The bot has not answered within ${timeoutMs} ms (${stateOf(interaction)}). ${lastRefusal()}`,
    );
  return {
    id: interaction.id,
    person: interaction.person,
    get acknowledgedAfterMs() {
      const { acknowledgedAtMs, openedAtMs } = interaction;
      return acknowledgedAtMs === null ? null : acknowledgedAtMs - openedAtMs;
    },
    get failed() {
      return interaction.tooLate && interaction.acknowledgedAtMs === null;
    },
    get deferred() {
      return interaction.answer === 'deferred' || interaction.answer === 'deferred-update';
    },
    get ephemeral() {
      return interaction.ephemeral;
    },
    get messages() {
      return present();
    },
    get choices() {
      return interaction.choices;
    },
    get modal() {
      return interaction.modal;
    },
    async waitForMessage(options) {
      const [first] = await waitForMessages(1, options);
      if (first === undefined) throw new Error('waitForMessages(1) came back empty.');
      return first;
    },
    waitForMessages,
  };
}

function stateOf({ answer, acknowledgedAtMs, tooLate }: Interaction): string {
  if (acknowledgedAtMs === null) return tooLate ? 'it never acknowledged' : 'not acknowledged yet';
  return `acknowledged by: ${answer}`;
}
