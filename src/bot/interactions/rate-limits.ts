import type { Asker } from './fair-queue.ts';

/** How often somebody may ask, and people of one server together. */
export interface RateLimits {
  /** Counts a question; `null` where it may be asked, else nothing is counted. */
  take(asker: Asker): Promise<Exceeded | null>;
  /** Counts a question that a person asked where another process hears of it. */
  count(user: string): Promise<void>;
}

/** A question too many. */
export interface Exceeded {
  readonly by: 'person' | 'server';
  /** When the next one may be asked. */
  readonly until: Date;
  /** Whether it is the first one too many: the others need not all be told. */
  readonly first: boolean;
}
