import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asker, createFairQueue, type Ticket } from '../../../src/bot/interactions/fair-queue.ts';

const asker = fc.record({
  user: fc.constantFrom('Ada', 'Bob', 'Cem', 'Dot', 'Eve'),
  server: fc.constantFrom('1', '2', '3', null),
});

describe('the fair queue', () => {
  it('gives every question its turn exactly once, so many at a time, and never two of one person', async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('enter' as const), asker }),
      fc.record({ kind: fc.constantFrom('finish' as const, 'giveUp' as const), which: fc.nat(20) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(step, { maxLength: 60 }),
        async (atOnce, steps) => {
          const queue = createFairQueue(atOnce);
          const line = watched(queue.enter);
          for (const each of steps) {
            if (each.kind === 'enter') line.enter(each.asker);
            else {
              const among = each.kind === 'finish' ? line.running() : line.waiting();
              line.leave(among[each.which % Math.max(1, among.length)]);
            }
            await settled();
            const running = line.running().map(({ user }) => user);
            expect(running.length).toBeLessThanOrEqual(atOnce);
            expect(new Set(running).size).toBe(running.length);
            expect([queue.running, queue.waiting]).toEqual([running.length, line.waiting().length]);
            // Nobody waits where somebody could be served.
            const idle = line.waiting().filter(({ user }) => !running.includes(user));
            if (idle.length > 0) expect(running.length).toBe(atOnce);
          }
          while (line.running().length > 0) {
            line.leave(line.running()[0]);
            await settled();
          }
          expect(line.waiting()).toEqual([]);
          for (const { turns, gaveUp } of line.all()) expect(turns).toBe(gaveUp ? 0 : 1);
        },
      ),
    );
  });

  it('goes round the servers, and in each round its people, in the order of their coming', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(asker, { minLength: 1, maxLength: 30 }), async (askers) => {
        const queue = createFairQueue(1);
        const line = watched(queue.enter);
        // Whoever holds the only turn is of no server that waits.
        const holder = queue.enter({ user: 'Holder', server: 'held' });
        for (const each of askers) line.enter(each);
        const foretold = line.all().toSorted((a, b) => (a.ahead() ?? -1) - (b.ahead() ?? -1));
        expect(foretold.map((one) => one.ahead())).toEqual(askers.map((_, i) => i));
        holder.leave();
        await settled();
        const served: Watched[] = [];
        for (let [one] = line.running(); one !== undefined; [one] = line.running()) {
          served.push(one);
          line.leave(one);
          await settled();
        }
        expect(served).toEqual(foretold);
        expectRound(served, ({ server }) => String(server));
        for (const server of new Set(askers.map((each) => each.server))) {
          const own = served.filter((one) => one.server === server);
          expectRound(own, ({ user }) => user);
          for (const user of new Set(own.map((one) => one.user))) {
            const numbers = own.filter((one) => one.user === user).map(({ number }) => number);
            expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
          }
        }
      }),
    );
  });

  it('lets somebody who comes later pass those who ask much', async () => {
    const queue = createFairQueue(1);
    const line = watched(queue.enter);
    for (let i = 0; i < 5; i += 1) line.enter({ user: `Busy${i}`, server: '1' });
    const late = line.enter({ user: 'Late', server: '2' });
    await settled();
    expect(late.ahead()).toBe(0);
    line.leave(line.running()[0]);
    await settled();
    expect(line.running()).toEqual([late]);
    expect(late.ahead()).toBeNull();
  });
});

interface Watched extends Asker {
  readonly number: number;
  turns: number;
  gone: boolean;
  gaveUp: boolean;
  ahead(): number | null;
  leave(): void;
}

/** Keeps what happens to each ticket. */
function watched(enter: (asker: Asker) => Ticket) {
  const entered: Watched[] = [];
  return {
    enter(who: Asker): Watched {
      const { turn, ahead, leave } = enter(who);
      const one: Watched = {
        ...who,
        number: entered.length,
        turns: 0,
        gone: false,
        gaveUp: false,
        ahead,
        leave,
      };
      void turn.then(() => {
        one.turns += 1;
      });
      entered.push(one);
      return one;
    },
    leave(one: Watched | undefined): void {
      if (one === undefined) return;
      one.gone = true;
      one.gaveUp = one.turns === 0;
      one.leave();
      one.leave();
    },
    all: (): readonly Watched[] => entered,
    running: () => entered.filter(({ turns, gone }) => turns > 0 && !gone),
    waiting: () => entered.filter(({ turns, gone }) => turns === 0 && !gone),
  };
}

/** Between two turns of one name, nobody who still waits has been left out. */
function expectRound(served: readonly Watched[], nameOf: (one: Watched) => string): void {
  for (const [i, one] of served.entries()) {
    const before = served.slice(0, i).findLastIndex((other) => nameOf(other) === nameOf(one));
    if (before === -1) continue;
    const between = new Set(served.slice(before, i).map(nameOf));
    const waited = new Set(served.slice(i).map(nameOf));
    for (const name of waited) expect([...between, nameOf(one)]).toContain(name);
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
