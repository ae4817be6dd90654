import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { core, leaves, mayImport, purePackages } from './support/layers.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

interface Import {
  readonly file: string;
  readonly from: string;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const imports: readonly Import[] = files.flatMap((file) =>
  [...read(file).matchAll(/(?:^|\n)(?:import|export)\s[^;]*?from '([^']+)'|import\('([^']+)'\)/g)].map(
    (match) => ({
      file,
      from: match[1] ?? match[2] ?? '',
    }),
  ),
);

describe('the folders of src', () => {
  it('import only what they may', () => {
    const broken = imports
      .filter(({ from }) => from.startsWith('.'))
      .map(({ file, from }) => ({ file, target: targetOf(file, from) }))
      .filter(({ file, target }) => {
        const allowed = mayImport[file.split('/')[0] ?? ''];
        return (
          allowed !== undefined && !leaves.includes(target) && !allowed.includes(target.split('/')[0] ?? '')
        );
      });
    expect(broken).toEqual([]);
  });

  it('keep the core free of Node and of every package that is not pure', () => {
    const broken = imports
      .filter(({ file }) => core.includes(file.split('/')[0] ?? ''))
      .filter(({ from }) => !from.startsWith('.') && !purePackages.includes(packageOf(from)));
    expect(broken).toEqual([]);
  });

  it('name discord.js in the bot and its preview only', () => {
    const named = imports
      .filter(({ from }) => packageOf(from) === 'discord.js')
      .map(({ file }) => file.split('/')[0]);
    expect([...new Set(named)].toSorted()).toEqual(['bot', 'preview']);
  });

  it.each([
    'hnswlib-node',
    '@huggingface/transformers',
    'pino',
    'prom-client',
    'commander',
    'eld',
    'diff',
    '@photostructure/sqlite',
  ])('name %s in one file', (name) => {
    const named = imports.filter(({ from }) => packageOf(from) === name).map(({ file }) => file);
    expect([...new Set(named)]).toHaveLength(1);
  });

  it('name no package that is installed for development alone', () => {
    const manifest = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    const missing = imports
      .filter(({ from }) => !from.startsWith('.') && !from.startsWith('node:'))
      .filter(({ from }) => !(packageOf(from) in manifest.dependencies));
    expect(missing).toEqual([]);
  });

  it('read the environment where a process begins alone', () => {
    expect(files.filter((file) => /process\.env\b/.test(read(file)))).toEqual(['cli.ts', 'shard.ts']);
  });

  it('load what takes long only when it is used', () => {
    const graph = new Map(files.map((file) => [file, targetsOf(file)]));
    const loaded = files.filter((file) => file === 'cli.ts' || reaches(graph, file, 'cli.ts'));
    const packages = new Set(loaded.flatMap((file) => staticallyNamed(file)));
    const heavy = [
      'discord.js',
      '@langchain/core',
      '@huggingface/transformers',
      'linkedom',
      'feedsmith',
      'pino',
      'rate-limiter-flexible',
      'yaml',
    ];
    expect(loaded).toContain('app.ts');
    expect(heavy.filter((name) => packages.has(name))).toEqual([]);
  });

  it('have no import cycle, not even of types', () => {
    const graph = new Map(files.map((file): [string, string[]] => [file, []]));
    for (const { file, from } of imports) {
      if (from.startsWith('.')) graph.get(file)?.push(targetOf(file, from));
    }
    expect(files.filter((file) => reaches(graph, file))).toEqual([]);
  });

  it('have no barrel, default export, enum or module mock', () => {
    expect(files.filter((file) => file.endsWith('/index.ts'))).toEqual([]);
    expect(
      files.filter((file) => /^export default|^export (?:const )?enum|^export \* from/m.test(read(file))),
    ).toEqual([]);
  });
});

function read(file: string): string {
  return readFileSync(join(source, file), 'utf8');
}

function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Files that are loaded together with this one: what is imported for its types alone is not. */
function targetsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/(?:^|\n)import\s(?!type\s)[^;]*?from '(\.[^']+)'/g)].map(([, from = '']) =>
    targetOf(file, from),
  );
}

function targetOf(file: string, from: string): string {
  return relative(source, join(source, dirname(file), from)).replaceAll('\\', '/');
}

/** Packages that are loaded together with the file. */
function staticallyNamed(file: string): readonly string[] {
  return [...read(file).matchAll(/(?:^|\n)import\s(?!type\s)[^;]*?from '([^.'][^']*)'/g)].map(
    ([, from = '']) => packageOf(from),
  );
}

/** Whether `wanted` is loaded together with `start`, at once or by what that loads; with itself only by a cycle. */
function reaches(graph: ReadonlyMap<string, readonly string[]>, wanted: string, start = wanted): boolean {
  const seen = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (file === wanted) return true;
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...(graph.get(file) ?? []));
  }
  return false;
}
