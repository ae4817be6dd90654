import { createHash } from 'node:crypto';

/** One bucket per method, route and major parameter, refilled every second. */
export interface RateLimit {
  /** Counts a request. The headers go with its answer; `retryAfterMs` is `null` when it may pass. */
  count(
    method: string,
    path: string,
  ): { readonly headers: Readonly<Record<string, string>>; readonly retryAfterMs: number | null };
}

const windowMs = 1000;

export function createRateLimit(limit: number, now: () => number): RateLimit {
  const buckets = new Map<string, { used: number; resetAtMs: number }>();
  return {
    count(method, path) {
      const key = bucketOf(method, path);
      const known = buckets.get(key);
      const bucket =
        known !== undefined && known.resetAtMs > now() ? known : { used: 0, resetAtMs: now() + windowMs };
      buckets.set(key, bucket);
      bucket.used += 1;
      const leftMs = bucket.resetAtMs - now();
      return {
        headers: {
          'x-ratelimit-limit': String(limit),
          'x-ratelimit-remaining': String(Math.max(0, limit - bucket.used)),
          'x-ratelimit-reset': (bucket.resetAtMs / 1000).toFixed(3),
          'x-ratelimit-reset-after': (leftMs / 1000).toFixed(3),
          'x-ratelimit-bucket': createHash('sha256').update(routeOf(method, path)).digest('hex').slice(0, 32),
        },
        retryAfterMs: bucket.used > limit ? leftMs : null,
      };
    },
  };
}

/** The route with its major parameter kept: channel, guild, or webhook with its token. */
function bucketOf(method: string, path: string): string {
  const [, collection = '', major = '', token = ''] = path.split('/');
  const isWebhook = collection === 'webhooks' || collection === 'interactions';
  return `${routeOf(method, path)} ${major} ${isWebhook ? token : ''}`;
}

function routeOf(method: string, path: string): string {
  return `${method} ${path.replace(/\d{15,}/g, ':id').replace(/[\w-]{40,}/g, ':token')}`;
}
