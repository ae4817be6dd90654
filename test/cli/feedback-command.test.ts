import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteRecords } from '../../src/adapters/records/sqlite-records.ts';
import { createKeeping } from '../../src/bot/keeping/create-keeping.ts';
import type { Reason, Verdict } from '../../src/bot/keeping/keeping.ts';
import { parseLabelledSet } from '../../src/evaluation/labelled-set.ts';
import { createIndexedWorkplace, type Workplace } from '../support/workplace.ts';

let workplace: Workplace;
beforeEach(async () => {
  workplace = await createIndexedWorkplace();
});
afterEach(() => workplace.remove());

const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
  JSON.parse(readFileSync(new URL('../../docs/schema/feedback.schema.json', import.meta.url), 'utf8')),
);

/** Keeps verdicts as a bot would, and holds what it keeps open as a bot does. */
async function judged(
  verdicts: readonly (Omit<Verdict, 'at' | 'index' | keyof Reason> & { readonly why?: Reason })[],
): Promise<() => Promise<void>> {
  const records = await openSqliteRecords(join(workplace.folder, 'state'));
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 7, 6, 10, minute));
  const keeping = createKeeping(records, { keepGaps: true, now });
  for (const { why, ...verdict } of verdicts) {
    minute += 1;
    await keeping.keepVerdict(String(1000 + minute), { index: '3f9c21aa0b11', ...verdict });
    if (why !== undefined) await keeping.keepReason(String(1000 + minute), why);
  }
  return () => keeping.close();
}

async function craneReceipt(): Promise<{ readonly receipt: string; readonly text: string }> {
  const { stdout } = await workplace.call(['ask', '--json', 'Who ordered a crane?']);
  return JSON.parse(stdout).statements[0].quotes[0];
}

describe('feedback', () => {
  it('says that there is none, and makes no folder for it', async () => {
    const { stdout, exitCode } = await workplace.call(['feedback']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Nobody has judged an answer yet\./);
    expect(() => readFileSync(join(workplace.folder, 'state', 'records.sqlite'))).toThrow('ENOENT');
  });

  it('lists verdicts while the bot keeps them, oldest first, safe for a terminal', async () => {
    const { receipt } = await craneReceipt();
    const close = await judged([
      { verdict: 'good', question: 'Who ordered a crane?', receipts: [receipt], kind: 'answered' },
      {
        verdict: 'wrong',
        question: 'Who \u001b[31mbrews\u202e tea?',
        receipts: [],
        kind: 'refused',
        why: { reason: null, comment: 'Page 7\n\u001b[2Jhas it.' },
      },
      {
        verdict: 'wrong',
        question: 'When?',
        receipts: [receipt],
        kind: 'answered',
        why: { reason: 'outdated', comment: null },
      },
    ]);
    const { stdout } = await workplace.call(['feedback']);
    expect(stdout).toBe(
      `Who ordered a crane?\n  2026-08-06 10:01 · good answer · index 3f9c21aa0b11 · ${receipt}\n` +
        'Who brews tea?\n  2026-08-06 10:02 · wrong refusal · index 3f9c21aa0b11\n  “Page 7 has it.”\n' +
        `When?\n  2026-08-06 10:03 · wrong answer: out of date · index 3f9c21aa0b11 · ${receipt}\n` +
        '3 verdicts: 1 good, 2 wrong\n',
    );
    const json = JSON.parse((await workplace.call(['feedback', '--json'])).stdout);
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
    expect(json.verdicts).toMatchObject([
      { reason: null, comment: null },
      { reason: null, comment: 'Page 7\n\u001b[2Jhas it.' },
      { reason: 'outdated', comment: null },
    ]);
    await close();
  });

  it('makes a labelled set that eval measures, each question by its latest verdict', async () => {
    const { receipt, text } = await craneReceipt();
    const close = await judged([
      { verdict: 'wrong', question: 'who ordered a  crane?', receipts: [receipt], kind: 'answered' },
      { verdict: 'good', question: 'Who ordered a crane?', receipts: [receipt], kind: 'answered' },
      { verdict: 'good', question: 'Who brews tea?', receipts: [], kind: 'refused' },
      { verdict: 'wrong', question: 'Where is the ferry?', receipts: [], kind: 'refused' },
      { verdict: 'wrong', question: 'When was it?', receipts: [receipt], kind: 'answered' },
    ]);
    await close();
    const file = join(workplace.folder, 'feedback.jsonl');
    const { stdout, stderr } = await workplace.call(['feedback', '--export', file]);
    expect(stdout).toBe('');
    expect(stderr).toContain('feedback.jsonl: 3 questions. 1 wrong answer left out');
    const questions = parseLabelledSet(readFileSync(file, 'utf8'), file);
    const articleId = receipt.split('@')[0];
    expect(questions).toMatchObject([
      {
        text: 'Who ordered a crane?',
        answerable: true,
        gold: [{ articleId, any: [text] }],
        kind: 'good answer',
      },
      { text: 'Who brews tea?', answerable: false, gold: [], kind: 'good refusal' },
      { text: 'Where is the ferry?', answerable: true, gold: [], kind: 'wrong refusal' },
    ]);
    const measured = await workplace.call(['eval', file]);
    expect(measured.exitCode, measured.stderr).toBe(0);
    expect(measured.stdout).toContain('3 questions');
  });
});
