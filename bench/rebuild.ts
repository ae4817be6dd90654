/**
 * How long is the process that answers kept from turning while its index is rebuilt and exchanged?
 *
 *     npm run build && npx tsx bench/rebuild.ts [ARTICLES=1000]
 *
 * Generated articles of some 4,000 characters, the built-in embedder, five questions a second; one article in ten changes. Times are of
 * processor time between two turns of the event loop, so that what else the machine does is not counted, for three spans: asked nothing, asked questions,
 * and asked questions while another process rebuilds the index, until the new one answers.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createIndexProcess } from '../src/adapters/index/index-process.ts';
import { createApp } from '../src/app.ts';
import { build } from '../src/cli/archive/build.ts';
import { openLiveArchive } from '../src/cli/archive/live-archive.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { readConfig } from '../src/config.ts';
import { type GeneratedArticle, generatedArticles } from './generated-articles.ts';

const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'dateline-rebuild-'));
const [corpusFolder, indexFolder] = [join(folder, 'corpus'), join(folder, 'index')];
const sink = () => new PassThrough().resume();
const streams = { stdin: new PassThrough(), stdout: sink(), stderr: sink() };
const terminal = createTerminal({ ...streams, noColor: true, dumb: true });
const app = createApp(
  readConfig({ DATELINE_CORPUS: corpusFolder, DATELINE_INDEX: indexFolder, DATELINE_MODEL: 'built-in' }),
);
const rebuild = createIndexProcess({
  program: fileURLToPath(new URL('../dist/cli.js', import.meta.url)),
  corpusFolder,
  indexFolder,
});

try {
  mkdirSync(corpusFolder);
  const titles = writeArticles();
  await build(app, terminal, { full: false, requested: null });
  const archive = await openLiveArchive(app, terminal);
  const outcomes: string[] = [];
  const ask = async (number: number): Promise<void> => {
    const answer = await archive.desk.ask({ text: `${titles[number % titles.length]}?` });
    outcomes.push(answer.index.id);
  };
  const spanMs = 20_000;
  for (let number = 0; number < 20; number += 1) await ask(number);

  console.log(`${count} articles, ${archive.desk.index.passages} passages, Node ${process.versions.node}\n`);
  console.log('| while | turns | p50 ms | p99 ms | longest ms |\n|---|---:|---:|---:|---:|');
  row('asked nothing', await turnsDuring(() => setTimeout(spanMs)));
  row('asked questions', await turnsDuring(() => asking(ask, setTimeout(spanMs))));
  outcomes.length = 0;
  writeArticles(10);
  let summary = '';
  const rebuilding = async () => {
    const { index, changed, seconds } = await rebuild();
    await archive.reload();
    await setTimeout(1000);
    summary = `${changed} articles changed, built in ${seconds.toFixed(1)} s; index ${index.id}`;
  };
  row('asked questions, and rebuilt', await turnsDuring(() => asking(ask, rebuilding())));
  const after = outcomes.filter((id) => id === archive.desk.index.id).length;
  console.log(`\n${summary}; ${outcomes.length} questions, ${after} of them answered from it.`);
  await archive.close();
} finally {
  rmSync(folder, { recursive: true });
}

/** Where `changed` is not 0, one article in so many says something else. Returns their titles. */
function writeArticles(changed = 0): readonly string[] {
  const articles: GeneratedArticle[] = [];
  for (const article of generatedArticles(4000)) {
    if (articles.push(article) === count) break;
  }
  for (const [number, { id, title, date, paragraphs }] of articles.entries()) {
    const more =
      changed > 0 && number % changed === 0 ? `\n\nThe keeper added a line to number ${number}.` : '';
    const text = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n\n${paragraphs.join('\n\n')}${more}\n`;
    writeFileSync(join(corpusFolder, `${id}.md`), text);
  }
  return articles.map(({ title }) => title);
}

/** Asks five questions a second until `end`, and waits for the answers to all of them. */
async function asking(ask: (number: number) => Promise<void>, end: Promise<unknown>): Promise<void> {
  let over = false;
  const ended = end.finally(() => {
    over = true;
  });
  const asked: Promise<void>[] = [];
  while (!over) {
    asked.push(ask(asked.length));
    await setTimeout(200);
  }
  await Promise.all([ended, ...asked]);
}

/** Processor time of each turn of the event loop, in milliseconds, ascending. */
async function turnsDuring(work: () => Promise<unknown>): Promise<readonly number[]> {
  const turns: number[] = [];
  let last = process.cpuUsage();
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(last);
    last = process.cpuUsage();
    turns.push((user + system) / 1000);
  }, 1);
  await work();
  clearInterval(timer);
  return turns.sort((a, b) => a - b);
}

function row(name: string, turns: readonly number[]): void {
  const at = (share: number) => (turns[Math.floor(share * (turns.length - 1))] ?? 0).toFixed(1);
  console.log(`| ${name} | ${turns.length} | ${at(0.5)} | ${at(0.99)} | ${at(1)} |`);
}
