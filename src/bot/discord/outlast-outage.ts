import { discordFault } from './discord-errors.ts';
import type { Failures } from './failures.ts';

/**
 * Sends, and where Discord answers with a server error sends again a little later: discord.js repeats three times without waiting, which
 * an outage of a second outlasts. Whatever else goes wrong is thrown at once.
 */
export async function outlastOutage<T>(send: () => Promise<T>, failures: Failures): Promise<T> {
  for (const waitMs of waitsMs) {
    try {
      return await send();
    } catch (error) {
      if (discordFault(error) !== 'unavailable') throw error;
      failures.note(error, 'Discord could not take an answer; it is sent again.');
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return send();
}

/** Together less than a stopping bot waits for what it is answering. */
const waitsMs = [500, 4000];
