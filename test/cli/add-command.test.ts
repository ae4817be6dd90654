import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../support/listen.ts';
import { createWorkplace, type Workplace } from '../support/workplace.ts';

const validate = new Ajv2020({ strictTypes: false }).compile(
  JSON.parse(readFileSync(new URL('../../docs/schema/add.schema.json', import.meta.url), 'utf8')),
);

const body =
  'Inspur will design systems around the Power8 chips of IBM, both companies said on Friday. The deal is worth two billion dollars. ' +
  'It was signed in Beijing. Analysts were surprised by the speed of the negotiations, which had begun in May of the same year.';
const page = (title: string, text = body): string =>
  `<html lang="en"><head><title>${title} | Example Courier</title><meta property="og:site_name" content="Example Courier">
  <meta property="article:published_time" content="2014-08-23T10:00:00Z"></head><body><nav>Home News</nav><article><h1>${title}</h1>
  <p>${text.replaceAll('. ', '.</p><p>')}</p></article><footer>Imprint</footer></body></html>`;

async function workplace(): Promise<Workplace> {
  const place = await createWorkplace();
  onTestFinished(() => place.remove());
  return place;
}

async function add(place: Workplace, ...commandLine: readonly string[]) {
  const run = await place.call(['add', '--json', ...commandLine]);
  const report = run.stdout === '' ? null : JSON.parse(run.stdout);
  if (report !== null) expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return { ...run, report };
}

const filesOf = (place: Workplace): readonly string[] =>
  existsSync(`${place.folder}/corpus`) ? readdirSync(`${place.folder}/corpus`).sort() : [];

describe('add', () => {
  it('brings a saved page as Markdown, and the index reads it', async () => {
    const place = await workplace();
    await place.write('saved/chips.html', page('Inspur takes chips'));
    const run = await place.run(['add', 'saved/chips.html']);
    expect(run.exitCode, run.stderr).toBe(0);
    expect(run.stdout).toContain('Inspur takes chips · Example Courier · 2014-08-23');
    const [file = ''] = filesOf(place);
    expect(readFileSync(`${place.folder}/corpus/${file}`, 'utf8')).toContain(
      'title: Inspur takes chips\npublisher: Example Courier',
    );
    expect((await place.call(['index'])).exitCode).toBe(0);
    const answer = JSON.parse(
      (await place.call(['ask', '--json', 'Which chips will Inspur design systems around?'])).stdout,
    );
    expect(answer.statements[0].quotes[0]).toMatchObject({
      publisher: 'Example Courier',
      date: '2014-08-23',
    });
  });

  it('keeps where the date was found, and is idempotent', async () => {
    const place = await workplace();
    await place.write('saved/chips.html', page('Inspur takes chips'));
    const saved = `${place.folder}/saved`;
    expect((await add(place, saved)).report.articles[0]).toMatchObject({
      placement: 'added',
      dateOrigin: 'meta',
    });
    const before = filesOf(place).map((file) => readFileSync(`${place.folder}/corpus/${file}`, 'utf8'));
    expect((await add(place, saved)).report.articles[0]).toMatchObject({
      placement: 'unchanged',
      dateOrigin: 'meta',
    });
    expect(filesOf(place).map((file) => readFileSync(`${place.folder}/corpus/${file}`, 'utf8'))).toEqual(
      before,
    );
  });

  it('keeps what was set by hand when the article is brought again', async () => {
    const place = await workplace();
    await place.write('saved/chips.html', page('Inspur takes chips'));
    const { report } = await add(place, `${place.folder}/saved`);
    const [{ id }] = report.articles;
    await place.call(['edit', id, '--date', '2014-08-22']);
    await place.write('saved/chips.html', page('Inspur takes chips', `${body} Shares rose.`));
    expect((await add(place, `${place.folder}/saved`)).report.articles[0].placement).toBe('updated');
    const again = await place.call(['add', `${place.folder}/saved`]);
    expect(again.stdout).toContain('2014-08-22');
    expect(again.stdout).toContain('date from your edit');
    const listed = JSON.parse((await place.call(['articles', '--json'])).stdout).articles;
    expect(listed).toEqual([expect.objectContaining({ id, date: '2014-08-22', dateOrigin: 'edit' })]);
    await place.call(['edit', id, '--undo']);
    expect(JSON.parse((await place.call(['articles', '--json'])).stdout).articles[0].date).toBe('2014-08-23');
  });

  it('writes nothing in a dry run, and shows what it would leave out', async () => {
    const place = await workplace();
    await place.write(
      'saved/mail.txt',
      `A mail about chips\n\n${body}\n\nAdvertisement\n\nShare this article`,
    );
    const explained = await place.call(['add', '--explain', `${place.folder}/saved/mail.txt`]);
    expect(explained.stdout).toContain('| Inspur will design systems around the Power8 chips of IBM');
    expect(explained.stdout).toMatch(/Left out:\n {2}- .*: Advertisement/);
    expect((await add(place, '--dry-run', `${place.folder}/saved/mail.txt`)).report).toMatchObject({
      dryRun: true,
    });
    expect(filesOf(place)).toEqual([]);
  });

  it('goes on after a source that cannot be read, names it, and ends with 1', async () => {
    const place = await workplace();
    await place.write('saved/chips.html', page('Inspur takes chips'));
    await place.write('saved/empty.html', '');
    const { report, exitCode } = await add(place, `${place.folder}/nowhere`, `${place.folder}/saved`);
    expect(exitCode).toBe(1);
    expect(report.articles).toHaveLength(1);
    expect(report.skipped).toEqual([
      { file: `${place.folder}/nowhere`, reason: 'there is no such file or folder' },
      { file: `${place.folder}/saved/empty.html`, reason: 'it is empty' },
    ]);
  });

  it('says what it cannot write and what to do, and counts in the singular', async () => {
    const place = await workplace();
    await place.write('saved/chips.txt', '2014-08-23\n\nChips.\n');
    await place.write('corpus/chips.md/empty.md', '');
    const run = await place.call(['add', `${place.folder}/saved/chips.txt`]);
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toContain(
      `${place.folder}/corpus/chips.md cannot be written: it is a folder. See that there is room and that you may write there, and run the command again.\n`,
    );
    const dry = await place.call(['add', '--dry-run', `${place.folder}/saved/chips.txt`]);
    expect(dry.stdout).toContain(' · 1 word · ');
  });

  it('says when two versions of one article are brought, which of them is kept', async () => {
    const place = await workplace();
    const version = (text: string): string => `---\nid: chips\ntitle: Inspur takes chips\n---\n${text}\n`;
    await place.write('saved/a.md', version(body));
    await place.write('saved/b.md', version(`${body} Shares rose.`));
    await place.write('saved/c.md', version(`${body} Shares rose.`));
    const { report } = await add(place, `${place.folder}/saved`);
    const told = report.articles.map(
      ({ placement, warnings }: { placement: string; warnings: string[] }) => ({
        placement,
        told: warnings.some((warning) => /a\.md in another version, and takes its place$/.test(warning)),
      }),
    );
    expect(told).toEqual([
      { placement: 'added', told: false },
      { placement: 'updated', told: true },
      { placement: 'unchanged', told: false },
    ]);
  });

  it('says what a source lacks: a scheme, or files', async () => {
    const place = await workplace();
    mkdirSync(`${place.folder}/hollow`);
    const { stderr } = await place.call(['add', 'example.org/2014/news', `${place.folder}/hollow`]);
    expect(stderr).toContain('if it is a web address, write https://example.org/2014/news\n');
    expect(stderr).toContain('/hollow: holds no file\n');
  });

  it('names no next step when nothing was brought', async () => {
    const place = await workplace();
    const { stderr } = await place.call(['add', `${place.folder}/nowhere`]);
    expect(stderr).toMatch(/0 added, 0 updated, 0 there already, 1 skipped\.\n$/);
  });

  it('fetches a page, and refuses private addresses unless they are allowed', async () => {
    const place = await workplace();
    const address = await listen(
      createServer((request, response) => {
        if (request.url === '/robots.txt') response.writeHead(404).end();
        else
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page('Fetched news'));
      }),
    );
    const refused = await add(place, `${address}/2014/news`);
    expect(refused).toMatchObject({
      exitCode: 1,
      report: { articles: [], skipped: [{ reason: expect.stringContaining('private address') }] },
    });
    const { report } = await add(place, '--allow-private', `${address}/2014/news`);
    expect(report.articles).toEqual([
      expect.objectContaining({ placement: 'added', title: 'Fetched news', url: `${address}/2014/news` }),
    ]);
  });

  it('takes a feed item by item, and follows it to the pages when asked to', async () => {
    const place = await workplace();
    const server = createServer((request, response) => {
      const { address = '' } = place2;
      if (request.url === '/feed') {
        const items = ['one', 'two', 'gone'].map(
          (
            name,
          ) => `<item><title>Item ${name}</title><link>${address}/${name}</link><pubDate>Sat, 23 Aug 2014 10:00:00 GMT</pubDate>
          <description>${name}: ${body.slice(0, 120)}</description></item>`,
        );
        response.writeHead(200, { 'content-type': 'application/rss+xml' });
        response.end(
          `<?xml version="1.0"?><rss version="2.0"><channel><title>Example Courier</title><link>${address}</link><description>d</description>${items.join('')}</channel></rss>`,
        );
      } else if (request.url === '/one' || request.url === '/two') {
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(page(`Page ${request.url.slice(1)}`, `${request.url} ${body}`));
      } else response.writeHead(404).end();
    });
    const place2: { address?: string } = {};
    place2.address = await listen(server);
    const plain = await add(place, '--allow-private', '--dry-run', `${place2.address}/feed`);
    expect(plain.report.articles.map(({ title }: { readonly title: string }) => title)).toEqual([
      'Item one',
      'Item two',
      'Item gone',
    ]);
    const followed = await add(place, '--allow-private', '--dry-run', '--follow', `${place2.address}/feed`);
    expect(followed.report.articles.map(({ title }: { readonly title: string }) => title)).toEqual([
      'Page one',
      'Page two',
      'Item gone',
    ]);
    expect(followed.report.articles[2].warnings.at(-1)).toMatch(/answers with 404/);
  }, 20_000);
});
