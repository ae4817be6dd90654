import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createWorkplace, type Workplace } from '../support/workplace.ts';

const validate = new Ajv2020({ strictTypes: false }).compile(
  JSON.parse(readFileSync(new URL('../../docs/schema/articles.schema.json', import.meta.url), 'utf8')),
);

const wire = Array.from({ length: 60 }, (_, i) => `Sentence ${i} of the agency tells fact ${i * 7}.`).join(
  ' ',
);

async function archive(): Promise<Workplace> {
  const workplace = await createWorkplace();
  onTestFinished(() => workplace.remove());
  await workplace.write('corpus/dump.jsonl', [
    {
      id: 'agency',
      title: 'A wire story',
      publisher: 'Agency',
      date: '2014-08-23',
      language: 'en',
      body: wire,
    },
    {
      id: 'paper',
      title: 'The same story',
      publisher: 'Paper',
      date: '2014-08-24',
      language: 'en',
      body: `${wire} And one more.`,
    },
    {
      id: 'brief',
      title: 'Een bericht',
      language: 'nl',
      author: 'An Auteur',
      body: 'Een bericht over servers in China, zonder datum.',
    },
  ]);
  return workplace;
}

const idsOf = (stdout: string): readonly string[] =>
  JSON.parse(stdout).articles.map(({ id }: { readonly id: string }) => id);

describe('articles', () => {
  it('lists what was understood of each, undated first, then the oldest', async () => {
    const workplace = await archive();
    const { stdout, exitCode } = await workplace.run(['articles', '--json']);
    const list = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(validate(list), JSON.stringify(validate.errors)).toBe(true);
    expect(idsOf(stdout)).toEqual(['brief', 'agency', 'paper']);
    expect(list.articles[1]).toMatchObject({
      dateOrigin: 'record',
      file: 'dump.jsonl:1',
      sameStory: ['paper'],
    });
    const { stdout: text } = await workplace.call(['articles']);
    expect(text).toContain('Een bericht · undated\n  brief · nl · by An Auteur · dump.jsonl:3');
    expect(text).toContain('agency · en · date from the record · dump.jsonl:1 · same text as paper');
    expect(text.trimEnd().endsWith('3 articles')).toBe(true);
  });

  it.each([
    [['--undated'], ['brief']],
    [['--duplicates'], ['agency', 'paper']],
    [['--lang', 'nl'], ['brief']],
    [['--from', '2014-08-24'], ['paper']],
    [['--publisher', 'AGENCY'], ['agency']],
    [['--lang', 'fr'], []],
    [['BERICH'], ['brief']],
    [['dump', 'auteur'], ['brief']],
    [['agency', 'nobody'], []],
  ])('filters by %j', async (options, ids) => {
    const workplace = await archive();
    expect(idsOf((await workplace.call(['articles', '--json', ...options])).stdout)).toEqual(ids);
  });

  it('names the publisher that may have been meant', async () => {
    const workplace = await archive();
    const { stderr } = await workplace.call(['articles', '--publisher', 'Agencie']);
    expect(stderr).toBe('No article is by “Agencie”. Near it: “Agency”.\n');
  });
});

describe('edit', () => {
  it('names three of many copies of one text', async () => {
    const workplace = await archive();
    for (const letter of ['a', 'b', 'c', 'd']) {
      await workplace.write(`corpus/${letter}.jsonl`, [
        { id: letter, title: `Copy ${letter}`, publisher: letter, body: `${wire} Copy ${letter}.` },
      ]);
    }
    const { stdout } = await workplace.call(['articles', '--publisher', 'Agency']);
    expect(stdout.replace(/\s+/g, ' ')).toContain('same text as a, b, c and 2 more');
  });

  it('sets what could not be found, keeps it through reading again, and takes it back', async () => {
    const workplace = await archive();
    const set = await workplace.call(['edit', 'brief', '--date', '2021-09', '--publisher', 'Krant: "Z"']);
    expect(set).toMatchObject({ exitCode: 0, stdout: 'Een bericht · Krant: "Z" · 2021-09\n' });
    await workplace.call(['edit', 'brief', '--title', 'Kort bericht']);
    const listed = JSON.parse((await workplace.call(['articles', '--lang', 'nl', '--json'])).stdout)
      .articles[0];
    expect(listed).toMatchObject({
      title: 'Kort bericht',
      publisher: 'Krant: "Z"',
      date: '2021-09',
      dateOrigin: 'edit',
    });
    const index = await workplace.call(['index']);
    expect(index.stderr).not.toContain('undated');
    const answer = await workplace.call(['source', 'brief', '--json']);
    expect(JSON.parse(answer.stdout).article.date).toBe('2021-09');
    await workplace.call(['edit', 'brief', '--undo']);
    expect(idsOf((await workplace.call(['articles', '--undated', '--json'])).stdout)).toEqual(['brief']);
  });

  it('says so when there is nothing to take back', async () => {
    const workplace = await archive();
    const { exitCode, stdout, stderr } = await workplace.call(['edit', 'brief', '--undo']);
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 0,
      stdout: 'brief: nothing was set by hand.\n',
      stderr: '',
    });
  });

  it('takes away what was found wrongly', async () => {
    const workplace = await archive();
    await workplace.call(['edit', 'paper', '--date', 'none', '--publisher', 'none']);
    expect(
      JSON.parse((await workplace.call(['articles', '--undated', '--json'])).stdout).articles,
    ).toContainEqual(expect.objectContaining({ id: 'paper', date: null, dateOrigin: null, publisher: null }));
  });

  it.each([
    [['edit', 'nobody', '--title', 'x'], 1, /no article "nobody" in .*npx dateline articles/],
    [['edit', 'brieven', '--title', 'x'], 1, /no article "brieven" in .*\. Near it: brief\. List them/],
    [['edit', 'brief'], 2, /Give either what to set/],
    [['edit', 'brief', '--undo', '--title', 'x'], 2, /Give either/],
    [['edit', 'brief', '--date', '2014-02-31'], 2, /--date: .*has no day 31/],
    [['edit', 'brief', '--title', '  '], 2, /--title: it is empty/],
    [['edit', 'brief', '--url', 'ftp://x'], 2, /--url: .*is not a web address/],
    [['edit', 'brief', '--language', 'Dutch'], 2, /--language: .*is not a language tag/],
  ])('says what is wrong with %j', async (commandLine, code, message) => {
    const workplace = await archive();
    const { exitCode, stderr } = await workplace.call(commandLine);
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(code);
  });

  it('loses nothing of an edits file that it cannot read', async () => {
    const workplace = await archive();
    await workplace.write('corpus/edits.yaml', 'brief:\n  date: yesterday\n');
    const listed = await workplace.call(['index']);
    expect(listed.stderr).toMatch(/edits\.yaml: brief: "date" is not a date.*passed over/);
    expect((await workplace.call(['edit', 'paper', '--title', 'x'])).stderr).toMatch(/Mend the file first/);
    expect(readFileSync(`${workplace.folder}/corpus/edits.yaml`, 'utf8')).toContain('yesterday');
  });

  it('says of an edits file that the system does not give where it is and what is wrong', async () => {
    const workplace = await archive();
    await workplace.write('corpus/edits.yaml/stray.txt', '');
    const { exitCode, stderr } = await workplace.call(['articles']);
    expect(stderr).toContain('corpus/edits.yaml cannot be read: it is a folder. Mend that first');
    expect(exitCode).toBe(1);
  });
});
