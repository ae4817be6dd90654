/** Who asks, as far as turns go. */
export interface Asker {
  readonly user: string;
  /** `null`: a direct message, or a server that the bot is no member of. All of these count as one server. */
  readonly server: string | null;
}

/** A place in the queue, held until `leave`. */
export interface Ticket {
  /** Resolves when its turn has come; never once it has left. Never rejects. */
  readonly turn: Promise<void>;
  /** How many would have their turn before it if nobody came any more; `null` once its turn has come or it has left. */
  ahead(): number | null;
  /** Gives up the place or the turn. Safe to call twice. */
  leave(): void;
}

/** Turns for questions: some at a time, never two of one person, and nobody passed over. */
export interface FairQueue {
  enter(asker: Asker): Ticket;
  readonly running: number;
  readonly waiting: number;
}

/**
 * Turns go round the servers that wait, in each of them round its people, and each person's questions keep their order: a server or a person
 * with many questions waits for those of their own. `atOnce` is how many may have their turn at a time, at least 1.
 */
export function createFairQueue(atOnce: number): FairQueue {
  /** In the order of their coming. */
  const waiting = new Set<Entry>();
  const running = new Set<Entry>();
  const history: History = new Map();
  let turns = 0;

  /** The first in turn of those of whom no other question is running. */
  function next(): Entry | undefined {
    const busy = new Set([...running].map(({ asker }) => asker.user));
    for (const entry of inTurn(waiting, history)) if (!busy.has(entry.asker.user)) return entry;
    return undefined;
  }

  function serve(): void {
    while (running.size < atOnce) {
      const entry = next();
      if (entry === undefined) break;
      waiting.delete(entry);
      running.add(entry);
      turns += 1;
      noteTurn(history, entry.asker, turns);
      entry.begin();
    }
    // Once nobody waits, only whose turn it is still counts: what is remembered would grow for ever.
    if (waiting.size === 0) forgetAllBut(history, running);
  }

  return {
    enter(asker) {
      let begin = (): void => {};
      const turn = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const entry: Entry = { asker, begin };
      waiting.add(entry);
      serve();
      return {
        turn,
        ahead() {
          const place = [...inTurn(waiting, history)].indexOf(entry);
          return place === -1 ? null : place;
        },
        leave() {
          waiting.delete(entry);
          running.delete(entry);
          serve();
        },
      };
    },
    get running() {
      return running.size;
    },
    get waiting() {
      return waiting.size;
    },
  };
}

interface Entry {
  readonly asker: Asker;
  readonly begin: () => void;
}

/** The number of the last turn that a server, and a person in it, had. */
type History = Map<string, number>;

function noteTurn(history: History, { server, user }: Asker, turn: number): void {
  history.set(serverName(server), turn);
  history.set(personName(server, user), turn);
}

function forgetAllBut(history: History, entries: ReadonlySet<Entry>): void {
  const names = new Set(
    [...entries].flatMap(({ asker: { server, user } }) => [serverName(server), personName(server, user)]),
  );
  for (const name of history.keys()) if (!names.has(name)) history.delete(name);
}

/** Those who wait in the order of their turns, if nobody came any more: longest not served first, server before person, then first come. */
function* inTurn(waiting: ReadonlySet<Entry>, before: History): Generator<Entry> {
  const history: History = new Map(before);
  const servers = new Map<string, Map<string, Entry[]>>();
  for (const entry of waiting) {
    const { server, user } = entry.asker;
    const people = servers.get(serverName(server)) ?? new Map<string, Entry[]>();
    servers.set(serverName(server), people);
    const person = personName(server, user);
    people.set(person, [...(people.get(person) ?? []), entry]);
  }
  let turn = Math.max(0, ...before.values());
  for (;;) {
    const server = longestNotServed(servers, history);
    if (server === undefined) return;
    const person = longestNotServed(server[1], history);
    const entry = person?.[1].shift();
    if (person === undefined || entry === undefined) return;
    if (person[1].length === 0) server[1].delete(person[0]);
    if (server[1].size === 0) servers.delete(server[0]);
    turn += 1;
    noteTurn(history, entry.asker, turn);
    yield entry;
  }
}

function longestNotServed<Value>(
  among: ReadonlyMap<string, Value>,
  history: History,
): readonly [string, Value] | undefined {
  let longest: readonly [string, Value] | undefined;
  let at = Number.POSITIVE_INFINITY;
  for (const entry of among) {
    const served = history.get(entry[0]) ?? 0;
    if (served < at) [longest, at] = [entry, served];
  }
  return longest;
}

function serverName(server: string | null): string {
  return `s${server ?? ''}`;
}

function personName(server: string | null, user: string): string {
  return `p${server ?? ''} ${user}`;
}
