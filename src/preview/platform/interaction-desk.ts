import { randomBytes } from 'node:crypto';
import type { InteractionType } from 'discord.js';
import { refusal } from './api-error.ts';
import type { Modal } from './components.ts';
import type { Channel, Person } from './guild.ts';
import type { Notice } from './notice.ts';
import type { Owners } from './owners.ts';
import type { SentMessage } from './sent-message.ts';

/** One thing a person did with the bot, and how far the bot has got with it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionKind;
  readonly person: Person;
  readonly channel: Channel;
  /** The message whose button, select or modal this is. */
  readonly source: SentMessage | null;
  readonly owners: Owners;
  readonly openedAtMs: number;
  /** When the bot acknowledged it; `null` before. */
  acknowledgedAtMs: number | null;
  /** The time to acknowledge is over. */
  tooLate: boolean;
  expired: boolean;
  answer: 'none' | 'deferred' | 'message' | 'deferred-update' | 'update' | 'choices' | 'modal';
  /** Whether the answer is for the person alone: fixed when it is acknowledged. */
  ephemeral: boolean;
  /** What `@original` means. */
  originalId: string | null;
  /** The messages it made or changed, in order. */
  readonly messageIds: string[];
  followUps: number;
  choices: readonly Choice[] | null;
  modal: Modal | null;
}

export type InteractionKind =
  | InteractionType.ApplicationCommand
  | InteractionType.ApplicationCommandAutocomplete
  | InteractionType.MessageComponent
  | InteractionType.ModalSubmit;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Keeps the platform's two clocks on every interaction: so long to acknowledge it, so long to use its token. */
export interface InteractionDesk {
  open(what: Opening): Interaction;
  /** For the callback. Throws 10062 when it is unknown or too late, 40060 when it was acknowledged before. */
  awaiting(id: string, token: string): Interaction;
  /** For what comes after. Throws 50027 for a dead token and 10015 for one that is unknown or not acknowledged yet. */
  acknowledged(token: string): Interaction;
  acknowledge(interaction: Interaction, answer: Interaction['answer']): void;
  /** Where an interaction took place, for the modal that follows from it. */
  sourceOf(id: string): Pick<Interaction, 'channel' | 'source' | 'owners'>;
  expireAll(): void;
  close(): void;
}

/** Who did something, where, and to what. */
export type Opening = Pick<Interaction, 'type' | 'person' | 'channel' | 'source' | 'owners'>;

interface Clocks {
  readonly ackLimitMs: number;
  readonly tokenLifeMs: number;
  readonly now: () => number;
}

export function createInteractionDesk(clocks: Clocks, newId: () => string, notice: Notice): InteractionDesk {
  const interactions = new Map<string, Interaction>();
  const timers = new Set<NodeJS.Timeout>();

  const isTooLate = (interaction: Interaction) =>
    interaction.tooLate || clocks.now() - interaction.openedAtMs > clocks.ackLimitMs;
  const isDead = ({ expired, openedAtMs }: Interaction) =>
    expired || clocks.now() - openedAtMs > clocks.tokenLifeMs;

  return {
    open(what) {
      const interaction: Interaction = {
        ...what,
        id: newId(),
        token: randomBytes(48).toString('base64url'),
        openedAtMs: clocks.now(),
        acknowledgedAtMs: null,
        tooLate: false,
        expired: false,
        answer: 'none',
        ephemeral: false,
        originalId: null,
        messageIds: [],
        followUps: 0,
        choices: null,
        modal: null,
      };
      interactions.set(interaction.token, interaction);
      const timer = setTimeout(() => {
        timers.delete(timer);
        interaction.tooLate = true;
        notice.notify();
      }, clocks.ackLimitMs);
      timers.add(timer);
      return interaction;
    },
    awaiting(id, token) {
      const interaction = interactions.get(token);
      if (interaction === undefined || interaction.id !== id) throw refusal.unknownInteraction();
      if (interaction.acknowledgedAtMs !== null) throw refusal.alreadyAcknowledged();
      interaction.tooLate = isTooLate(interaction);
      if (interaction.tooLate) throw refusal.unknownInteraction();
      return interaction;
    },
    acknowledged(token) {
      const interaction = interactions.get(token);
      if (interaction === undefined) throw refusal.unknownWebhook();
      if (isDead(interaction)) throw refusal.invalidWebhookToken();
      if (interaction.acknowledgedAtMs === null) throw refusal.unknownWebhook();
      return interaction;
    },
    acknowledge(interaction, answer) {
      interaction.acknowledgedAtMs = clocks.now();
      interaction.answer = answer;
    },
    sourceOf(id) {
      const interaction = [...interactions.values()].find((each) => each.id === id);
      if (interaction === undefined) throw new Error(`There is no interaction ${id}.`);
      const { channel, source, owners } = interaction;
      return { channel, source, owners };
    },
    expireAll() {
      for (const interaction of interactions.values()) interaction.expired = true;
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
