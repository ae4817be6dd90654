/**
 * How fast are articles read? Megabytes a second, per format, beside a bare reading of the same files, and the cost of an article at 1,000,
 * 10,000 and 100,000 of them:
 *
 *     npx tsx bench/reading.ts [MB=40] [FORMAT,…] [COUNT,…]
 *
 * Articles of some 4,000 characters in three languages, one a file but for JSON Lines and CSV. "From memory" is without the system's
 * part in opening and reading files. Each figure is given twice: by the processor time of this process, in which what else the machine does
 * counts least, and by the clock. Everything is done once unmeasured before, the bare reading too.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBytes, readSource } from '../src/adapters/corpus/article-sources.ts';
import { createCorpusFiles } from '../src/adapters/corpus/corpus-files.ts';
import type { ArticleReading } from '../src/articles/article-reading.ts';
import { type GeneratedArticle, generatedArticles } from './generated-articles.ts';

const megabyte = 1e6;
const articleChars = 4000;

const files: Readonly<Record<string, (article: GeneratedArticle) => string>> = {
  txt: ({ title, date, paragraphs }) => [title, date, ...paragraphs].join('\n\n'),
  md: ({ title, date, paragraphs }) =>
    `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n${paragraphs.join('\n\n')}\n`,
  html: ({ title, date, paragraphs }) =>
    `<!doctype html><html><head><title>${title}</title><meta property="article:published_time" content="${date}"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</article><footer>Imprint</footer></body></html>`,
};

const lines: Readonly<
  Record<string, { readonly first: string; readonly line: (article: GeneratedArticle) => string }>
> = {
  jsonl: {
    first: '',
    line: ({ id, title, date, paragraphs }) =>
      JSON.stringify({ id, title, date, body: paragraphs.join('\n\n') }),
  },
  csv: {
    first: 'id,title,date,body\n',
    line: ({ id, title, date, paragraphs }) =>
      [id, title, date, paragraphs.join('\n\n')].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  },
};

const [, , size = '40', only = '', counts = '1000,10000,100000'] = process.argv;
const bytes = Number(size) * megabyte;
const wanted = only === '' ? [...Object.keys(files), ...Object.keys(lines), 'jsonl.gz'] : only.split(',');

const folder = mkdtempSync(join(tmpdir(), 'dateline-reading-'));
try {
  console.log(
    'MB/s of processor time / by the clock. bare: readFile of each file; read: files to articles; memory: bytes to articles.\n',
  );
  console.log('| format | files | MB | bare | read | from memory | read takes × bare |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  for (const format of wanted) await measure(format);
  if (counts !== '') {
    await archiveReading(1000);
    console.log(
      '\n| articles (.txt) | ms of processor time | ms by the clock | µs of processor time an article |',
    );
    console.log('|---:|---:|---:|---:|');
    for (const count of counts.split(',')) await measureGrowth(Number(count));
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(format: string): Promise<void> {
  const dir = mkdtempSync(join(folder, 'format-'));
  const total = format in files ? writeFiles(dir, format) : writeLines(dir, format);
  const paths = readdirSync(dir).map((name) => join(dir, name));
  const buffers = paths.map((path) => readFileSync(path));
  const fromFiles = () => countOf(paths.map((path) => readSource(path, path)));
  const fromMemory = () =>
    countOf(buffers.map((buffer, index) => readBytes(buffer, `${index}.${format}`, {})));
  await bareReading(paths);
  const count = await fromMemory();
  if (count !== (await fromFiles())) throw new Error('not as many articles from memory as from files');
  const bare = await timeOf(() => bareReading(paths));
  const read = await timeOf(fromFiles);
  const memory = await timeOf(fromMemory);
  const speeds = [bare, read, memory].map(
    ({ processor, clock }) => `${speed(total, processor)} / ${speed(total, clock)}`,
  );
  console.log(
    `| ${format} (${count} articles) | ${paths.length} | ${(total / megabyte).toFixed(0)} | ${speeds.join(' | ')} | ${(read.processor / bare.processor).toFixed(1)} |`,
  );
}

function speed(total: number, seconds: number): string {
  return (total / megabyte / seconds).toFixed(1);
}

/** How many articles these readings are. Throws where anything is skipped. */
async function countOf(sources: readonly AsyncIterable<ArticleReading>[]): Promise<number> {
  let articles = 0;
  for (const source of sources) {
    for await (const reading of source) {
      if (reading.kind === 'skipped') throw new Error(`${reading.file}: ${reading.reason}`);
      articles += 1;
    }
  }
  return articles;
}

function writeFiles(dir: string, format: string): number {
  const write = files[format];
  if (write === undefined) throw new Error(`no format ${format}`);
  let total = 0;
  for (const article of generatedArticles(articleChars)) {
    const text = write(article);
    writeFileSync(join(dir, `${article.id}.${format}`), text);
    total += Buffer.byteLength(text);
    if (total >= bytes) return total;
  }
  return total;
}

/** The size of what is packed counts unpacked. */
function writeLines(dir: string, format: string): number {
  const shape = lines[format.replace('.gz', '')];
  if (shape === undefined) throw new Error(`no format ${format}`);
  const parts = [shape.first];
  let total = 0;
  for (const article of generatedArticles(articleChars)) {
    const line = `${shape.line(article)}\n`;
    parts.push(line);
    total += Buffer.byteLength(line);
    if (total >= bytes) break;
  }
  const text = parts.join('');
  writeFileSync(join(dir, `articles.${format}`), format.endsWith('.gz') ? gzipSync(text) : text);
  return total;
}

async function bareReading(paths: readonly string[]): Promise<number> {
  let length = 0;
  for (const path of paths) length += (await readFile(path, 'utf8')).length;
  return length;
}

async function measureGrowth(count: number): Promise<void> {
  const { processor, clock } = await archiveReading(count);
  console.log(
    `| ${count} | ${(1000 * processor).toFixed(0)} | ${(1000 * clock).toFixed(0)} | ${((1e6 * processor) / count).toFixed(0)} |`,
  );
}

/** Reads an archive of so many short articles, a thousand a folder, as `dateline index` does. */
async function archiveReading(count: number): Promise<Time> {
  const dir = mkdtempSync(join(folder, 'growth-'));
  let number = 0;
  for (const article of generatedArticles(articleChars / 10, count)) {
    if (number % 1000 === 0) mkdirSync(join(dir, `${number}`));
    writeFileSync(
      join(dir, `${Math.floor(number / 1000) * 1000}`, `${article.id}.txt`),
      files['txt']?.(article) ?? '',
    );
    number += 1;
    if (number === count) break;
  }
  const time = await timeOf(async () => {
    const { articles } = await createCorpusFiles(dir).read();
    if (articles.length < count / 2) throw new Error(`only ${articles.length} articles of ${count}`);
  });
  rmSync(dir, { recursive: true });
  return time;
}

/** Seconds. */
interface Time {
  readonly processor: number;
  readonly clock: number;
}

async function timeOf(work: () => Promise<unknown>): Promise<Time> {
  const [start, usage] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(usage);
  return { processor: (user + system) / 1e6, clock: (performance.now() - start) / 1000 };
}
