import type { RegisteredCommand } from './command-form.ts';
import type { Channel, ChannelOptions, Guild, PermissionName, Person, PersonOptions, Role } from './guild.ts';
import type { InteractionRecord } from './interaction-record.ts';
import type { Found } from './notice.ts';
import type { SentMessage } from './sent-message.ts';

/** Where and how a person does something. */
export interface Place {
  /** The guild's `general` by default. `discord.dmChannel(person)` is the direct messages with the bot. */
  readonly channel?: Channel;
  /** The language of the person's Discord: that of the person, `en-US` by default. */
  readonly locale?: string;
}

/** What a person can put into an option of a slash command. */
export type OptionValue = string | number | boolean | Person | Channel | Role;

/** Which requests a fault is meant for; nothing given means every request. */
export interface RequestMatch {
  readonly method?: string;
  /** Part of the path after `/api/v10`, or a pattern for it: `/messages/@original`. */
  readonly path?: string | RegExp;
}

/** A request as the bot made it; the token is not kept. */
export interface LoggedRequest {
  readonly method: string;
  /** After `/api/v10`, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body, or that of `payload_json`; `null` without one. */
  readonly body: unknown;
  /** Names of the uploaded files. */
  readonly files: readonly string[];
  /** `null` while the answer is held back. */
  readonly status: number | null;
}

/** A request that the platform turned down, and why. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Discord's JSON error code, 0 where it has none. */
  readonly code: number;
  readonly message: string;
  /** For 50035: one line per flaw, `components.0.label [BASE_TYPE_MAX_LENGTH] Must be 80 or fewer in length.` */
  readonly reasons: readonly string[];
  readonly body: unknown;
}

/** What people do. Each of these throws when the person could not do it in Discord, saying why. */
export interface Doings {
  /**
   * Uses a slash command: `slash(ada, '/ask', { question: 'Who?' })`, `slash(ada, '/archive stats')`. Resolves once the
   * bot has acknowledged it or the time for that is over; then `waitForMessage()` of the record waits for the answer.
   */
  slash(
    person: Person,
    command: string,
    options?: Readonly<Record<string, OptionValue>>,
    place?: Place,
  ): Promise<InteractionRecord>;
  /**
   * Types into an option of a slash command; the last of `options` is the one being typed. Resolves when the bot has
   * answered with `choices`, or with `choices: null` when the time is over.
   */
  autocomplete(
    person: Person,
    command: string,
    options: Readonly<Record<string, string | number | boolean>>,
    place?: Place,
  ): Promise<InteractionRecord>;
  /** Uses a message command (right click → Apps) on a message. */
  messageCommand(
    person: Person,
    command: string,
    message: SentMessage,
    place?: Place,
  ): Promise<InteractionRecord>;
  /** Presses a button, named by its label or custom id, of the message as it is now. */
  press(person: Person, message: SentMessage, button: string, place?: Place): Promise<InteractionRecord>;
  /** Picks values of a string select, named by its custom id or placeholder. */
  select(
    person: Person,
    message: SentMessage,
    select: string,
    values: readonly string[],
    place?: Place,
  ): Promise<InteractionRecord>;
  /** Fills in the modal that an interaction opened; `fields` by custom id or label. */
  submitModal(
    person: Person,
    opened: InteractionRecord,
    fields: Readonly<Record<string, string>>,
    place?: Place,
  ): Promise<InteractionRecord>;
  /** Writes into a channel. `mentions` go before the text; `replyTo` pings the author of that message unless `silent`. */
  say(
    person: Person,
    channel: Channel,
    text: string,
    extras?: {
      readonly mentions?: readonly Person[];
      readonly replyTo?: SentMessage;
      readonly silent?: boolean;
    },
  ): Promise<SentMessage>;
  /** Writes to the bot alone. */
  dm(person: Person, text: string): Promise<SentMessage>;
  /** Writes another text in the place of one's own message's. */
  editMessage(message: SentMessage, text: string): void;
  /** Deletes a message, as its author or a moderator may. */
  deleteMessage(message: SentMessage): void;
  /** Writes a post in a forum: a thread whose first message bears its id. */
  post(
    person: Person,
    forum: Channel,
    title: string,
    text: string,
    mentions?: readonly Person[],
  ): SentMessage;
  /** Opens a public thread from a message. */
  startThread(message: SentMessage, name: string): Channel;
}

/** What goes wrong on order. */
export interface Faults {
  /** Answers the next matching request with 429. */
  next429(match?: RequestMatch, how?: { readonly retryAfterMs?: number; readonly global?: boolean }): void;
  /** Answers the next matching requests with a 500; discord.js tries three times more by itself. */
  next500(match?: RequestMatch, times?: number): void;
  /** Does what the next matching request asks, and answers with a 500 all the same: the true answer was lost on its way. */
  loseNextAnswer(match?: RequestMatch): void;
  /** Answers the next matching request with an error of your choice, e.g. `{ status: 503, code: 130000, message: '…' }`. */
  nextError(
    error: { readonly status: number; readonly code: number; readonly message: string },
    match?: RequestMatch,
  ): void;
  /** Holds the next matching request back, undone, until `release` is called. */
  stallNext(match?: RequestMatch): { release(): void };
  /** Cuts the gateway's connections without a word. The session can be resumed. */
  dropConnection(): void;
  /** Closes the gateway's connections with a code, e.g. 4000. */
  closeConnection(code: number): void;
  /** Asks the bot to reconnect (opcode 7). */
  requestReconnect(): void;
  /** Declares sessions invalid (opcode 9). `resumable` ones may be resumed on the same connection. */
  invalidateSession(resumable?: boolean): void;
  /** Stops acknowledging the heartbeats of the present connections, as dead ones do. */
  ignoreHeartbeats(): void;
  /** Ends the life of every interaction token that is out. */
  expireTokens(): void;
}

/** A Discord on loopback: one guild, one bot, and whoever the test brings along. */
export interface DiscordDouble extends Doings, Faults {
  /** For `new Client({ rest: { api: apiUrl } })`; discord.js adds `/v10` itself. */
  readonly apiUrl: string;
  readonly gatewayUrl: string;
  readonly token: string;
  readonly applicationId: string;
  readonly guild: Guild;
  readonly bot: Person;
  /** The guild's first channel. */
  readonly general: Channel;
  /** A channel of a guild that the bot is no member of: whoever has installed the app for themselves can use it there. */
  readonly elsewhere: Channel;
  /** The member of that name; who is not there yet joins. Options count at the first call. */
  user(name: string, options?: PersonOptions): Person;
  /** The channel of that name, a text channel unless its options say otherwise; made when there is none. */
  channel(name: string, options?: ChannelOptions): Channel;
  role(name: string, options?: { readonly mentionable?: boolean }): Role;
  dmChannel(person: Person): Channel;
  /** Where two people, or a group, speak to each other without the bot. */
  privateChannel(...among: readonly [Person, Person, ...Person[]]): Channel;
  /** Sets what the bot may not do in a channel; replaces what was set before. */
  denyBot(channel: Channel, permissions: readonly PermissionName[]): void;
  /** Archives a thread; a locked one cannot be opened again by writing into it. */
  archiveThread(thread: Channel, options?: { readonly locked?: boolean }): void;
  /** Deletes a thread with what stands in it. */
  deleteThread(thread: Channel): void;
  /** Takes the bot out of the guild. */
  kickBot(): void;
  /** Has it join again. */
  inviteBot(): void;
  /** The threads of a channel. */
  threadsIn(channel: Channel): readonly Channel[];
  /** What stands in a channel, oldest first. Ephemeral messages are shown only `as` the person who sees them. */
  messagesIn(channel: Channel, as?: Person): readonly SentMessage[];
  /** A message as it is now; `null` when it was deleted. */
  message(id: string): SentMessage | null;
  /**
   * The bot's first message in the same channel that replies to this one, or stands after it and answers nothing else.
   * Rejects with the latest refusal in its text.
   */
  waitForReply(after: SentMessage, options?: { readonly timeoutMs?: number }): Promise<SentMessage>;
  /** Resolves with what `look` returns once it is not `null`, `undefined` or `false`; looks again at least every 20 ms. */
  until<T>(
    look: () => T,
    options?: { readonly timeoutMs?: number; readonly what?: string },
  ): Promise<Found<T>>;
  /** Calls `listener` whenever something happened, until what it returns is called. */
  watch(listener: () => void): () => void;
  /** The application's commands: global ones, then the guild's. */
  registeredCommands(): readonly RegisteredCommand[];
  /** Everything the bot asked over HTTP, oldest first. */
  readonly requests: readonly LoggedRequest[];
  readonly refusals: readonly Refusal[];
  readonly gateway: GatewayFacts;
  close(): Promise<void>;
}

/** What happened on the gateway. */
export interface GatewayFacts {
  /** How many connections are identified or resumed right now. */
  readonly connected: number;
  readonly identifies: number;
  readonly resumes: number;
  readonly heartbeats: number;
  /** Channel ids in which the bot was seen typing, in order. */
  readonly typing: readonly string[];
  /** Codes with which the platform closed connections. */
  readonly closeCodes: readonly number[];
  /** Bits of the latest IDENTIFY. */
  readonly intents: number;
}
