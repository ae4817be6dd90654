import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { RecordKey, RecordStore } from '../../src/record-store.ts';

const counted = z.object({ n: z.number() }).default({ n: 0 });

/** What every record store does. `open` gives an empty one. */
export function recordStoreContract(name: string, open: () => Promise<RecordStore>): void {
  describe(`${name}, as a record store`, () => {
    it('gives back what was put, and nothing for a key that was not', async () => {
      const records = await open();
      await records.update(['settings', '1'], () => ({ thread: true, channels: ['7', 'ü'] }));
      expect(records.get(['settings', '1'])).toEqual({ thread: true, channels: ['7', 'ü'] });
      expect(records.get(['settings'])).toBeUndefined();
      expect(records.get(['settings', '10'])).toBeUndefined();
      await records.close();
    });

    it('hands a change what was there, and removes where the change leaves nothing', async () => {
      const records = await open();
      const seen: unknown[] = [];
      for (const after of [{ a: 1 }, { a: 2 }, undefined]) {
        await records.update(['x'], (before) => {
          seen.push(before);
          return after;
        });
      }
      expect(seen).toEqual([undefined, { a: 1 }, { a: 2 }]);
      expect(records.get(['x'])).toBeUndefined();
      expect(records.list(['x'])).toEqual([]);
      await records.close();
    });

    it('loses no change of many that begin at once', async () => {
      const records = await open();
      const one = () => records.update(['count'], (before) => ({ n: counted.parse(before).n + 1 }));
      await Promise.all(Array.from({ length: 50 }, one));
      expect(records.get(['count'])).toEqual({ n: 50 });
      await records.close();
    });

    it('leaves a record as it was when the change throws', async () => {
      const records = await open();
      await records.update(['x'], () => ({ a: 1 }));
      const broken = records.update(['x'], () => {
        throw new Error('No.');
      });
      await expect(broken).rejects.toThrow('No.');
      expect(records.get(['x'])).toEqual({ a: 1 });
      await records.close();
    });

    it('lists what begins with the parts asked for, in the order of the keys', async () => {
      const records = await open();
      for (const key of [
        ['gap', '2', 'a'],
        ['gap', '10', 'b'],
        ['gap', '1', 'c'],
        ['gap', '1', 'a'],
        ['gap', '1'],
        ['gaps', '1', 'a'],
      ] satisfies RecordKey[]) {
        await records.update(key, () => ({ of: key.join(' ') }));
      }
      const listed = (prefix: RecordKey) => records.list(prefix).map(({ key }) => key.join(' '));
      expect(listed(['gap', '1'])).toEqual(['gap 1', 'gap 1 a', 'gap 1 c']);
      expect(listed(['gap'])).toEqual(['gap 1', 'gap 1 a', 'gap 1 c', 'gap 10 b', 'gap 2 a']);
      expect(records.list(['gap', '2'])).toEqual([{ key: ['gap', '2', 'a'], value: { of: 'gap 2 a' } }]);
      await records.close();
    });

    it('holds what a plain list of changes comes to', async () => {
      const part = fc.constantFrom('a', 'b', 'ab', '1', '10', '2026-08-06T10:00:00.000Z', '~', '!');
      const value = fc.option(fc.record({ text: fc.string({ unit: 'grapheme' }) }), { nil: undefined });
      const changes = fc.array(fc.tuple(fc.tuple(fc.constantFrom('a', 'ab'), part, part), value), {
        maxLength: 15,
      });
      await fc.assert(
        fc.asyncProperty(changes, async (made) => {
          const records = await open();
          const expected = new Map<string, object>();
          for (const [key, after] of made) {
            await records.update(key, () => after);
            if (after === undefined) expected.delete(key.join(' '));
            else expected.set(key.join(' '), after);
          }
          const found = [...records.list(['a']), ...records.list(['ab'])];
          expect(found.map(({ key }) => key)).toEqual(found.map(({ key }) => key).toSorted(byParts));
          expect(new Map(found.map(({ key, value: kept }) => [key.join(' '), kept]))).toEqual(expected);
          await records.close();
        }),
        { numRuns: 20 },
      );
    });
  });
}

function byParts(a: readonly string[], b: readonly string[]): number {
  const at = a.findIndex((text, i) => text !== b[i]);
  return at === -1 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}
