import type { WebSocket } from 'ws';
import type { PlatformEvent } from './audience.ts';

/** What a client keeps when its connection breaks: its place in the stream of events, until it resumes or is forgotten. */
export interface Session {
  readonly id: string;
  readonly intents: number;
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

/** Opcode 0: an event. */
const dispatchOpcode = 0;

export function createSession(id: string, intents: number): Session {
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
    get sequence() {
      return sent.length;
    },
    attach(next) {
      socket = next;
    },
    dispatch,
    hear({ name, intent, data }) {
      if (intent === 0 || (intents & intent) !== 0) dispatch(name, data(intents));
    },
    replay(sequence) {
      if (socket === null) return;
      for (const payload of sent.slice(sequence)) sendTo(socket, payload);
    },
  };
}

export function sendTo(socket: WebSocket, payload: object): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}
