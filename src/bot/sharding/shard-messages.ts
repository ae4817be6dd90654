import { z } from 'zod';
import type { BotStatus } from '../bot.ts';

/** What a shard tells the process that started it, beside what it asks of the desk. */
export type FromShard = z.infer<typeof fromShardForm>;

/** The one thing that a shard is told: to finish what it is answering and to leave. */
export const stopShard = { toShard: 'stop' };

export function isStop(message: unknown): boolean {
  return stopForm.safeParse(message).success;
}

/** `null` for a message that is about something else. */
export function readFromShard(message: unknown): FromShard | null {
  const envelope = z.looseObject({ fromShard: z.unknown() }).safeParse(message);
  return envelope.success && envelope.data.fromShard !== undefined
    ? fromShardForm.parse(envelope.data.fromShard)
    : null;
}

const stopForm = z.looseObject({ toShard: z.literal('stop') });

const fromShardForm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('status'),
    status: z.object({
      gateway: z.enum(['ready', 'connecting', 'disconnected', 'leaving']),
      ready: z.boolean(),
      pingMs: z.number().nullable(),
      servers: z.number(),
      inHand: z.number(),
    }) satisfies z.ZodType<BotStatus>,
  }),
  /** Discord does not let it in: no other try would help. The message is for people. */
  z.object({
    kind: z.literal('refused'),
    message: z.string(),
    exitCode: z.union([z.literal(1), z.literal(2)]),
  }),
]);
