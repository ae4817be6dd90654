import type { ApiError } from './api-error.ts';
import type { RequestMatch } from './discord-double.ts';

/** What a request meets instead of its route. */
export type Fault =
  | { readonly kind: 'error'; readonly error: ApiError }
  | { readonly kind: 'lost' }
  | { readonly kind: 'rate-limit'; readonly retryAfterMs: number; readonly global: boolean }
  | { readonly kind: 'stall'; readonly released: Promise<void> };

/** The faults on order; each is used up by the first request it matches. */
export interface FaultQueue {
  order(fault: Fault, match: RequestMatch): void;
  /** The oldest fault that is meant for this request. */
  take(method: string, path: string): Fault | null;
  /** Lets every stalled request go on. */
  releaseAll(): void;
  stall(match: RequestMatch): { release(): void };
}

export function createFaultQueue(): FaultQueue {
  const orders: { readonly fault: Fault; readonly match: RequestMatch }[] = [];
  const releases = new Set<() => void>();
  const order: FaultQueue['order'] = (fault, match) => void orders.push({ fault, match });
  return {
    order,
    take(method, path) {
      const index = orders.findIndex(({ match }) => isMeant(match, method, path));
      return index === -1 ? null : (orders.splice(index, 1)[0]?.fault ?? null);
    },
    stall(match) {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = () => {
          releases.delete(release);
          resolve();
        };
      });
      releases.add(release);
      order({ kind: 'stall', released }, match);
      return { release: () => release() };
    },
    releaseAll() {
      for (const release of [...releases]) release();
    },
  };
}

function isMeant(match: RequestMatch, method: string, path: string): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === 'string' ? path.includes(match.path) : match.path.test(path);
}
