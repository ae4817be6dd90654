import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWorkplace, type Workplace } from '../support/workplace.ts';

const validate = new Ajv2020({ strictTypes: false }).compile(
  JSON.parse(readFileSync(new URL('../../docs/schema/glossary.schema.json', import.meta.url), 'utf8')),
);

async function archive(): Promise<Workplace> {
  const workplace = await createWorkplace();
  onTestFinished(() => workplace.remove());
  const body =
    'De Zwaluwkade krijgt een nieuw gebouw van tien verdiepingen, meldde de krant gisteren aan iedereen.';
  await workplace.write('corpus/one.jsonl', [
    { id: 'kade', title: 'Een gebouw', date: '2020-01-02', language: 'nl', body },
    {
      id: 'weather',
      title: 'The weather',
      date: '2020-01-03',
      language: 'en',
      body: 'It rained all day in the north, and nobody went out of the house before the evening came.',
    },
  ]);
  return workplace;
}

describe('dateline glossary', () => {
  it('carries a question into another language by a row of the keeper, once the index is built again', async () => {
    const workplace = await archive();
    const ask = ['search', '--json', 'Swallow Wharf'];
    expect(JSON.parse((await built(workplace, ask)).stdout).passages[0]?.ranks.keyword ?? null).toBeNull();
    await workplace.write('glossary/places.tsv', 'en\tnl\nSwallow Wharf\tZwaluwkade\n');
    const found = JSON.parse((await built(workplace, ask)).stdout);
    expect(found.passages[0]).toMatchObject({ articleId: 'kade', ranks: { keyword: 1 } });
    expect((await workplace.call(['index'])).stdout).toContain('+0 articles, 0 changed, 0 removed');
  });

  it('checks the keeper’s own files, line by line, and so does a build', async () => {
    const workplace = await archive();
    expect(await workplace.call(['glossary', 'check'])).toMatchObject({ exitCode: 0 });
    await workplace.write('glossary/words.tsv', 'en\tde\nyear\tJahr\nmonth\nday\tTag|\n');
    const check = await workplace.call(['glossary', 'check']);
    expect(check).toMatchObject({ exitCode: 1 });
    const file = join(workplace.folder, 'glossary', 'words.tsv');
    expect(check.stdout).toContain(`${file}:3: 1 column where the first line has 2`);
    expect(check.stdout).toContain(`${file}:4: de: there is nothing between two bars`);
    expect(check.stdout).toContain('1 file, 1 concept, and 2 lines that cannot be used.');
    expect(await json(workplace, ['check'], 1)).toMatchObject({
      files: [{ file, concepts: 1, problems: [{}, {}] }],
    });
    const index = await workplace.call(['index']);
    expect(index).toMatchObject({ exitCode: 1 });
    expect(index.stderr).toContain(`${file}:3`);
  });

  it('shows what a word in any form is searched by', async () => {
    const workplace = await archive();
    const looked = await json(workplace, ['lookup', 'Regierungen']);
    expect(looked).toMatchObject({ word: 'Regierungen', entries: [{ language: 'de', stems: ['regier'] }] });
    expect(looked.entries[0].searched.en).toContain('govern');
    const shown = await workplace.call(['glossary', 'lookup', 'Regierungen']);
    expect(shown.stdout).toMatch(/Regierungen → regier \(de\)\n {2}en government .* en-de-nl\.tsv:\d+/);
    expect((await workplace.call(['glossary', 'lookup', 'Qwghlm'])).stdout).toContain(
      'does not know "Qwghlm"',
    );
  });

  it('asks for one of its two actions', async () => {
    const workplace = await archive();
    for (const words of [['lookup'], ['check', 'this'], ['mend']]) {
      expect(await workplace.call(['glossary', ...words])).toMatchObject({ exitCode: 2 });
    }
  });
});

async function built(workplace: Workplace, then: readonly string[]) {
  expect(await workplace.call(['index'])).toMatchObject({ exitCode: 0 });
  return workplace.call(then);
}

async function json(workplace: Workplace, words: readonly string[], exitCode = 0) {
  const run = await workplace.call(['glossary', ...words, '--json']);
  expect(run).toMatchObject({ exitCode });
  const object = JSON.parse(run.stdout);
  expect(validate(object), JSON.stringify(validate.errors)).toBe(true);
  return object;
}
