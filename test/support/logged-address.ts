import { on } from 'node:events';
import type { Readable } from 'node:stream';

/** Where a program says in its log that it tells its health. */
export async function loggedAddress(stderr: Readable): Promise<string> {
  let text = '';
  for await (const piece of on(stderr, 'data')) {
    text += String(piece);
    const [, address] = /"address":"([^"]+)"/.exec(text) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error('No address was logged.');
}
