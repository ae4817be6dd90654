/**
 * What do building, updating, opening and searching cost as an archive grows, beside what a JavaScript program would use instead?
 *
 *     npx tsx bench/scale.ts [PASSAGES,…=1000,10000,100000] [FIGURE.svg [CORPUS QUESTIONS.jsonl …]]
 *
 * Articles of some 4,000 characters, one a file; vectors of 384 dimensions in clusters of a thousand, given for nothing, since an embedder's time
 * is not what is measured. Every system holds the same passages and vectors in a process of its own and is asked the same 200
 * questions after 1,000 others; one that is slow, only so many of them as take 20 seconds, at least 20. Times are of processor time, so that what else the
 * machine does is not counted. A system that has not ended after an hour, or wants more than 4 GB, is given up. With a corpus and its labelled questions, the same systems are asked these as well,
 * with the vectors of the built-in embedder: what they find at that speed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import type { SystemFigures } from './scale/measure.ts';
import { plot } from './scale/plot.ts';
import { type BuildFigures, prepare, questionCount } from './scale/prepare.ts';
import { printQuality } from './scale/quality.ts';
import { peers } from './scale/systems.ts';

const limitMs = 3_600_000;
const limitMegabytes = 4096;
const names = ['Dateline', ...Object.keys(peers)];

const [, , counts = '1000,10000,100000', figure, ...labelled] = process.argv;
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`;
const builds: BuildFigures[] = [];
const measured: {
  readonly name: string;
  readonly passages: number;
  readonly figures: SystemFigures | null;
}[] = [];
for (const count of counts.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-scale-'));
  try {
    const build = await prepare(folder, count);
    builds.push(build);
    for (const name of names) {
      measured.push({ name, passages: build.passages, figures: await measure(name, folder) });
      console.error(`${name}, ${build.passages} passages: done`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
console.log(`${machine}\n`);
console.log('| passages | full build | nothing changed | one article changed | of a full build |');
console.log('|---:|---:|---:|---:|---:|');
for (const { passages, full, nothing, oneArticle } of builds) {
  console.log(
    `| ${passages.toLocaleString('en')} | ${full.toFixed(1)} s | ${nothing.toFixed(2)} s | ${oneArticle.toFixed(2)} s | ${((100 * oneArticle) / full).toFixed(1)} % |`,
  );
}
console.log(
  '\n| passages | system | ready | memory a passage | search p50 / p95 | in one year | in one language | recall@10 of the graph |',
);
console.log('|---:|---|---:|---:|---:|---:|---:|---:|');
for (const { name, passages, figures } of measured) {
  console.log(`| ${passages.toLocaleString('en')} | ${name} | ${cells(figures).join(' | ')} |`);
}
if (figure !== undefined) {
  mkdirSync(dirname(figure), { recursive: true });
  writeFileSync(figure, plot({ builds, measured, machine }));
}
if (labelled.length > 0) await printQuality(labelled);

function cells(figures: SystemFigures | null): readonly string[] {
  if (figures === null) return ['given up', ...Array.from({ length: 5 }, () => '–')];
  const { readySeconds, bytesPerPassage, searches, recall } = figures;
  const times = [searches.none, searches.year, searches.language];
  return [
    `${readySeconds.toFixed(1)} s`,
    `${(bytesPerPassage / 1000).toFixed(1)} kB`,
    ...times.map(
      ({ p50, p95, asked }) =>
        `${p50.toFixed(1)} / ${p95.toFixed(1)} ms${asked < questionCount ? ` (${asked})` : ''}`,
    ),
    recall === null ? '–' : recall.toFixed(3),
  ];
}

/** `null` for a system that was given up. */
async function measure(name: string, folder: string): Promise<SystemFigures | null> {
  const script = join(import.meta.dirname, 'scale/measure.ts');
  const flags = [`--max-old-space-size=${limitMegabytes}`, '--import', 'tsx', script, name, folder];
  const child = spawn(process.execPath, flags, {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: limitMs,
    killSignal: 'SIGKILL',
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  // Out of time or memory it ends by a signal; anything else is a mistake here.
  if (code === null) return null;
  if (code !== 0) throw new Error(`${name} failed`);
  return JSON.parse(printed);
}
