import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allBlocks, documentsWithBlocks } from '../scripts/documents/all-blocks.ts';
import { answers, refusals } from '../scripts/documents/examples.ts';
import { type Blocks, blocksIn, steady, withBlocks } from '../scripts/documents/generated-blocks.ts';
import { segmentFiles } from '../src/adapters/index/build-folder.ts';
import { commands } from '../src/cli/commands/commands.ts';
import { runProgram } from '../src/cli/program.ts';
import { createTerminal } from '../src/cli/terminal.ts';

const root = join(import.meta.dirname, '..');
const notOurs = new Set(['node_modules', 'dist', 'index', 'models', 'state', 'coverage']);
const documents = markdownFiles('').map((file) => ({ file, text: read(file) }));
const papers = documents.filter(({ file }) => !file.startsWith('corpus/') || file === 'corpus/README.md');

describe('what the documents quote from the program', () => {
  let blocks: Blocks;
  beforeAll(async () => {
    blocks = await allBlocks();
  }, 60_000);

  it.each(documentsWithBlocks)('is what it prints now: %s (if not, run: npm run docs)', (file) => {
    const text = read(file);
    expect(steady(text)).toBe(steady(withBlocks(text, blocks)));
  });

  it('stands in some document, every block of it', () => {
    const used = documentsWithBlocks.flatMap((file) => [...blocksIn(read(file)).keys()]);
    expect([...blocks.keys()].sort()).toEqual(used.sort());
  });

  it('has a quoted answer and a refusal in the README', () => {
    const transcript = blocksIn(read('README.md')).get('transcript') ?? '';
    expect(transcript).toMatch(/“[^”]*Power8[^”]*”\n {3}IBM and Inspur become partners · .* · 2014-08-23\n/);
    expect(transcript).toContain('The archive does not say.');
  });

  it('has figures in the README that fit 100 columns', () => {
    const figures = blocksIn(read('README.md')).get('evaluation') ?? '';
    expect(figures).toContain('112 questions of sample-questions');
    expect(figures).toMatch(/^ {2}near-miss /m);
    expect(figures.split('\n').filter((line) => line.length > 100)).toEqual([]);
  });

  it('fits its schema where it is JSON', () => {
    const json = /```json\n(.*)\n```/s.exec(blocksIn(read('README.md')).get('json') ?? '')?.[1] ?? '';
    const validate = new Ajv2020({ strictRequired: false, strictTypes: false }).compile(
      JSON.parse(read('docs/schema/ask.schema.json')),
    );
    expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('the page of examples', () => {
  const blocks = blocksIn(read('docs/examples.md'));
  const sectionsOf = (name: string) => (blocks.get(name) ?? '').split(/^### \d+\. /m).slice(1);

  it.each([...answers, ...refusals])('shows what it says of: $heading', ({ heading, about, holds }) => {
    const sections = [...sectionsOf('answers'), ...sectionsOf('refusals')];
    const section = sections.find((text) => text.startsWith(`${heading}\n`)) ?? '';
    for (const words of [about, ...holds]) expect(section).toContain(words);
  });

  it('has eleven answers with quotes, reports that disagree among them, and six refusals', () => {
    expect(sectionsOf('answers').filter((text) => /^ {2}[“„]/m.test(text))).toHaveLength(11);
    expect(sectionsOf('answers').at(-1)).toMatch(/Reports differ: .*\bLater report: /s);
    expect(sectionsOf('answers').filter((text) => text.includes('The archive does not say'))).toEqual([]);
    const refused = sectionsOf('refusals').filter((text) =>
      /The archive (?:does not say|is empty)\b/.test(text),
    );
    expect(refused).toHaveLength(6);
  });
});

describe('the architecture page', () => {
  it('lists the files of a build', () => {
    const listed = /^ {2}builds\/.*?\n((?: {4}\S.*\n)+)/m.exec(read('ARCHITECTURE.md'))?.[1] ?? '';
    expect([...listed.matchAll(/^ {4}(\S+)/gm)].map(([, name]) => name)).toEqual(Object.values(segmentFiles));
  });
});

describe('a generated block', () => {
  const markdown = 'a\n<!-- generated: x -->\nindex 3f9c21 in 1.2 s\n<!-- end of x -->\nb\n';

  it('is replaced, and nothing around it', () => {
    expect(withBlocks(markdown, new Map([['x', 'new']]))).toBe(
      'a\n<!-- generated: x -->\nnew\n<!-- end of x -->\nb\n',
    );
  });

  it('is left alone when only times and ids differ', () => {
    expect(withBlocks(markdown, new Map([['x', 'index 000aaa in 0.3 s']]))).toBe(markdown);
  });

  it('is an error when nothing generates it', () => {
    expect(() => withBlocks(markdown, new Map())).toThrow('"x"');
  });
});

describe('every Markdown file', () => {
  it.each(papers.filter(({ text }) => commandLines(text).length > 0))(
    'names only command lines that the program takes: $file',
    async ({ text }) => {
      for (const line of commandLines(text)) expect(await complaint(line), line).toBe('');
    },
  );

  it.each(documents)('links only to what is there: $file', ({ file, text }) => {
    expect(relativeLinks(text).filter((link) => !leadsSomewhere(file, link))).toEqual([]);
  });

  it.each(papers)('names only files and scripts that are there: $file', ({ text }) => {
    const paths = [...text.matchAll(/`((?:src|test|scripts|bench|docs|corpus)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('package.json')));
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('of the decisions stands in their index', () => {
    const index = read('docs/decisions/README.md');
    const pages = readdirSync(join(root, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));
    for (const page of pages) {
      const [, number = '', title = ''] = /^# (\d{4}) · (.+)$/m.exec(read(`docs/decisions/${page}`)) ?? [];
      expect(index, page).toContain(`| [${number}](${page}) | ${title} |`);
    }
  });
});

function markdownFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (entry.name.startsWith('.') || notOurs.has(path)) return [];
    if (entry.isDirectory()) return markdownFiles(`${path}/`);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What stands in code after `npx dateline`, without what a shell does with the output. */
function commandLines(text: string): readonly string[] {
  const fenced = [...text.matchAll(/^```\w*\n(.*?)^```/gms)].map(([, code = '']) => code);
  const inline = [...text.replace(/^```\w*\n.*?^```/gms, '').matchAll(/`([^`]+)`/g)].map(([, code = '']) =>
    code.replaceAll('\n', ' '),
  );
  return [...fenced, ...inline]
    .flatMap((code) => code.split('\n'))
    .flatMap((line) => /\bnpx dateline\b(.*)$/.exec(line)?.[1] ?? [])
    .map((words) => words.trim());
}

/** What the program says of a command line that it does not take; empty when it would run it. */
async function complaint(line: string): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const idle = commands.map((command) => ({ ...command, run: async () => 0 as const }));
  const exitCode = await runProgram(shellWords(line), idle, {
    terminal: createTerminal({ stdin: Readable.from([]), stdout, stderr, noColor: true, dumb: true }),
    environment: {},
    version: '0.0.0',
    nodeVersion: process.version,
    createApp: () => {
      throw new Error('Nothing is run here.');
    },
    interruption: () => new AbortController().signal,
  });
  return exitCode === 0 ? '' : String(stderr.read());
}

/** Splits as a shell does, as far as double quotes go; a pipe, redirection or comment ends the command. */
function shellWords(line: string): readonly string[] {
  const [command = ''] = line.split(/\s[|>#](?=\s|$)/);
  return [...command.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, quoted, bare = '']) => quoted ?? bare);
}

/** Links of the text outside of code that lead to no other site. */
function relativeLinks(text: string): readonly string[] {
  const prose = text.replace(/^```\w*\n.*?^```/gms, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/i.test(link));
}

function leadsSomewhere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : relative(root, join(root, dirname(file), path));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(read(target)).includes(anchor);
}

/** The anchors that GitHub gives to headings. */
function anchorsOf(text: string): readonly string[] {
  const headings = text.replace(/^```\w*\n.*?^```/gms, '').matchAll(/^#+ (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
