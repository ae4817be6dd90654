import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createMemoryRecords } from '../../../src/adapters/memory-records.ts';
import { openSqliteRecords } from '../../../src/adapters/sqlite-records.ts';
import { createKeeping } from '../../../src/bot/keeping/create-keeping.ts';
import { type Gap, gapsOfServer, type Verdict } from '../../../src/bot/keeping/keeping.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const verdict: Verdict = {
  at: '2026-08-06T10:00:00.000Z',
  verdict: 'good',
  question: 'Who?',
  index: '3f9c21aa0b11',
  receipts: ['ibm-inspur:1-2:ab'],
  kind: 'answered',
};

describe.each([
  ['in memory', async () => createMemoryRecords()],
  ['in a folder', () => openSqliteRecords(join(temporaryFolder(), 'state'))],
] as const)('what the bot keeps, %s', (_where, openRecords) => {
  it('begins with settings that hold everywhere, and changes those of one server alone', async () => {
    const keeping = createKeeping(await openRecords());
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
    const keeping = createKeeping(await openRecords());
    await keeping.keepVerdict('100', verdict);
    await keeping.keepVerdict('101', { ...verdict, question: 'When?', receipts: [], kind: 'refused' });
    await keeping.keepVerdict('100', { ...verdict, verdict: 'wrong' });
    expect(keeping.verdicts()).toEqual([
      { ...verdict, verdict: 'wrong' },
      { ...verdict, question: 'When?', receipts: [], kind: 'refused' },
    ]);
    await keeping.close();
  });

  it('has the gaps of each server, oldest first, also those of one moment', async () => {
    const keeping = createKeeping(await openRecords());
    const gaps = [gap(1, 'a'), gap(1, 'b'), gap(2, 'c')];
    for (const each of gaps) await keeping.keepGap(each);
    await keeping.keepGap({ ...gap(1, 'elsewhere'), server: '2' });
    expect(keeping.gaps('1')).toEqual(gaps);
    expect(keeping.gaps('2').map(({ question }) => question)).toEqual(['elsewhere']);
    await keeping.close();
  });

  it('keeps no gaps where none are to be kept', async () => {
    const keeping = createKeeping(await openRecords(), { keepGaps: false });
    await keeping.keepGap(gap(1, 'a'));
    expect(keeping.gaps('1')).toEqual([]);
    await keeping.close();
  });
});

it('forgets the oldest gaps of a server that has many', async () => {
  const records = createMemoryRecords();
  for (let i = 0; i < gapsOfServer; i += 1)
    await records.update(['gap', '1', gap(i, '').at, '0'], () => gap(i, 'old'));
  const full = createKeeping(records);
  await full.keepGap(gap(gapsOfServer, 'new'));
  const kept = full.gaps('1');
  expect(kept).toHaveLength(gapsOfServer);
  expect(kept[0]?.at).toBe(gap(1, '').at);
  expect(kept.at(-1)?.question).toBe('new');
});

function gap(minute: number, question: string): Gap {
  const at = new Date(Date.UTC(2026, 7, 6, 10, minute)).toISOString();
  return { at, server: '1', question, reason: 'nothing-relevant', language: 'en' };
}
