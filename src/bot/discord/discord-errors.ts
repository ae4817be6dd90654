import { DiscordAPIError, HTTPError, RESTJSONErrorCodes } from 'discord.js';
import type { Words } from '../words/words.ts';

/** What a failed call to Discord means for what is done next. */
export type DiscordFault =
  /** The interaction can no longer be answered: too late, or its token ran out. */
  | 'expired'
  /** Somebody else, such as a second process, has answered it. */
  | 'already-answered'
  /** The bot may not do this in this place, or not write to this person. */
  | 'not-allowed'
  /** The thread is archived. */
  | 'archived'
  /** The message was deleted, or its channel. */
  | 'gone'
  /** The payload breaks a rule of Discord's. */
  | 'rejected'
  /** Discord, or our share of it, is used up for the moment. */
  | 'busy'
  /** Discord fails by itself for the moment. */
  | 'unavailable'
  | 'other';

const faults: ReadonlyMap<number | string, DiscordFault> = new Map<number | string, DiscordFault>([
  [RESTJSONErrorCodes.UnknownInteraction, 'expired'], // 10062
  [RESTJSONErrorCodes.InvalidWebhookToken, 'expired'], // 50027
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'already-answered'], // 40060
  [RESTJSONErrorCodes.MissingAccess, 'not-allowed'], // 50001
  [RESTJSONErrorCodes.MissingPermissions, 'not-allowed'], // 50013
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'not-allowed'], // 50007
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'archived'], // 50083
  [RESTJSONErrorCodes.UnknownChannel, 'gone'], // 10003
  [RESTJSONErrorCodes.UnknownMessage, 'gone'], // 10008
  [RESTJSONErrorCodes.InvalidFormBodyOrContentType, 'rejected'], // 50035
  [RESTJSONErrorCodes.APIResourceOverloaded, 'busy'], // 130000
]);

/** Reads what a rejected call to Discord threw; `other` for everything that Discord did not say. */
export function discordFault(error: unknown): DiscordFault {
  if (!(error instanceof DiscordAPIError) && !(error instanceof HTTPError)) return 'other';
  const known = error instanceof DiscordAPIError ? faults.get(error.code) : undefined;
  if (known !== undefined) return known;
  if (error.status === 429) return 'busy';
  return error.status >= 500 ? 'unavailable' : 'other';
}

/** The sentence for a person whose answer Discord did not take. */
export function sendingFailed(fault: DiscordFault, id: string, words: Words): string {
  return fault === 'busy' ? words.discordBusy(id) : words.couldNotSend(id);
}
