import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SegmentSize, segmentsToKeep } from '../../../src/retrieval/indexing/plan-segments.ts';

const whole = (live: number): SegmentSize => ({ stored: live, live });

describe('A plan of segments', () => {
  it('writes everything where there is nothing, or next to nothing', () => {
    expect(segmentsToKeep([], 5000)).toBe(0);
    expect(segmentsToKeep([whole(150)], 1)).toBe(0);
  });

  it('adds a small segment to a large one', () => {
    expect(segmentsToKeep([whole(100_000)], 5)).toBe(1);
  });

  it('writes a small segment anew together with what is added', () => {
    expect(segmentsToKeep([whole(100_000), whole(90), whole(5)], 5)).toBe(1);
    expect(segmentsToKeep([whole(100_000), whole(5000), whole(5)], 5)).toBe(2);
  });

  it('writes everything once a fifth lies outside the oldest, or is dead in it', () => {
    expect(segmentsToKeep([whole(10_000), whole(1500)], 800)).toBe(2);
    expect(segmentsToKeep([whole(10_000), whole(1500)], 1200)).toBe(0);
    expect(segmentsToKeep([{ stored: 10_000, live: 7900 }], 0)).toBe(0);
  });

  it('keeps segments few and the writing little, however an archive grows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 300 }), (updates) => {
        let segments = [whole(20_000)];
        let written = 0;
        let total = 20_000;
        for (const added of updates) {
          const keep = segmentsToKeep(segments, added);
          const anew = segments.slice(keep).reduce((sum, { live }) => sum + live, added);
          segments = [...segments.slice(0, keep), whole(anew)];
          written += anew;
          total += added;
          expect(segments.length).toBeLessThanOrEqual(2 + Math.log2(total / 200));
        }
        const added = total - 20_000;
        // Each passage is written anew once per doubling, and a fifth of growth pays for a whole.
        expect(written).toBeLessThanOrEqual(updates.length * 600 + added * (8 + 6));
      }),
    );
  });
});
