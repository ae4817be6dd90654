import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkplace, type Workplace } from '../support/workplace.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../docs/schema/eval.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strictTypes: false }).compile(schema);

let workplace: Workplace;
beforeAll(async () => {
  workplace = await createWorkplace();
  await workplace.write('corpus/articles.jsonl', [
    {
      id: 'inspur',
      title: 'Chips',
      language: 'en',
      body: 'Inspur will design systems around the Power8 chips of IBM.',
    },
    {
      id: 'lenovo',
      title: 'Deal',
      language: 'en',
      body: 'Lenovo pays 1.25 billion dollars for the PC business of IBM.',
    },
  ]);
  await workplace.write('questions.jsonl', [
    {
      id: '1',
      q: 'Which chips will Inspur design systems around?',
      answerable: true,
      kind: 'fact',
      gold: [{ articleId: 'inspur', any: ['Power8'] }],
    },
    {
      id: '2',
      q: 'How many dollars does Lenovo pay?',
      answerable: true,
      kind: 'fact',
      gold: [{ articleId: 'lenovo', any: ['two billion'] }],
    },
    { id: '3', q: 'Who won the football tournament?', answerable: false, kind: 'off-topic', gold: [] },
    { id: '4', q: 'How many dollars does Lenovo pay?', answerable: true, gold: [], among: ['inspur'] },
  ]);
  await workplace.call(['index']);
});
afterAll(() => workplace.remove());

describe('eval', () => {
  it('counts what was found, quoted and refused, of all and by kind', async () => {
    const { stdout, exitCode } = await workplace.run(['eval', 'questions.jsonl', '--json']);
    const report = JSON.parse(stdout);
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
    expect(exitCode).toBe(0);
    // Both gold articles come first; one of the two gold strings is nowhere; the fourth question may only look where nothing answers.
    expect(report.groups).toEqual([
      expect.objectContaining({
        name: 'all',
        questions: 4,
        recallAt1: 1,
        quoteHit: 0.5,
        refusals: 1,
        falseRefusals: 1 / 3,
      }),
      expect.objectContaining({
        name: 'fact',
        questions: 2,
        mrr: 1,
        ndcgAt10: 1,
        firstQuoteHit: 0.5,
        refusals: null,
        falseRefusals: 0,
      }),
      expect.objectContaining({
        name: 'off-topic',
        questions: 1,
        recallAt1: null,
        quoteHit: null,
        refusals: 1,
      }),
    ]);
  });

  it('prints a table', async () => {
    const { stdout } = await workplace.call(['eval', `${workplace.folder}/questions.jsonl`]);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^\| questions +\| +R@1 \| +R@5 \|/),
      expect.stringMatching(/^\|-+\|-+:\|/),
      expect.stringMatching(/^\| all \(4\) +\| 1\.000 \| 1\.000 \|/),
    ]);
  });

  it.each([
    ['nowhere.jsonl', null, /nowhere\.jsonl cannot be read/],
    [
      'bad.jsonl',
      '{"id":"1","q":"x","answerable":true,"gold":[]}\nnot json\n',
      /bad\.jsonl:2: this line is not JSON/,
    ],
    ['typed.jsonl', '{"id":"1","q":7,"answerable":true,"gold":[]}\n', /typed\.jsonl:1: q: /],
    ['empty.jsonl', '\n', /empty\.jsonl: no question in it/],
  ])('names the place of what is wrong in %s', async (file, content, message) => {
    if (content !== null) await workplace.write(file, content);
    const { exitCode, stderr } = await workplace.call(['eval', `${workplace.folder}/${file}`]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(message);
  });
});
