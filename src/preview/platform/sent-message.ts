import type { Component } from './components.ts';
import type { Embed } from './embeds.ts';
import type { Person } from './guild.ts';
import type { Owners } from './owners.ts';
import type { ButtonFacts } from './reading-order.ts';

/** A message as it stands at one moment; an edit makes another with the same id. */
export interface SentMessage {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly author: Person;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  /** Bits of `MessageFlags`. */
  readonly flags: number;
  /** Everything there is to read, in a screen reader's order, one line per block; buttons as `[label]`. */
  readonly text: string;
  /** Every button, in reading order. */
  readonly buttons: readonly ButtonFacts[];
  /** Who would be notified. */
  readonly pings: Pings;
  /** The only person who sees it; `null` when everyone in the channel does. */
  readonly onlyFor: Person | null;
  /** Still "Dateline is thinking…". */
  readonly thinking: boolean;
  /** Id of the message it replies to. */
  readonly replyTo: string | null;
  /** Id of the interaction it answers. */
  readonly interactionId: string | null;
  /** For whom the app was installed that sent it. */
  readonly owners: Owners;
  /** Who began that interaction. */
  readonly askedBy: Person | null;
  readonly attachments: readonly Attachment[];
  readonly nonce: string | number | null;
  readonly sentAtMs: number;
  readonly editedAtMs: number | null;
}

/** Whom a message notifies, after `allowed_mentions` and the sender's permissions. Ephemeral messages are judged as if all saw them. */
export interface Pings {
  readonly everyone: boolean;
  /** Ids; the author of the message replied to included. */
  readonly users: readonly string[];
  readonly roles: readonly string[];
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Where it can be fetched. */
  readonly url: string;
  readonly contentType: string;
  readonly description: string | null;
  /** The content as UTF-8. */
  readonly text: string;
}

export const noPings: Pings = { everyone: false, users: [], roles: [] };

export function pingsNobody({ everyone, users, roles }: Pings): boolean {
  return !everyone && users.length === 0 && roles.length === 0;
}
