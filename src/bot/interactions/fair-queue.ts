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
  /** Of all who wait, as long as nobody comes or goes: they ask for their places together. */
  let places: ReadonlyMap<Entry, number> | null = null;

  /** The first in turn of those of whom no other question is running. */
  function next(): Entry | undefined {
    const busy = new Set([...running].map(({ asker }) => asker.user));
    for (const entry of inTurn(waiting, history)) if (!busy.has(entry.asker.user)) return entry;
    return undefined;
  }

  function serve(): void {
    places = null;
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
          places ??= new Map([...inTurn(waiting, history)].map((one, place) => [one, place]));
          return places.get(entry) ?? null;
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
function inTurn(waiting: ReadonlySet<Entry>, history: History): Generator<Entry> {
  const byServer = new Map<string, Map<string, Entry[]>>();
  for (const entry of waiting) {
    const { server, user } = entry.asker;
    const people = byServer.get(serverName(server)) ?? new Map<string, Entry[]>();
    byServer.set(serverName(server), people);
    const person = personName(server, user);
    const entries = people.get(person) ?? [];
    people.set(person, entries);
    entries.push(entry);
  }
  const servers = longestNotServedFirst(byServer, history).map((byPerson) =>
    rounds(longestNotServedFirst(byPerson, history).map((entries) => entries.values())),
  );
  return rounds(servers);
}

function longestNotServedFirst<Value>(among: ReadonlyMap<string, Value>, history: History): readonly Value[] {
  return [...among]
    .map(([name, value]) => ({ served: history.get(name) ?? 0, value }))
    .sort((a, b) => a.served - b.served)
    .map(({ value }) => value);
}

/** One of each in turn until all are through: whoever had a turn is the last to have one again. */
function* rounds<Item>(each: readonly Iterator<Item, unknown>[]): Generator<Item> {
  let left = each;
  while (left.length > 0) {
    const more: Iterator<Item, unknown>[] = [];
    for (const one of left) {
      const { done, value } = one.next();
      if (done === true) continue;
      yield value;
      more.push(one);
    }
    left = more;
  }
}

function serverName(server: string | null): string {
  return `s${server ?? ''}`;
}

function personName(server: string | null, user: string): string {
  return `p${server ?? ''} ${user}`;
}
