import type { Link } from '../../src/answering/remote/link.ts';

/** Both ends of a line that carries JSON, as one between two processes does. */
export function linkedPair(): readonly [Link, Link] {
  const hearers: [((message: unknown) => void)[], ((message: unknown) => void)[]] = [[], []];
  const end = (own: 0 | 1, other: 0 | 1): Link => ({
    send(message) {
      const json = JSON.stringify(message);
      setImmediate(() => {
        for (const hear of hearers[other]) hear(JSON.parse(json));
      });
    },
    listen: (hear) => hearers[own].push(hear),
  });
  return [end(0, 1), end(1, 0)];
}
