import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryRecords } from '../../../src/adapters/records/memory-records.ts';
import { openSqliteRecords } from '../../../src/adapters/records/sqlite-records.ts';
import { createKeeping } from '../../../src/bot/keeping/create-keeping.ts';
import { type Gap, gapsOfServer, type Reason, type Verdict } from '../../../src/bot/keeping/keeping.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const at = '2026-08-06T10:00:00.000Z';
const parts = { keepGaps: true, now: () => new Date(at) };
const verdict: Omit<Verdict, 'at' | keyof Reason> = {
  verdict: 'good',
  question: 'Who?',
  index: '3f9c21aa0b11',
  receipts: ['ibm-inspur:1-2:ab'],
  kind: 'answered',
};

const unsaid = { reason: null, comment: null };

describe.each([
  ['in memory', async () => createMemoryRecords()],
  ['in a folder', () => openSqliteRecords(join(temporaryFolder(), 'state'))],
] as const)('what the bot keeps, %s', (_where, openRecords) => {
  it('begins with settings that hold everywhere, and changes those of one server alone', async () => {
    const keeping = createKeeping(await openRecords(), parts);
    expect(keeping.settings('1')).toEqual({ channels: [], openThread: false, privateByDefault: false });
    await keeping.changeSettings('1', { channels: ['7'] });
    expect(await keeping.changeSettings('1', { openThread: true })).toEqual({
      channels: ['7'],
      openThread: true,
      privateByDefault: false,
    });
    expect(keeping.settings('1')).toMatchObject({ channels: ['7'], openThread: true });
    expect(keeping.settings('10')).toMatchObject({ channels: [], openThread: false });
    expect(keeping.settings(null)).toMatchObject({ channels: [], openThread: false });
    await keeping.close();
  });

  it('has one verdict for one answer, the last', async () => {
    const keeping = createKeeping(await openRecords(), parts);
    await keeping.keepVerdict('100', verdict);
    await keeping.keepVerdict('101', { ...verdict, question: 'When?', receipts: [], kind: 'refused' });
    await keeping.keepVerdict('100', { ...verdict, verdict: 'wrong' });
    expect(keeping.verdicts()).toEqual([
      { at, ...verdict, verdict: 'wrong', ...unsaid },
      { at, ...verdict, question: 'When?', receipts: [], kind: 'refused', ...unsaid },
    ]);
    await keeping.close();
  });

  it('has the reason why an answer is wrong as long as it is called so', async () => {
    const keeping = createKeeping(await openRecords(), parts);
    const said = { reason: 'outdated', comment: 'It was sold in 2020.' } as const;
    expect(await keeping.keepReason('100', said)).toBe(false);
    expect(keeping.verdicts()).toEqual([]);
    const wrong = { ...verdict, verdict: 'wrong' } as const;
    await keeping.keepVerdict('100', wrong);
    expect(await keeping.keepReason('100', said)).toBe(true);
    await keeping.keepVerdict('100', wrong);
    expect(keeping.verdicts()).toEqual([{ at, ...wrong, ...said }]);
    await keeping.keepVerdict('100', verdict);
    expect(await keeping.keepReason('100', said)).toBe(false);
    expect(keeping.verdicts()).toEqual([{ at, ...verdict, ...unsaid }]);
    await keeping.close();
  });

  it('reads a verdict of a version that asked for no reason', async () => {
    const records = await openRecords();
    await records.update(['verdict', '100'], () => ({ at, ...verdict }));
    const keeping = createKeeping(records, parts);
    expect(keeping.verdicts()).toEqual([{ at, ...verdict, ...unsaid }]);
    await keeping.close();
  });

  it('has the gaps of each server, oldest first, also those of one moment', async () => {
    const keeping = createKeeping(await openRecords(), parts);
    const gaps = ['a', 'b', 'c'].map(gap);
    for (const each of gaps) await keeping.keepGap(each);
    await keeping.keepGap({ ...gap('elsewhere'), server: '2' });
    expect(keeping.gaps('1')).toEqual(gaps.map((kept) => ({ at, ...kept })));
    expect(keeping.gaps('2').map(({ question }) => question)).toEqual(['elsewhere']);
    await keeping.close();
  });

  it('keeps no gaps where none are to be kept', async () => {
    const keeping = createKeeping(await openRecords(), { ...parts, keepGaps: false });
    await keeping.keepGap(gap('a'));
    expect(keeping.gaps('1')).toEqual([]);
    await keeping.close();
  });
});

it('forgets the oldest gaps of a server that has many', async () => {
  const records = createMemoryRecords();
  const minute = (i: number) => new Date(Date.UTC(2026, 7, 1, 10, i));
  for (let i = 0; i < gapsOfServer; i += 1) {
    const old = minute(i).toISOString();
    await records.update(['gap', '1', old, '0'], () => ({ at: old, ...gap('old') }));
  }
  const keeping = createKeeping(records, { keepGaps: true, now: () => minute(gapsOfServer) });
  await keeping.keepGap(gap('new'));
  const kept = keeping.gaps('1');
  expect(kept).toHaveLength(gapsOfServer);
  expect(kept[0]?.at).toBe(minute(1).toISOString());
  expect(kept.at(-1)?.question).toBe('new');
});

function gap(question: string): Omit<Gap, 'at'> {
  return { server: '1', question, reason: 'nothing-relevant', language: 'en' };
}
