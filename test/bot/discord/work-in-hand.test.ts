import { expect, it } from 'vitest';
import { createWorkInHand } from '../../../src/bot/discord/work-in-hand.ts';

it('waits for what begins while it waits, and answers how much the limit cut off', async () => {
  const work = createWorkInHand(() => {});
  const done: string[] = [];
  work.begin(async () => {
    await Promise.resolve();
    work.begin(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      done.push('second');
    });
    done.push('first');
  });
  expect(await work.settle(10_000)).toBe(0);
  expect(done).toEqual(['first', 'second']);
  work.begin(() => new Promise(() => {}));
  expect(await work.settle(10)).toBe(1);
});
