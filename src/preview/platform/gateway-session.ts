import type { WebSocket } from 'ws';
import * as z from 'zod';
import type { PlatformEvent } from './audience.ts';

/** What a client keeps when its connection breaks: its place in the stream of events, until it resumes or is forgotten. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  /** Which of how many connections of the bot it is. */
  readonly shard: ShardPlace;
  /** Number of the latest dispatch. */
  readonly sequence: number;
  /** Connects the session to a (new) socket, or to none. */
  attach(socket: WebSocket | null): void;
  /** Numbers a dispatch, remembers it, and sends it where there is a connection. */
  dispatch(name: string, data: unknown): void;
  hear(event: PlatformEvent): void;
  /** Sends again what came after `sequence`. */
  replay(sequence: number): void;
}

/** `[number, of how many]`. */
export type ShardPlace = readonly [shard: number, shards: number];

/** Whether a connection serves a guild; direct messages, of no guild, go to the first one (developer documentation, "Sharding"). */
export function serves([shard, shards]: ShardPlace, guildId: string | null): boolean {
  return (guildId === null ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards))) === shard;
}

/** Opcode 0: an event. */
const dispatchOpcode = 0;

export function createSession(id: string, intents: number, shard: ShardPlace): Session {
  const sent: { readonly op: number; readonly t: string; readonly s: number; readonly d: unknown }[] = [];
  let socket: WebSocket | null = null;

  const dispatch = (name: string, data: unknown) => {
    const payload = { op: dispatchOpcode, t: name, s: sent.length + 1, d: data };
    sent.push(payload);
    if (socket !== null) sendTo(socket, payload);
  };
  return {
    id,
    intents,
    shard,
    get sequence() {
      return sent.length;
    },
    attach(next) {
      socket = next;
    },
    dispatch,
    hear({ name, intent, data }) {
      if (intent !== 0 && (intents & intent) === 0) return;
      const payload = data(intents);
      if (serves(shard, guildOf(name, payload))) dispatch(name, payload);
    },
    replay(sequence) {
      if (socket === null) return;
      for (const payload of sent.slice(sequence)) sendTo(socket, payload);
    },
  };
}

/** The guild that an event is of. */
function guildOf(name: string, payload: unknown): string | null {
  const { id, guild_id } = eventForm.parse(payload);
  return guild_id ?? (name.startsWith('GUILD_') ? (id ?? null) : null);
}

const eventForm = z.looseObject({ id: z.string().optional(), guild_id: z.string().nullish() });

export function sendTo(socket: WebSocket, payload: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}
