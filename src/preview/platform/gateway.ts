import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';
import type { GatewayFacts } from './discord-double.ts';
import { createSession, type Session, type ShardPlace, sendTo, serves } from './gateway-session.ts';
import type { Platform } from './platform.ts';
import { botUserWire, guildWire } from './wire.ts';

const incoming = z.object({ op: z.int(), d: z.unknown().optional() });
const identifyForm = z.object({
  token: z.string(),
  intents: z.int().nonnegative(),
  properties: z.looseObject({}),
  shard: z.tuple([z.int(), z.int()]).optional(),
});
const resumeForm = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

const knownIntents = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((sum, bit) => sum | bit, 0);
const privileged =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

const oneOfOne: ShardPlace = [0, 1];

type CloseReason = readonly [code: number, reason: string];
const wrongToken: CloseReason = [GatewayCloseCodes.AuthenticationFailed, 'Authentication failed.'];

/** Sends per connection and minute (developer documentation, "Rate Limiting" of the gateway). */
const sendsPerMinute = 120;
const identifiesPerDay = 1000;

export interface Gateway {
  readonly facts: GatewayFacts;
  /** What is left of the day's IDENTIFYs. */
  readonly identifiesLeft: number;
  /** Whether anyone would hear of an interaction: a session is connected or may still resume. */
  readonly hasSession: boolean;
  drop(): void;
  closeAll(code: number): void;
  requestReconnect(): void;
  invalidate(resumable: boolean): void;
  ignoreHeartbeats(): void;
  stop(): void;
}

/** The WebSocket door: version 10, JSON, no compression. */
export function createGateway(server: Server, platform: Platform, url: () => string): Gateway {
  const { settings, directory, newId, notice } = platform;
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const sessions = new Map<string, Session>();
  /** Which session speaks through which connection. */
  const bound = new Map<WebSocket, Session>();
  const timers = new Map<WebSocket, NodeJS.Timeout>();
  const counts = { identifies: 0, resumes: 0, heartbeats: 0, intents: 0 };
  const typing: string[] = [];
  const closeCodes: number[] = [];
  const deaf = new WeakSet<WebSocket>();

  const close = (socket: WebSocket, code: number, reason = '') => {
    closeCodes.push(code);
    // A close frame holds 123 bytes of reason.
    socket.close(code, reason.slice(0, 100));
    notice.notify();
  };

  const expectHeartbeat = (socket: WebSocket) => {
    clearTimeout(timers.get(socket));
    const patience = settings.heartbeatMs * 1.5;
    timers.set(
      socket,
      setTimeout(() => close(socket, GatewayCloseCodes.SessionTimedOut, 'Session timed out'), patience),
    );
  };

  const bind = (socket: WebSocket, session: Session) => {
    // Whoever resumes leaves an older connection of the session with nothing to say.
    for (const [older, each] of bound) if (each === session) bound.delete(older);
    bound.set(socket, session);
    session.attach(socket);
  };

  const unbind = (socket: WebSocket) => {
    bound.get(socket)?.attach(null);
    bound.delete(socket);
  };

  /** Lets a connection in. Returns why not, where it may not come in. */
  const identify = (socket: WebSocket, data: unknown): CloseReason | null => {
    const form = identifyForm.safeParse(data);
    if (!form.success) return [GatewayCloseCodes.DecodeError, form.error.message];
    const { token, intents, shard } = form.data;
    counts.identifies += 1;
    counts.intents = intents;
    if (token !== settings.token) return wrongToken;
    if ((intents & ~knownIntents) !== 0) return [GatewayCloseCodes.InvalidIntents, 'Invalid intent(s).'];
    if ((intents & privileged & ~settings.privilegedIntents) !== 0) {
      return [GatewayCloseCodes.DisallowedIntents, 'Disallowed intent(s).'];
    }
    if (shard !== undefined && shard[0] >= shard[1])
      return [GatewayCloseCodes.InvalidShard, 'Invalid shard.'];
    const place = shard ?? oneOfOne;
    const session = createSession(newId(), intents, place);
    const isHere = directory.isMember && serves(place, directory.guild.id);
    sessions.set(session.id, session);
    bind(socket, session);
    session.dispatch('READY', {
      v: 10,
      user: botUserWire(directory.bot),
      guilds: isHere ? [{ id: directory.guild.id, unavailable: true }] : [],
      session_id: session.id,
      resume_gateway_url: url(),
      ...(shard === undefined ? {} : { shard }),
      application: { id: directory.bot.id, flags: 0 },
      private_channels: [],
      relationships: [],
    });
    if (isHere) {
      session.hear({
        name: 'GUILD_CREATE',
        intent: GatewayIntentBits.Guilds,
        data: () => guildWire(directory),
      });
    }
    return null;
  };

  const resume = (socket: WebSocket, data: unknown): CloseReason | null => {
    const form = resumeForm.safeParse(data);
    if (!form.success) return [GatewayCloseCodes.DecodeError, form.error.message];
    const { token, session_id, seq } = form.data;
    if (token !== settings.token) return wrongToken;
    const session = sessions.get(session_id);
    if (session === undefined) {
      sendTo(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    if (seq > session.sequence) return [GatewayCloseCodes.InvalidSeq, 'Invalid seq.'];
    counts.resumes += 1;
    bind(socket, session);
    session.replay(seq);
    session.dispatch('RESUMED', {});
    return null;
  };

  const welcome = (socket: WebSocket) => {
    let sends = 0;
    let minuteStart = settings.now();
    sendTo(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: settings.heartbeatMs } });
    expectHeartbeat(socket);

    socket.on('message', (bytes) => {
      if (settings.now() - minuteStart > 60_000) {
        minuteStart = settings.now();
        sends = 0;
      }
      sends += 1;
      if (sends > sendsPerMinute) return close(socket, GatewayCloseCodes.RateLimited, 'Rate limited.');
      const payload = incoming.safeParse(parsed(String(bytes)));
      if (!payload.success)
        return close(socket, GatewayCloseCodes.DecodeError, 'Error while decoding payload.');
      const { op, d } = payload.data;
      let reason: CloseReason | null = null;
      switch (op) {
        case GatewayOpcodes.Heartbeat:
          counts.heartbeats += 1;
          expectHeartbeat(socket);
          if (!deaf.has(socket)) sendTo(socket, { op: GatewayOpcodes.HeartbeatAck });
          break;
        case GatewayOpcodes.Identify:
        case GatewayOpcodes.Resume:
          if (bound.has(socket))
            return close(socket, GatewayCloseCodes.AlreadyAuthenticated, 'Already authenticated.');
          reason = op === GatewayOpcodes.Identify ? identify(socket, d) : resume(socket, d);
          if (reason !== null) return close(socket, ...reason);
          break;
        case GatewayOpcodes.PresenceUpdate:
        case GatewayOpcodes.VoiceStateUpdate:
        case GatewayOpcodes.RequestGuildMembers:
          if (!bound.has(socket))
            return close(socket, GatewayCloseCodes.NotAuthenticated, 'Not authenticated.');
          break;
        default:
          return close(socket, GatewayCloseCodes.UnknownOpcode, 'Unknown opcode.');
      }
      notice.notify();
    });

    socket.on('close', (code) => {
      clearTimeout(timers.get(socket));
      timers.delete(socket);
      const session = bound.get(socket);
      unbind(socket);
      // Who says goodbye properly cannot come back to the session.
      if (session !== undefined && (code === 1000 || code === 1001)) sessions.delete(session.id);
      notice.notify();
    });
  };

  const upgrade = (request: IncomingMessage, duplex: Duplex, head: Buffer) => {
    const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
    if (query.get('compress') !== null || query.get('encoding') === 'etf') {
      duplex.end('HTTP/1.1 400 Bad Request\r\n\r\nThis gateway speaks JSON without compression.');
      return;
    }
    sockets.handleUpgrade(request, duplex, head, (socket) => {
      const version = query.get('v');
      if (version !== null && version !== '10')
        close(socket, GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.');
      else welcome(socket);
    });
  };
  server.on('upgrade', upgrade);

  platform.onEvent((event) => {
    if (event.name === 'TYPING_START') {
      const channel = z.object({ channel_id: z.string() }).parse(event.data(0)).channel_id;
      typing.push(channel);
    }
    for (const session of sessions.values()) session.hear(event);
  });

  const live = () => [...bound.keys()];
  return {
    facts: {
      get connected() {
        return live().length;
      },
      get identifies() {
        return counts.identifies;
      },
      get resumes() {
        return counts.resumes;
      },
      get heartbeats() {
        return counts.heartbeats;
      },
      get intents() {
        return counts.intents;
      },
      typing,
      closeCodes,
    },
    get identifiesLeft() {
      return Math.max(0, identifiesPerDay - counts.identifies);
    },
    get hasSession() {
      return sessions.size > 0;
    },
    drop() {
      for (const socket of live()) socket.terminate();
    },
    closeAll(code) {
      for (const socket of live()) close(socket, code);
    },
    requestReconnect() {
      for (const socket of live()) sendTo(socket, { op: GatewayOpcodes.Reconnect, d: null });
    },
    invalidate(resumable) {
      for (const socket of live()) {
        unbind(socket);
        sendTo(socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
      }
      if (!resumable) sessions.clear();
    },
    ignoreHeartbeats() {
      for (const socket of live()) deaf.add(socket);
    },
    stop() {
      server.off('upgrade', upgrade);
      for (const timer of timers.values()) clearTimeout(timer);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
