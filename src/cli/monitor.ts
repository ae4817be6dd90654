import type { DeskObserver } from '../answering/desk/observe-desk.ts';
import type { BotStatus } from '../bot/bot.ts';
import type { IndexFacts } from '../retrieval/indexing/index-facts.ts';

/** How a running program is, at the moment of asking. */
export interface ServiceStatus {
  /** The index that questions are asked of, and when it was built (ISO 8601, UTC). */
  readonly index: IndexFacts & { readonly builtAt: string };
  readonly bot: BotStatus;
}

/** Tells over HTTP how the program is, and what it did. */
export interface Monitor {
  /** Counts what the desk does. */
  readonly observer: DeskObserver;
  /** `http://127.0.0.1:9464` */
  readonly address: string;
  close(): Promise<void>;
}
