import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles, createIndexedWorkplace, createWorkplace, type Workplace } from '../support/workplace.ts';

let workplace: Workplace;
beforeAll(async () => {
  workplace = await createIndexedWorkplace();
});
afterAll(() => workplace.remove());

type SchemaName =
  | 'ask'
  | 'check'
  | 'timeline'
  | 'search'
  | 'index'
  | 'index-progress'
  | 'source'
  | 'verify'
  | 'doctor';

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });

function schema(name: SchemaName): AnySchema {
  return JSON.parse(readFileSync(new URL(`../../docs/schema/${name}.schema.json`, import.meta.url), 'utf8'));
}

const validate = {
  ask: ajv.compile(schema('ask')),
  timeline: ajv.compile(schema('timeline')),
  check: ajv.compile(schema('check')),
  search: ajv.compile(schema('search')),
  index: ajv.compile(schema('index')),
  'index-progress': ajv.compile(schema('index-progress')),
  source: ajv.compile(schema('source')),
  verify: ajv.compile(schema('verify')),
  doctor: ajv.compile(schema('doctor')),
};

interface Expected {
  readonly exitCode?: number;
  readonly input?: string;
  /** Whether to run the built program as a process: one question and one batch; everything else runs here. */
  readonly asProcess?: boolean;
}

/** Runs a command and holds every line of its standard output to the schema. */
async function objects(
  name: SchemaName,
  commandLine: readonly string[],
  { exitCode = 0, input = '', asProcess = false }: Expected = {},
) {
  const how = asProcess ? workplace.run : workplace.call;
  const run = await how([name, '--json', ...commandLine], { input });
  expect(run.exitCode, run.stderr).toBe(exitCode);
  expect(run.stdout.endsWith('\n')).toBe(true);
  const lines = run.stdout.slice(0, -1).split('\n');
  return lines.map((line) => {
    const object = JSON.parse(line);
    expect(validate[name](object), JSON.stringify(validate[name].errors)).toBe(true);
    return object;
  });
}

const bodies = new Map<string, string>(articles.map(({ id, body }) => [id, body]));

function expectCutFromBody({ articleId, start, end, text }: Span) {
  expect(bodies.get(articleId)?.slice(start, end)).toBe(text);
}

interface Span {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

describe('timeline --json', () => {
  it('prints entries in the order of publication, and the undated apart', async () => {
    const [timeline] = await objects('timeline', ['The', 'crane', 'Kran', 'of', 'Wismund']);
    expect(timeline).toMatchObject({ id: null, topic: 'The crane Kran of Wismund', kind: 'timeline' });
    expect(timeline.entries.map(({ date }: { date: string }) => date)).toEqual(['2014-08-23', '2015-02']);
    for (const { quote } of [...timeline.entries, ...timeline.undated]) expectCutFromBody(quote);
  });

  it('is refused like a question', async () => {
    const [timeline] = await objects('timeline', ['tulips', 'in', 'Haarlem']);
    expect(timeline).toMatchObject({ kind: 'refused', entries: [], undated: [] });
    expect(timeline.reason).not.toBeNull();
  });

  it('prints one object for each line of a batch', async () => {
    const input = '{"id":"a","q":"Wismund crane"}\n{"id":"b","q":"tulips"}\n';
    const timelines = await objects('timeline', ['--batch', '-'], { input });
    expect(timelines.map(({ id, kind }: { id: string; kind: string }) => [id, kind])).toEqual([
      ['a', 'timeline'],
      ['b', 'refused'],
    ]);
  });
});

describe('check --json', () => {
  it('prints a verdict for each claim, its quotes cut from the bodies', async () => {
    const text =
      'The harbour of Wismund has ordered a crane from the Toller works. The harbour of Wismund has not ordered a crane from the Toller works. Jonas Feld sings. Really?';
    const [checked] = await objects('check', [text]);
    expect(checked).toMatchObject({
      id: null,
      claims: [
        { verdict: 'supported', contradiction: null, contradicting: null, nearest: null },
        { verdict: 'contradicted', contradiction: { about: 'negation', figures: null }, supporting: null },
        { verdict: 'not-found', contradiction: null },
      ],
      unchecked: 1,
    });
    expectCutFromBody(checked.claims[0].supporting);
    expectCutFromBody(checked.claims[1].contradicting);
    expectCutFromBody(checked.claims[2].nearest);
  });
});

describe('ask --json', () => {
  it('prints one answered object whose quotes are cut from the bodies', async () => {
    const [answer, ...others] = await objects('ask', ['Who', 'ordered', 'a', 'crane?'], { asProcess: true });
    expect(others).toEqual([]);
    expect(Object.keys(answer)).toEqual([
      'id',
      'question',
      'understoodAs',
      'kind',
      'reason',
      'statements',
      'conflicts',
      'reports',
      'nearest',
      'loosenings',
      'passages',
      'window',
      'time',
      'index',
      'support',
      'reading',
      'timings',
    ]);
    expect(answer).toMatchObject({ id: null, question: 'Who ordered a crane?', kind: 'answered' });
    const quotes = answer.statements.flatMap((statement: { quotes: Span[] }) => statement.quotes);
    expect(quotes[0].text).toContain('The harbour of Wismund has ordered a crane from the Toller works.');
    for (const span of [...quotes, ...answer.passages]) expectCutFromBody(span);
    expect(answer.window).toEqual({ oldest: '2014-08-23', newest: '2015-02', asOf: null, undated: 1 });
  });

  it('counts offsets in UTF-16 units, past characters outside the Basic Multilingual Plane', async () => {
    const [answer] = await objects('ask', ['What did the mayor call a giant among herons?']);
    const [quote] = answer.statements[0].quotes;
    expect(quote.text).toContain('🏗️ “a giant among herons”');
    expectCutFromBody(quote);
  });

  it.each([
    [
      'nothing-relevant or not-supported',
      ['Who won the chess tournament?'],
      /^(nothing-relevant|not-supported)$/,
    ],
    ['outside-filters', ['Who ordered a crane?', '--to', '2010'], /^outside-filters$/],
  ])('prints a refusal for the reason %s and ends with 0', async (_, commandLine, reason) => {
    const [answer] = await objects('ask', commandLine);
    expect(answer.kind).toBe('refused');
    expect(answer.reason).toMatch(reason);
    for (const span of answer.nearest) expectCutFromBody(span);
  });

  it('says of an empty archive that it is empty', async () => {
    const bare = await createWorkplace();
    try {
      await bare.write('corpus/articles.jsonl', '');
      expect((await bare.call(['index'])).exitCode).toBe(0);
      const { exitCode, stdout } = await bare.call(['ask', '--json', 'Who ordered a crane?']);
      expect(exitCode).toBe(0);
      const answer = JSON.parse(stdout);
      expect(validate.ask(answer), JSON.stringify(validate.ask.errors)).toBe(true);
      expect(answer.reason).toBe('empty-archive');
    } finally {
      await bare.remove();
    }
  });
});

describe('ask --batch', () => {
  const batch = [
    { id: 'first', q: 'Who ordered a crane?', lang: 'de', gold: [] },
    { id: 2, q: 'Wer durchschnitt das Band?', language: 'de', limit: 1 },
    { q: 'Who kept bees?', from: '2014' },
  ];

  it('answers every line in order, with its id and its own limits; `lang` limits nothing', async () => {
    await workplace.write('batch.jsonl', batch);
    const answers = await objects('ask', ['--batch', join(workplace.folder, 'batch.jsonl')]);
    expect(answers.map(({ id, kind }) => [id, kind])).toEqual([
      ['first', 'answered'],
      ['2', 'answered'],
      [null, 'refused'],
    ]);
    expect(answers[1].statements).toHaveLength(1);
    expect(answers[2].reason).toBe('outside-filters');
  });

  it('understands a follow-up by the questions before it', async () => {
    const conversation = ['Who ordered a crane?'];
    const input = `${JSON.stringify({ q: 'And when?', conversation })}\n${JSON.stringify({ q: 'Who kept bees?', conversation })}\n`;
    const answers = await objects('ask', ['--batch', '-'], { input });
    expect(answers.map(({ question, understoodAs }) => [question, understoodAs])).toEqual([
      ['And when?', 'Who ordered a crane, and when?'],
      ['Who kept bees?', null],
    ]);
  });

  it('takes null for what is not given', async () => {
    const nothing = {
      id: null,
      from: null,
      to: null,
      asOf: null,
      publisher: null,
      language: null,
      limit: null,
      conversation: null,
    };
    const input = `${JSON.stringify({ q: 'Who kept bees?', ...nothing })}\n`;
    const [answer] = await objects('ask', ['--batch', '-'], { input });
    expect(answer.kind).toBe('answered');
  });

  it('says of a line of a batch what is there and what to write', async () => {
    const input = '{"question":"x"}\n{"q":"x","limit":"3","id":[]}\n{"q":"x","conversation":["y",1]}\n[]\n';
    const { stderr, exitCode } = await workplace.call(['ask', '--batch', '-'], { input });
    const wanted = '{"id": "q1", "q": "Who built the bridge?"}';
    expect(stderr.split('\n')).toEqual([
      `standard input:1: "q" is missing; wanted the question: ${wanted}`,
      'standard input:2: "id" is a list; wanted text or a number; "limit" is text; wanted a whole number from 1 to 1000',
      'standard input:3: "conversation.1" is a number; wanted a list of at most 100 questions, the oldest first',
      `standard input:4: the line is a list; wanted ${wanted}`,
      '',
    ]);
    expect(exitCode).toBe(1);
  });

  it('reads standard input, tells each bad line by its place, answers the rest and ends with 1', async () => {
    const input =
      '{"id":"a","q":"Who kept bees?"}\r\n\nnot json\n{"q":" "}\n{"q":"x","from":"2014-13"}\n{"id":"z","q":"Who kept bees?"}';
    const answers = await objects('ask', ['--batch', '-'], { exitCode: 1, input, asProcess: true });
    expect(answers.map(({ id }) => id)).toEqual(['a', 'z']);
    const { stderr } = await workplace.call(['ask', '--batch', '-'], { input });
    const wanted = '{"id": "q1", "q": "Who built the bridge?"}';
    expect(stderr.split('\n')).toEqual([
      `standard input:3: the line is not JSON; wanted ${wanted}`,
      `standard input:4: "q" is empty; wanted the question: ${wanted}`,
      'standard input:5: "2014-13" is not a date: there is no month 13.',
      '',
    ]);
  });
});

describe('search --json', () => {
  it('prints ranked passages and no more than the limit', async () => {
    const [found] = await objects('search', ['crane', '--limit', '1']);
    expect(Object.keys(found)).toEqual(['id', 'question', 'passages', 'time', 'index', 'timings']);
    expect(found.passages).toHaveLength(1);
    for (const span of found.passages) expectCutFromBody(span);
  });

  it('answers a batch', async () => {
    const input = '{"id":"a","q":"crane"}\n{"id":"b","q":"bees"}\n';
    const found = await objects('search', ['--batch', '-'], { input });
    expect(found.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('index --json', () => {
  it('counts what changed and lists what was skipped', async () => {
    const place = await createWorkplace();
    try {
      await place.write('corpus/articles.jsonl', articles.slice(0, 2));
      const first = JSON.parse((await place.run(['index', '--json'])).stdout);
      expect(validate.index(first), JSON.stringify(validate.index.errors)).toBe(true);
      expect(first).toMatchObject({ added: 2, changed: 0, removed: 0, unchanged: 0, skipped: [] });

      await place.write('corpus/articles.jsonl', [{ ...articles[0], title: 'Another title' }, articles[2]]);
      await place.write('corpus/broken.jsonl', 'not json\n');
      const second = JSON.parse((await place.call(['index', '--json'])).stdout);
      expect(validate.index(second), JSON.stringify(validate.index.errors)).toBe(true);
      expect(second).toMatchObject({ added: 1, changed: 1, removed: 1, unchanged: 0 });
      expect(second.skipped).toMatchObject([{ file: 'broken.jsonl:1' }]);
    } finally {
      await place.remove();
    }
  });

  it('tells each step before the summary, with --progress', async () => {
    const place = await createWorkplace();
    try {
      await place.write('corpus/articles.jsonl', articles);
      const { stdout, stderr } = await place.call(['index', '--json', '--progress']);
      const lines = stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const progress = lines.slice(0, -1);
      for (const line of progress) {
        expect(validate['index-progress'](line), JSON.stringify(validate['index-progress'].errors)).toBe(
          true,
        );
      }
      expect(progress[0]).toEqual({ progress: { step: 'read', done: 0, total: null } });
      const passages = lines.at(-1).index.passages;
      expect(progress.at(-1)).toEqual({ progress: { step: 'embed', done: passages, total: passages } });
      expect(validate.index(lines.at(-1))).toBe(true);
      expect(stderr).not.toContain('Embedding');
      const alone = await place.call(['index', '--progress']);
      expect(alone).toMatchObject({ exitCode: 2, stdout: '' });
      expect(alone.stderr).toContain('--progress needs --json');
    } finally {
      await place.remove();
    }
  });
});

/** Makes an index one of a model that is not here. */
function embedElsewhere(manifestPath: string): void {
  const { checksum: _, ...manifest } = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const model = { model: 'someone/model', revision: 'main', dtype: 'q8', pooling: 'mean' };
  const changed = { ...manifest, embedder: { ...manifest.embedder, ...model } };
  const checksum = createHash('sha256').update(JSON.stringify(changed)).digest('hex');
  writeFileSync(manifestPath, JSON.stringify({ ...changed, checksum }));
}

describe('source --json', () => {
  it('needs no embedder', async () => {
    const place = await createIndexedWorkplace();
    try {
      embedElsewhere(join(place.folder, 'index', 'manifest.json'));
      const environment = { HF_ENDPOINT: 'http://127.0.0.1:9' };
      expect((await place.call(['ask', 'Who kept bees?'], { environment })).exitCode).toBe(1);
      const { exitCode, stdout } = await place.call(['source', '--json', 'lighthouse'], { environment });
      expect(exitCode).toBe(0);
      expect(JSON.parse(stdout).article.id).toBe('lighthouse');
    } finally {
      await place.remove();
    }
  });

  const quoted = 'It will stand on the northern quay.';

  it.each(['harbour-crane', 'A crane for the old harbour', 'https://example.org/harbour-crane'])(
    'finds an article by %s',
    async (text) => {
      const [found] = await objects('source', [text]);
      expect(found).toMatchObject({ kind: 'article', article: articles[0], quotes: [], nearest: [] });
    },
  );

  it('finds where a pasted quote stands', async () => {
    const [found] = await objects('source', [quoted]);
    expect(found).toMatchObject({
      kind: 'quote',
      article: { id: 'harbour-crane' },
      quotes: [{ text: quoted }],
    });
    expectCutFromBody(found.quotes[0]);
  });

  it('marks the differing words of a quote that is not verbatim', async () => {
    const [found] = await objects('source', ['It will stand on the southern quay.']);
    expect(found).toMatchObject({ kind: 'not-verbatim', article: null, quotes: [] });
    const [nearest] = found.nearest;
    expectCutFromBody(nearest);
    const marked = nearest.differences.filter(({ change }: { change: string }) => change !== 'same');
    expect(marked.map(({ text, change }: { text: string; change: string }) => [change, text.trim()])).toEqual(
      expect.arrayContaining([
        ['extra', 'southern'],
        ['missing', 'northern'],
      ]),
    );
  });

  it('says what it did not find', async () => {
    const [found] = await objects('source', ['Quarterly figures of a distant planet']);
    expect(found).toMatchObject({ kind: 'not-found', article: null, quotes: [] });
  });
});

describe('verify --json', () => {
  it('proves the index, and each receipt of an answer', async () => {
    const [answer] = await objects('ask', ['Who ordered a crane?']);
    const { receipt, text } = answer.statements[0].quotes[0];
    const [proof] = await objects('verify', [receipt]);
    expect(proof).toMatchObject({ sound: true, receipts: [{ receipt, kind: 'exact', quote: { text } }] });
  });

  it('ends with 1 when a receipt is not exact', async () => {
    const receipts = ['harbour-crane@0123456789+0-3', 'nowhere@0123456789+0-3', 'no receipt'];
    const [proof] = await objects('verify', ['-'], { exitCode: 1, input: `${receipts.join('\n')}\n` });
    expect(proof.receipts.map(({ kind }: { kind: string }) => kind)).toEqual([
      'changed',
      'gone',
      'not-a-receipt',
    ]);
  });

  it('says what is wrong with a damaged index and ends with 1', async () => {
    const place = await createIndexedWorkplace();
    try {
      await place.write('index/manifest.json', '{}');
      const { exitCode, stdout, stderr } = await place.call(['verify', '--json']);
      expect(exitCode).toBe(1);
      const report = JSON.parse(stdout || 'null');
      expect(validate.verify(report), `${stderr} ${JSON.stringify(validate.verify.errors)}`).toBe(true);
      expect(report.sound).toBe(false);
      expect(report.problems[0]).toContain('npx dateline index');
    } finally {
      await place.remove();
    }
  });
});

describe('doctor --json', () => {
  it('is sound over a sound archive, and never shows the token', async () => {
    const environment = { DISCORD_TOKEN: 'very-secret-token' };
    const run = await workplace.run(['doctor', '--json'], { environment });
    expect(run.exitCode).toBe(0);
    const report = JSON.parse(run.stdout);
    expect(validate.doctor(report), JSON.stringify(validate.doctor.errors)).toBe(true);
    expect(report).toMatchObject({
      sound: true,
      corpus: { articles: 3, problem: null },
      index: { state: 'sound', upToDate: true },
      model: { name: 'built-in', state: 'built-in' },
      glossary: { files: 0, problems: [] },
      chat: null,
      discord: { tokenSet: true, apiUrl: null },
    });
    expect(run.stdout + run.stderr).not.toContain('very-secret-token');
  });

  it('ends with 1 when something is broken', async () => {
    const [report] = await objects('doctor', ['--corpus', 'nowhere'], { exitCode: 1 });
    expect(report.sound).toBe(false);
    expect(report.corpus.problem).toContain('nowhere');
  });

  it('says that the index is older than its corpus, and what else is set', async () => {
    const place = await createIndexedWorkplace();
    try {
      await place.write('corpus/more.txt', 'More\n\nA second crane has come.');
      await place.write('glossary/words.tsv', 'en\tde\nquay\tKai\tzu viel\n');
      const environment = { CHAT_MODEL: 'openai:gpt-4o-mini', CHAT_API_KEY: 'very-secret-key' };
      const { stdout, exitCode } = await place.call(['doctor', '--json'], { environment });
      const report = JSON.parse(stdout);
      expect(validate.doctor(report), JSON.stringify(validate.doctor.errors)).toBe(true);
      expect(report).toMatchObject({
        sound: false,
        index: { state: 'sound', upToDate: false },
        glossary: { files: 1, problems: [expect.stringContaining('words.tsv:2')] },
        chat: { model: 'openai:gpt-4o-mini' },
      });
      expect(exitCode).toBe(1);
      const told = await place.call(['doctor'], { environment });
      expect(told.stdout).toContain('has changed since. To bring it up to date: npx dateline index\n');
      expect(told.stdout + stdout).not.toContain('very-secret-key');
    } finally {
      await place.remove();
    }
  });

  it('says which embedder it would fall back to', async () => {
    const environment = { DATELINE_MODEL: 'e5-small', HF_ENDPOINT: 'http://127.0.0.1:2' };
    const { stdout } = await workplace.call(['doctor', '--json'], { environment });
    const report = JSON.parse(stdout);
    expect(validate.doctor(report), JSON.stringify(validate.doctor.errors)).toBe(true);
    expect(report.model).toMatchObject({ state: 'out-of-reach', wouldUse: 'built-in' });
  });
});
