import type { ReferenceDesk } from '../answering/reference-desk.ts';
import type { Log } from '../log.ts';
import type { Rebuild } from '../retrieval/indexing/rebuild.ts';
import type { Failures } from './discord/failures.ts';
import type { Manners } from './interactions/manners.ts';
import type { Keeping } from './keeping/keeping.ts';

/** What whatever answers people works with. */
export interface BotParts {
  readonly desk: ReferenceDesk;
  /** `null` where this bot cannot rebuild its index. */
  readonly rebuild: Rebuild | null;
  readonly keeping: Keeping;
  readonly manners: Manners;
  readonly failures: Failures;
  readonly log: Log;
  /** Milliseconds; only differences are used. */
  readonly clock: () => number;
  /** Whether the bot is leaving and takes no more questions. */
  readonly isStopping: () => boolean;
  /** Aborted when the bot has left: what still runs is given up. */
  readonly stopped: AbortSignal;
}
