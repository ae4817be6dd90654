import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEvaluationFile } from '../../src/adapters/index/evaluation-file.ts';
import { xmlFlaw } from '../support/well-formed.ts';
import { createWorkplace, finished, type Workplace } from '../support/workplace.ts';

const schema = JSON.parse(
  readFileSync(new URL('../../docs/schema/eval.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strictTypes: false, validateFormats: false }).compile(schema);

const questions = [
  {
    id: '1',
    q: 'Which chips will Inspur design systems around?',
    lang: 'en',
    answerable: true,
    kind: 'fact',
    gold: [{ articleId: 'inspur', any: ['Power8'] }],
  },
  {
    id: '2',
    q: 'How many dollars does Lenovo pay?',
    lang: 'en-GB',
    answerable: true,
    kind: 'fact',
    gold: [{ articleId: 'lenovo', any: ['two billion'] }],
  },
  {
    id: '3',
    q: 'Wer hat das Fußballturnier gewonnen?',
    lang: 'de',
    answerable: false,
    kind: 'off-topic',
    gold: [],
  },
  { id: '4', q: 'How many dollars does Lenovo pay?', answerable: true, gold: [], among: ['inspur'] },
];

let workplace: Workplace;
const at = (file: string): string => join(workplace.folder, file);

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
  await workplace.write('questions.jsonl', questions);
  await workplace.call(['index']);
});
afterAll(() => workplace.remove());

async function runJson(...words: readonly string[]) {
  const { stdout, stderr, exitCode } = await workplace.call(['eval', ...words, '--json']);
  const printed = JSON.parse(stdout);
  expect(validate(printed), JSON.stringify(validate.errors)).toBe(true);
  return { printed, stderr, exitCode };
}

describe('eval', () => {
  it('counts what was found, quoted and refused: of all, by language pair and by kind', async () => {
    const { stdout, exitCode } = await workplace.run(['eval', 'questions.jsonl', '--json']);
    const printed = JSON.parse(stdout);
    expect(validate(printed), JSON.stringify(validate.errors)).toBe(true);
    expect(exitCode).toBe(0);
    // Both gold articles come first; one of the two gold strings is nowhere; the fourth question may only look where nothing answers.
    expect(printed.groups).toEqual([
      expect.objectContaining({
        by: 'all',
        name: 'all',
        questions: 4,
        recallAt1: 1,
        quoteHit: 0.5,
        refusals: 1,
        falseRefusals: 1 / 3,
      }),
      expect.objectContaining({ by: 'languages', name: 'en → en', questions: 3, quoteHit: 0.5 }),
      expect.objectContaining({
        by: 'languages',
        name: 'de → en',
        questions: 1,
        refusals: 1,
        quoteHit: null,
      }),
      expect.objectContaining({
        by: 'kind',
        name: 'fact',
        questions: 2,
        mrr: 1,
        ndcgAt10: 1,
        firstQuoteHit: 0.5,
        refusals: null,
        falseRefusals: 0,
      }),
      expect.objectContaining({ by: 'kind', name: 'off-topic', questions: 1, recallAt1: null, refusals: 1 }),
    ]);
    expect(printed.groups[0].intervals.quoteHit).toEqual({
      of: 2,
      low: expect.closeTo(0.0945, 3),
      high: expect.closeTo(0.9055, 3),
    });
  });

  it('names what was measured: index, embedder, passages, version', async () => {
    const { printed } = await runJson(at('questions.jsonl'));
    expect(printed).toMatchObject({
      format: 1,
      version: '1.2.3',
      nodeVersion: process.version,
      index: { articles: 2, passages: 2, embedder: 'built-in' },
      embedder: { model: 'built-in', dtype: null, pooling: 'none' },
      sets: [{ name: 'questions', questions: 4 }],
      missingArticles: [],
      comparison: null,
    });
    expect(printed.chunking.targetChars).toBeGreaterThan(100);
    expect(printed.questions[1]).toMatchObject({
      id: '2',
      found: ['lenovo', 'inspur'],
      goldRanks: [1],
      refusal: null,
      quoteHit: false,
      quotes: [{ articleId: 'lenovo', text: expect.stringContaining('1.25 billion dollars') }],
    });
  });

  it('prints a table that fits 100 columns, and a list where there are fewer', async () => {
    const wide = await workplace.call(['eval', at('questions.jsonl')], {
      columns: 140,
      environment: { NO_COLOR: '1' },
    });
    expect(wide.stdout).toMatch(
      /^4 questions of questions\nindex [0-9a-f]{6} · 2 articles, 2 passages · built-in embedder/,
    );
    expect(wide.stdout).toMatch(/^ +R@1 +R@5 +MRR +nDCG@10 +quote +first +refused +refused$/m);
    expect(wide.stdout).toMatch(/^all +1\.000 +1\.000 +1\.000 +1\.000 +\.500 +\.500 +1\.000 +\.333$/m);
    expect(wide.stdout).toMatch(/^n 3 \+ 1 +\.34–1\.00 /m);
    expect(wide.stdout).toMatch(/^answer {2}p50 \S+ m?s, p95 \S+ m?s$/m);
    expect(wide.stdout).toContain("The answer's words are known of 2 questions");
    const narrow = await workplace.call(['eval', at('questions.jsonl')], {
      columns: 60,
      environment: { NO_COLOR: '1' },
    });
    expect(narrow.stdout).toMatch(/^ {2}quote hit +\.500 {2}\.09–\.91$/m);
    for (const [{ stdout }, columns] of [
      [wide, 100],
      [narrow, 60],
    ] as const) {
      expect(stdout.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
    }
  });

  it('measures several sets in one run, each by its name', async () => {
    await workplace.write('more.jsonl', questions.slice(0, 1));
    const { printed } = await runJson(at('questions.jsonl'), at('more.jsonl'));
    expect(printed.groups.filter((group: { by: string }) => group.by === 'set')).toEqual([
      expect.objectContaining({ name: 'questions', questions: 4 }),
      expect.objectContaining({ name: 'more', questions: 1, quoteHit: 1 }),
    ]);
    const twice = await workplace.call(['eval', at('more.jsonl'), at('more.jsonl')]);
    expect(twice).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('is named twice'),
    });
  });

  it('names the questions that no quote can be right for', async () => {
    await workplace.write('unquotable.jsonl', [
      { id: 'there', q: 'Which chips?', answerable: true, gold: [{ articleId: 'inspur' }] },
      {
        id: 'gone',
        q: 'Which chips?',
        answerable: true,
        gold: [{ articleId: 'inspur', any: ['Zilog Z80'] }],
      },
    ]);
    const { stderr } = await runJson(at('unquotable.jsonl'));
    expect(stderr).toMatch(/^1 question can have no good quote, .*\(gone of \S+unquotable\.jsonl\)\.\n/m);
  });

  it('warns when the questions are about another archive, with the count', async () => {
    await workplace.write('foreign.jsonl', [
      ...questions,
      {
        id: '5',
        q: 'Who?',
        answerable: true,
        gold: [{ articleId: 'elsewhere', any: ['x'] }],
        among: ['afar', 'inspur'],
      },
    ]);
    const { printed, stderr } = await runJson(at('foreign.jsonl'));
    expect(stderr).toContain(
      '2 of the 4 articles that the questions name are not in this archive (elsewhere, afar)',
    );
    expect(printed.missingArticles).toEqual(['elsewhere', 'afar']);
  });

  it.each([
    ['nowhere.jsonl', null, /nowhere\.jsonl cannot be read/],
    [
      'bad.jsonl',
      '{"id":"1","q":"x","answerable":true,"gold":[]}\nnot json\n',
      /bad\.jsonl:2: the line is not JSON; wanted \{"id": "q1", "q": /,
    ],
    [
      'typed.jsonl',
      '{"id":"1","q":7,"answerable":true,"gold":[]}\n',
      /typed\.jsonl:1: "q" is a number; wanted the question\./,
    ],
    ['blank.jsonl', '{"id":"1","q":" ","answerable":true,"gold":[]}\n', /blank\.jsonl:1: "q" is empty/],
    [
      'tongue.jsonl',
      '{"id":"1","q":"x","lang":"Dutch","answerable":true,"gold":[]}\n',
      /tongue\.jsonl:1: "lang" is "Dutch"; wanted a tag such as "en"/,
    ],
    [
      'double.jsonl',
      '{"id":"1","q":"x","answerable":true,"gold":[]}\n\n{"id":1,"q":"y","answerable":true,"gold":[]}\n',
      /double\.jsonl:3: "id" is "1", which line 1 has already/,
    ],
    [
      'two.jsonl',
      '{"id":"1","q":"x","gold":[]}\n{"id":"2","q":"y","answerable":true,"gold":[{"any":["z"]}]}\n',
      /two\.jsonl:1: "answerable" is missing; wanted true .*\n.*two\.jsonl:2: "gold\.0\.articleId" is missing/,
    ],
    ['empty.jsonl', '\n', /empty\.jsonl: there is no question in it/],
  ])('names the place of what is wrong in %s', async (file, content, message) => {
    if (content !== null) await workplace.write(file, content);
    const { exitCode, stdout, stderr } = await workplace.call(['eval', at(file)]);
    expect(exitCode).toBe(content === null ? 2 : 1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  it('keeps the figures beside the index for the bot to tell, those of this archive as the bot answers alone', async () => {
    const { printed } = await runJson(at('questions.jsonl'));
    const kept = () => readFileSync(at('index/evaluation.json'), 'utf8');
    const [all] = printed.groups;
    expect(JSON.parse(kept())).toEqual({
      format: 1,
      measuredAt: printed.measuredAt,
      indexId: printed.index.id,
      sets: ['questions'],
      questions: 4,
      quoteHit: { value: all.quoteHit, of: all.intervals.quoteHit.of },
      refusals: { value: all.refusals, of: 1 },
      falseRefusals: { value: all.falseRefusals, of: 3 },
    });
    const before = kept();
    await runJson(at('questions.jsonl'), '--strictness', 'eager');
    const elsewhere = [{ id: '1', q: 'Why?', answerable: true, gold: [{ articleId: 'afar', any: ['x'] }] }];
    await workplace.write('elsewhere.jsonl', elsewhere);
    await runJson(at('elsewhere.jsonl'));
    expect(kept()).toBe(before);
    await expect(createEvaluationFile(at('index')).last()).resolves.toEqual(JSON.parse(before));
  });

  it('prints the figures where they cannot be kept, and says so', async () => {
    const folder = at('index/evaluation.json');
    rmSync(folder, { force: true });
    mkdirSync(folder);
    const { stderr, exitCode } = await runJson(at('questions.jsonl'));
    expect(exitCode).toBe(0);
    expect(stderr).toContain('/about will not show these figures.');
    await expect(createEvaluationFile(at('index')).last()).rejects.toThrow(/cannot be read: it is a folder/);
    rmSync(folder, { recursive: true });
    await expect(createEvaluationFile(at('index')).last()).resolves.toBe(null);
    writeFileSync(folder, '{"format":1}');
    await expect(createEvaluationFile(at('index')).last()).rejects.toThrow(/npx dateline eval/);
  });

  it('asks for a file where the archive is not the sample', async () => {
    const { exitCode, stderr } = await workplace.call(['eval']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Name a file of labelled questions about your articles');
  });

  it('ends cleanly at Ctrl-C, and writes nothing', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...questions[0], id: String(i) }));
    const foreign = { id: 'foreign', q: 'Who?', answerable: true, gold: [{ articleId: 'elsewhere' }] };
    await workplace.write('many.jsonl', [...many, foreign]);
    const child = workplace.start(['eval', 'many.jsonl', '--save', 'never.json', '--json']);
    const ended = finished(child);
    child.stdin.end();
    // The warning that an article is elsewhere comes when it begins.
    await once(child.stderr, 'data');
    child.kill('SIGINT');
    const { exitCode, stdout, stderr } = await ended;
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/Stopped after \d+ of 10001 questions; nothing was written\./);
    expect(existsSync(at('never.json'))).toBe(false);
  }, 20_000);
});

describe('eval --baseline', () => {
  beforeAll(async () => {
    await workplace.call(['eval', at('questions.jsonl'), '--save', at('runs/before.json')]);
  });

  it('ends with 0 beside itself: the saved run is what --json prints', async () => {
    const saved = JSON.parse(readFileSync(at('runs/before.json'), 'utf8'));
    expect(validate(saved), JSON.stringify(validate.errors)).toBe(true);
    const { printed, exitCode, stderr } = await runJson(
      at('questions.jsonl'),
      '--baseline',
      at('runs/before.json'),
    );
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Nothing is worse than before by more than .020.');
    expect(printed.groups).toEqual(saved.groups);
    expect(printed.comparison).toMatchObject({ margin: 0.02, common: 4, onlyHere: 0, onlyThere: 0 });
    expect(printed.comparison.baseline.index).toEqual(saved.index);
  });

  it('ends with 1 and names figure, margin and questions where something got worse, and tells what got better', async () => {
    const earlier = JSON.parse(readFileSync(at('runs/before.json'), 'utf8'));
    Object.assign(earlier.questions[1], { quoteHit: true, firstQuoteHit: true });
    Object.assign(earlier.questions[0], { goldRanks: [2] });
    await workplace.write('runs/better.json', JSON.stringify(earlier));
    const { stdout, exitCode } = await workplace.call(
      ['eval', at('questions.jsonl'), '--baseline', at('runs/better.json')],
      { columns: 200 },
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      'Worse: quote hit of all questions: 1.000 → .500 (−.500; 0 won, 1 lost). Lost: 2.',
    );
    expect(stdout).toContain('Better: R@1 of all questions: .500 → 1.000 (+.500; 1 won, 0 lost).');
    const lenient = await workplace.call([
      'eval',
      at('questions.jsonl'),
      '--baseline',
      at('runs/better.json'),
      '--margin',
      '.5',
    ]);
    expect(lenient.exitCode).toBe(0);
  });

  it('compares the questions of both runs, and says how many there are', async () => {
    await workplace.write('fewer.jsonl', [...questions.slice(0, 2), { ...questions[2], id: 'new' }]);
    const { stdout, exitCode } = await workplace.call([
      'eval',
      at('fewer.jsonl'),
      '--baseline',
      at('runs/before.json'),
    ]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'on the 2 questions of both; 1 question only of this run and 2 questions only of that one left out.',
    );
  });

  it('says that embedder and index are others than before', async () => {
    const earlier = JSON.parse(readFileSync(at('runs/before.json'), 'utf8'));
    Object.assign(earlier.embedder, { model: 'some/e5', dtype: 'q8', pooling: 'mean' });
    earlier.index.id = 'fedcba987654';
    await workplace.write('runs/neural.json', JSON.stringify(earlier));
    const { stdout } = await workplace.call([
      'eval',
      at('questions.jsonl'),
      '--baseline',
      at('runs/neural.json'),
    ]);
    expect(stdout).toMatch(
      /The embedder changed: some\/e5, q8, \d+ dimensions, mean pooling before, built-in embedder/,
    );
    expect(stdout).toMatch(
      /The index changed: fedcba \(2 articles\) before, [0-9a-f]{6} \(2 articles\) now\./,
    );
  });

  it.each([
    [
      'runs/none.json',
      null,
      2,
      /none\.json cannot be read: there is no such file\. Save a run first with: npx dateline eval --save FILE/,
    ],
    [
      'runs/half.json',
      '{"format":1,"measuredAt":"2026',
      1,
      /half\.json is not a saved run: it is not JSON, or only a part of it/,
    ],
    [
      'runs/old.json',
      '{"format":0}',
      1,
      /old\.json is not a saved run \(format: of another version of Dateline\)/,
    ],
    ['runs/list.json', '[]', 1, /list\.json is not a saved run/],
  ])('does not begin with a baseline that is none: %s', async (file, content, code, message) => {
    if (content !== null) await workplace.write(file, content);
    const { exitCode, stdout, stderr } = await workplace.call([
      'eval',
      at('questions.jsonl'),
      '--baseline',
      at(file),
    ]);
    expect(exitCode).toBe(code);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  it.each([
    [['--margin', '2%', '--baseline', 'x'], '--margin: "2%" is not a margin'],
    [['--margin', '0.1'], '--margin needs a --baseline'],
    [['--save', '.'], '. is a folder: name a file to write.'],
  ])('ends with 2 for %j', async (options, message) => {
    const { exitCode, stderr } = await workplace.call(['eval', at('questions.jsonl'), ...options]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('eval --report', () => {
  it('writes one page, well-formed, with the questions that went wrong', async () => {
    const file = at('reports/deep/report.html');
    const { exitCode } = await workplace.call(['eval', at('questions.jsonl'), '--report', file]);
    expect(exitCode).toBe(0);
    const page = readFileSync(file, 'utf8');
    expect(xmlFlaw(page)).toBeNull();
    expect(page).toContain('Answered with another quote (1)');
    expect(page).toContain('<q><bdi>two billion</bdi></q>');
    expect(page).toContain('Lenovo pays 1.25 billion dollars for the PC business of IBM.');
  });

  it('prints the figures even where the page cannot be written, and names the file', async () => {
    mkdirSync(at('taken'), { recursive: true });
    writeFileSync(at('taken/file'), '');
    const { exitCode, stdout, stderr } = await workplace.call([
      'eval',
      at('questions.jsonl'),
      '--report',
      at('taken/file/report.html'),
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('4 questions of questions');
    expect(stderr).toMatch(/report\.html cannot be written: /);
  });
});
