import type { ReferenceDesk } from '../answering/desk/reference-desk.ts';
import type { Log } from '../log.ts';
import type { Rebuild } from '../retrieval/indexing/rebuild.ts';
import type { Failures } from './discord/failures.ts';
import type { Manners } from './interactions/manners.ts';
import type { Keeping } from './keeping/keeping.ts';
import type { LastEvaluation } from './last-evaluation.ts';

/** What whatever answers people works with. */
export interface BotParts {
  readonly desk: ReferenceDesk;
  /** `null` where this bot cannot rebuild its index. */
  readonly rebuild: Rebuild | null;
  readonly keeping: Keeping;
  /** How good the answers were when they were last measured; `null` where they were not. Rejects where that cannot be read. */
  readonly lastEvaluation: () => Promise<LastEvaluation | null>;
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
