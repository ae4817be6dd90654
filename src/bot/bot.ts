import type { ReferenceDesk } from '../answering/desk/reference-desk.ts';
import type { Log } from '../log.ts';
import type { Rebuild } from '../retrieval/indexing/rebuild.ts';
import type { RateLimits } from './interactions/rate-limits.ts';
import type { Keeping } from './keeping/keeping.ts';
import type { LastEvaluation } from './last-evaluation.ts';

/** Everything the Discord bot needs; it reads no environment and opens no archive itself. */
export interface BotSettings {
  /** The bot's secret. It is sent to Discord and nowhere else: no error and no log line holds it. */
  readonly token: string;
  /** Base of the HTTP API, e.g. `http://127.0.0.1:4000/api`; `null` is Discord itself. */
  readonly apiUrl: string | null;
  readonly desk: ReferenceDesk;
  /** Brings the index up to its corpus, after which the desk asks the new one; absent where this bot cannot. */
  readonly rebuild?: Rebuild;
  readonly keeping: Keeping;
  /** How good the answers were when they were last measured, for /about; absent: nobody knows. */
  readonly lastEvaluation?: () => Promise<LastEvaluation | null>;
  /** How often people may ask; absent: as often as they like. */
  readonly rateLimits?: RateLimits;
  /** How many questions are answered at a time; 4 unless given. */
  readonly atOnce?: number;
  readonly log: Log;
  /** A few characters that name one failure, shown to the person and written in the log, e.g. `7c1e`. */
  readonly newErrorId: () => string;
  /** Milliseconds since any fixed moment; only differences are used. */
  readonly clock: () => number;
  /** How long `start` waits for Discord, in milliseconds; 30 000 unless given. */
  readonly loginTimeoutMs?: number;
  /** How long `stop` lets running questions finish, in milliseconds; 10 000 unless given. */
  readonly stopTimeoutMs?: number;
}

export interface Bot {
  /** Resolves once Discord delivers events; throws a `DatelineError` that says what to mend when it will not let the bot in. */
  start(): Promise<void>;
  /**
   * Resolves when `stop` has left Discord; rejects with a `DatelineError` that says what to mend when Discord closed the connection for
   * good, after which `stop` still has to be called. Nobody needs to listen.
   */
  readonly closed: Promise<void>;
  /** How it is now. */
  status(): BotStatus;
  /** Takes no more questions, lets the running ones finish within the limit, then leaves Discord. Safe to call twice. */
  stop(): Promise<void>;
}

/** How a bot is at one moment. */
export interface BotStatus {
  /** The connection to Discord in a word: the least of them where there are several. */
  readonly gateway: 'ready' | 'connecting' | 'disconnected' | 'leaving';
  /** Whether Discord delivers events on every connection. */
  readonly ready: boolean;
  /** How long Discord takes to acknowledge a heartbeat, in milliseconds; `null` before the first one. */
  readonly pingMs: number | null;
  /** How many servers the bot is in. */
  readonly servers: number;
  /** How many questions, commands and buttons have no reply yet. */
  readonly inHand: number;
}
