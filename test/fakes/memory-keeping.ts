import { createMemoryRecords } from '../../src/adapters/records/memory-records.ts';
import { createKeeping } from '../../src/bot/keeping/create-keeping.ts';
import type { Keeping } from '../../src/bot/keeping/keeping.ts';

/** What a bot keeps while a test runs. */
export function memoryKeeping(options: { readonly keepGaps?: boolean } = {}): Keeping {
  return createKeeping(createMemoryRecords(), { keepGaps: true, now: () => new Date(), ...options });
}
