import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * Counts questions in memory: so many a minute of one person, and of one server. Fits the bot's `RateLimits`; what comes from no server is
 * counted by person alone.
 */
export function createRateLimits({
  perPerson,
  perServer,
}: {
  /** Questions a minute. */
  readonly perPerson: number;
  readonly perServer: number;
}) {
  const people = new RateLimiterMemory({ points: perPerson, duration: minuteSeconds });
  const servers = new RateLimiterMemory({ points: perServer, duration: minuteSeconds });
  return {
    async take({ user, server }: { readonly user: string; readonly server: string | null }) {
      const tooManyOfPerson = await take(people, user);
      if (tooManyOfPerson !== null) return { by: 'person', ...tooManyOfPerson } as const;
      const tooManyOfServer = server === null ? null : await take(servers, server);
      if (tooManyOfServer === null) return null;
      await people.reward(user);
      return { by: 'server', ...tooManyOfServer } as const;
    },
    async count(user: string) {
      // Never more than a person may: the first one too many is told, and that is known by the number.
      const counted = await people.get(user);
      if (counted === null || counted.consumedPoints < perPerson) await people.penalty(user);
    },
  };
}

const minuteSeconds = 60;

/** The package throws what is no error when there are too many. */
async function take(limiter: RateLimiterMemory, key: string) {
  try {
    await limiter.consume(key);
    return null;
  } catch (tooMany) {
    if (!(tooMany instanceof RateLimiterRes)) throw tooMany;
    return {
      until: new Date(Date.now() + tooMany.msBeforeNext),
      first: tooMany.consumedPoints === limiter.points + 1,
    };
  }
}
