import type { Link } from '../../answering/remote/link.ts';
import type { RateLimits } from '../interactions/rate-limits.ts';
import { type FromShard, readToShard } from './shard-messages.ts';

/**
 * Limits that count what a person asks on other shards too. Each shard counts for itself and tells the others afterwards: a question is looked
 * up before it is acknowledged, for which Discord allows three seconds, and waits for no other process.
 */
export function shareRateLimits(limits: RateLimits, link: Link): RateLimits {
  link.listen((heard) => {
    const message = readToShard(heard);
    if (message?.kind === 'asked') void limits.count(message.user);
  });
  return {
    async take(asker) {
      const exceeded = await limits.take(asker);
      const asked: FromShard = { kind: 'asked', user: asker.user };
      if (exceeded === null) link.send({ fromShard: asked });
      return exceeded;
    },
    count: (user) => limits.count(user),
  };
}
