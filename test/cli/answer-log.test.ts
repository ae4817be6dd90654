import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articles, createIndexedWorkplace, type Workplace } from '../support/workplace.ts';

let workplace: Workplace;
beforeEach(async () => {
  workplace = await createIndexedWorkplace();
});
afterEach(() => workplace.remove());

const validate = schemaOf('answer-log');
const validateProof = schemaOf('verify');

function schemaOf(name: string) {
  const schema = new URL(`../../docs/schema/${name}.schema.json`, import.meta.url);
  return new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
    JSON.parse(readFileSync(schema, 'utf8')),
  );
}

function logged(path: string) {
  const text = readFileSync(path, 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const object = JSON.parse(line);
      expect(validate(object), JSON.stringify(validate.errors)).toBe(true);
      return object;
    });
}

/** Rewrites the harbour's article as if the keeper had changed it, and indexes it. */
async function changeArticle(from: string, to: string): Promise<void> {
  const changed = articles.map((one) => ({ ...one, body: one.body.replace(from, to) }));
  await workplace.write('corpus/articles.jsonl', changed);
  await workplace.call(['index']);
}

const question = 'Who ordered a crane?';

describe('the answer log', () => {
  it('is not written unless it is asked for', async () => {
    const { stdout } = await workplace.call(['ask', question]);
    expect(stdout).toContain('“');
    expect(() => logged(join(workplace.folder, 'answers.jsonl'))).toThrow('ENOENT');
  });

  it('holds every answer and refusal of ask and the chat, one a line', async () => {
    const log = join(workplace.folder, 'logs', 'answers.jsonl');
    await workplace.call(['ask', '--log', log, '--lang', 'en', question]);
    await workplace.call(['start'], {
      input: `${question}\nAnd when?\nWho won the \u001b[31mchess\u0085 tournament?`,
      environment: { DATELINE_ANSWER_LOG: log },
    });
    const lines = logged(log);
    expect(lines.map(({ kind, understoodAs, filters }) => [kind, understoodAs, filters])).toEqual([
      ['answered', null, { language: 'en' }],
      ['answered', null, {}],
      ['answered', 'Who ordered a crane, and when?', {}],
      ['refused', null, {}],
    ]);
    expect(lines[0].statements[0].quotes[0]).toMatchObject({ title: 'A crane for the old harbour' });
    expect(readFileSync(log, 'utf8')).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('that cannot be written is told once, and every answer given', async () => {
    const input = `${question}\n${question}`;
    const { exitCode, stdout, stderr } = await workplace.call(['start', '--log', workplace.folder], {
      input,
    });
    expect(exitCode).toBe(0);
    expect(stdout.match(/“The harbour of Wismund/g)).toHaveLength(2);
    expect(stderr.match(/cannot be written: it is a folder\. Answers are given as ever/g)).toHaveLength(1);
  });
});

describe('verify --log', () => {
  async function prove(...more: readonly string[]) {
    const log = join(workplace.folder, 'answers.jsonl');
    const run = await workplace.call(['verify', '--log', log, ...more]);
    return { ...run, log };
  }

  beforeEach(async () => {
    await workplace.call(['ask', '--log', join(workplace.folder, 'answers.jsonl'), '--limit', '1', question]);
    await workplace.call(['ask', '--log', join(workplace.folder, 'answers.jsonl'), 'Who won at chess?']);
  });

  it('proves every quote, and prints but the sum where all are exact', async () => {
    expect(await prove()).toMatchObject({ exitCode: 0, stdout: '2 answers, 1 quote: 1 exact.\n' });
  });

  it('marks old and new words of an article that was changed, and ends with 1', async () => {
    await changeArticle('a crane from the Toller works', 'two cranes from the Toller works');
    const { exitCode, stdout, log } = await prove();
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(new RegExp(`^${log}:1: changed: harbour-crane@`));
    expect(stdout).toContain('[not in the archive: a crane] [the archive has: two cranes]');
    expect(stdout).toContain('2 answers, 1 quote: 1 changed.');
    const proof = JSON.parse((await prove('--json')).stdout);
    expect(validateProof(proof), JSON.stringify(validateProof.errors)).toBe(true);
    expect(proof.receipts).toMatchObject([
      { place: `${log}:1`, kind: 'changed', words: 'differ', quote: null },
    ]);
  });

  it('knows the words that still stand after a change beside them', async () => {
    await changeArticle('The harbour of Wismund', 'News. The harbour of Wismund');
    expect((await prove()).stdout).toContain('The quoted words still stand in it:');
  });

  it('tells lines it cannot read by their place, and checks the others', async () => {
    const log = join(workplace.folder, 'answers.jsonl');
    await workplace.write('answers.jsonl', `{"cut":\n\n{"other":1}\n${readFileSync(log, 'utf8')}`);
    const { exitCode, stdout, stderr } = await prove();
    expect(exitCode).toBe(1);
    expect(stdout).toBe('2 answers, 1 quote: 1 exact.\n');
    expect(stderr).toContain('answers.jsonl:1: it is not JSON');
    expect(stderr).toContain('answers.jsonl:3: it is no line of an answer log.');
  });

  it('tells twenty such lines and counts the others', async () => {
    await workplace.write('answers.jsonl', 'not json\n'.repeat(23));
    const { exitCode, stderr } = await prove();
    expect(exitCode).toBe(1);
    expect(stderr.match(/it is not JSON/g)).toHaveLength(20);
    expect(stderr).toMatch(
      /\n… and 3 more lines that cannot be read\. Is \S+answers\.jsonl an answer log\?\n$/,
    );
  });

  it('reads what ask --json printed as well, from standard input', async () => {
    const { stdout } = await workplace.call(['ask', '--json', question]);
    const tampered = stdout.replaceAll('Wismund has', 'Wismund had');
    const proof = await workplace.call(['verify', '--log', '-'], { input: tampered });
    expect(proof.exitCode).toBe(1);
    expect(proof.stdout).toContain('misquoted: harbour-crane@');
    expect(proof.stdout).toContain('[not in the archive: had] [the archive has: has]');
  });

  it('says what cannot be read', async () => {
    const none = await workplace.call(['verify', '--log', 'none.jsonl']);
    expect(none).toMatchObject({
      exitCode: 2,
      stderr: 'none.jsonl cannot be read: there is no such file.\n',
    });
  });
});
