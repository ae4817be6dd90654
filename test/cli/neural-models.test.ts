import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTinyModel } from '../../scripts/make-tiny-model.ts';
import { builtInReadingFit } from '../../src/answering/fit.ts';
import { createWorkplace, type Workplace } from '../support/workplace.ts';

function validator(name: string) {
  const path = new URL(`../../docs/schema/${name}.schema.json`, import.meta.url);
  return new Ajv2020({ strictTypes: false, validateFormats: false }).compile(
    JSON.parse(readFileSync(path, 'utf8')),
  );
}

let workplace: Workplace;
let environment: Record<string, string>;
beforeAll(async () => {
  workplace = await createWorkplace();
  const [embedder, reranker] = [join(workplace.folder, 'embedder'), join(workplace.folder, 'reranker')];
  await makeTinyModel(embedder);
  await makeTinyModel(reranker, 1, 'score');
  environment = { DATELINE_MODEL: embedder, DATELINE_POOLING: 'mean', DATELINE_DTYPE: 'fp32' };
  await workplace.write('corpus/articles.jsonl', [
    { id: 'inspur', title: 'Chips', language: 'en', body: 'Inspur will design systems around Power8 chips.' },
    { id: 'bread', title: 'Bread', language: 'en', body: 'Bread and butter: a recipe for your oven.' },
  ]);
  await workplace.write('questions.jsonl', [
    {
      id: '1',
      q: 'Which chips will Inspur design systems around?',
      answerable: true,
      gold: [{ articleId: 'inspur', any: ['Power8'] }],
    },
    { id: '2', q: 'Who won the match?', answerable: false, gold: [] },
  ]);
  const { exitCode, stderr } = await workplace.run(['index'], { environment });
  if (exitCode !== 0) throw new Error(`The index was not built: ${stderr}`);
  environment = { ...environment, DATELINE_RERANKER: reranker };
});
afterAll(() => workplace.remove());

/** Runs the built program in this process: a process of its own for every command is what these tests would spend their time on. */
const run = (commandLine: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  workplace.call(commandLine, { environment, built: true });

describe('with a neural embedder', () => {
  it('eval prints the same table as with the built-in one', async () => {
    const questions = join(workplace.folder, 'questions.jsonl');
    const neural = await run(['eval', questions]);
    expect(neural.exitCode).toBe(0);
    expect(neural.stdout).toContain('32 dimensions');
    const index = join(workplace.folder, 'built-in');
    await run(['index', '--model', 'built-in', '--index', index]);
    const builtIn = await run(['eval', questions, '--index', index]);
    const labels = (text: string) => text.split('\n').map((line) => line.replace(/[\d.–].*/, '').trimEnd());
    const table = (text: string) => labels(text.slice(text.indexOf('R@1')));
    expect(table(neural.stdout)).toEqual(table(builtIn.stdout));
  });
});

describe('what was fitted for an embedder', () => {
  const question = 'Which chips will Inspur design systems around?';
  const kindOf = async (environment: Record<string, string>) => {
    const { stdout } = await run(['ask', question, '--json'], environment);
    return JSON.parse(stdout).kind;
  };

  it('is told to be missing when an index is built, and is used from a file where there is one', async () => {
    const { DATELINE_RERANKER: _, ...neural } = environment;
    const without = await run(['index', '--full'], neural);
    expect(without.stderr).toMatch(/Nothing was fitted for .+ \(fp32\): words and vectors count the same/);
    const fit = {
      ...builtInReadingFit,
      denseWeight: 0.2,
      leastSupports: { strict: 1, balanced: 1, eager: 1 },
    };
    const file = join(workplace.folder, 'fit.json');
    const embedder = { model: environment['DATELINE_MODEL'], dtype: 'fp32' };
    await workplace.write('fit.json', [{ format: 1, embedder, ...fit }]);
    const fitted = { ...neural, DATELINE_FIT: file };
    const built = await run(['index', '--full'], fitted);
    expect(built.stderr).not.toContain('fitted');
    expect(await kindOf(neural)).toBe('answered');
    expect(await kindOf(fitted)).toBe('refused');
  });

  it('is named where it cannot be read', async () => {
    const missing = { ...environment, DATELINE_FIT: join(workplace.folder, 'none.json') };
    const { stderr, exitCode } = await run(['ask', question], missing);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/none\.json \(DATELINE_FIT\) cannot be read/);
  });
});

describe('with a reranker', () => {
  it('says in the JSON how many passages it judged', async () => {
    for (const command of ['search', 'ask']) {
      const { stdout } = await run([command, 'Which chips?', '--json'], environment);
      const printed = JSON.parse(stdout);
      const validate = validator(command);
      expect(validate(printed), JSON.stringify(validate.errors)).toBe(true);
      expect(printed.timings.rerank).toEqual({ ms: expect.any(Number), scored: 2, of: 2 });
    }
  });

  it('doctor says that it is here', async () => {
    const { stdout } = await run(['doctor'], environment);
    expect(stdout).toMatch(/^reranker {2}.*reranker: here$/m);
    const { stdout: json } = await run(['doctor', '--json'], {
      ...environment,
      DATELINE_RERANKER: 'jina-v2',
      HF_ENDPOINT: 'http://127.0.0.1:2',
    });
    const validate = validator('doctor');
    expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(json).reranker).toMatchObject({
      name: 'jina-v2',
      state: 'out-of-reach',
      licence: 'CC BY-NC 4.0',
    });
  });

  it('search goes on without one that cannot be had, and says so in one line', async () => {
    const { stdout, stderr, exitCode } = await run(['search', 'Which chips?', '--json'], {
      ...environment,
      DATELINE_RERANKER: 'mmarco-minilm',
      HF_ENDPOINT: 'http://127.0.0.1:2',
    });
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^The reranker mmarco-minilm is not here .*: searching goes on without it\.$/m);
    expect(JSON.parse(stdout).timings).not.toHaveProperty('rerank');
  });

  it('ends with 2 for a name that is none', async () => {
    const { stderr, exitCode } = await run(['search', 'x'], {
      ...environment,
      DATELINE_RERANKER: 'best',
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no reranker "best".');
  });
});
