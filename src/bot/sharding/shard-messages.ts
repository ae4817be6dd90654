import { z } from 'zod';
import type { BotStatus } from '../bot.ts';

/** What a shard tells the process that started it, beside what it asks of the desk. */
export type FromShard = z.infer<typeof fromShardForm>;

/** What a shard is told: to finish what it is answering and to leave, or who has asked something on another shard. */
export type ToShard = z.infer<typeof toShardForm>;

export function forShard(message: ToShard): { readonly toShard: ToShard } {
  return { toShard: message };
}

/** `null` for a message that is about something else. */
export function readToShard(message: unknown): ToShard | null {
  return envelopeForm.safeParse(message).data?.toShard ?? null;
}

/** `null` for a message that is about something else. */
export function readFromShard(message: unknown): FromShard | null {
  const envelope = z.looseObject({ fromShard: z.unknown() }).safeParse(message);
  return envelope.success && envelope.data.fromShard !== undefined
    ? fromShardForm.parse(envelope.data.fromShard)
    : null;
}

const toShardForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stop') }),
  z.object({ kind: z.literal('asked'), user: z.string() }),
]);

const envelopeForm = z.looseObject({ toShard: toShardForm });

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
  /** A question of somebody was taken. */
  z.object({ kind: z.literal('asked'), user: z.string() }),
  /** Discord does not let it in: no other try would help. The message is for people. */
  z.object({
    kind: z.literal('refused'),
    message: z.string(),
    exitCode: z.union([z.literal(1), z.literal(2)]),
  }),
]);
