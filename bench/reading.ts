/**
 * How fast are articles read? Megabytes a second of processor time, per format, beside a bare reading of the same files, and the cost of an
 * article at 1,000, 10,000 and 100,000 of them:
 *
 *     npx tsx bench/reading.ts [MB=40] [FORMAT,…] [COUNT,…]
 *
 * Articles of some 4,000 characters in three languages, one a file but for JSON Lines and CSV. "From memory" is without the
 * system's part in opening and reading files.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBytes, readSource } from '../src/adapters/article-sources.ts';
import { createCorpusFiles } from '../src/adapters/corpus-files.ts';
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
  console.log('| format | files | MB | bare MB/s | read MB/s | ratio | from memory MB/s |');
  console.log('|---|---:|---:|---:|---:|---:|---:|');
  for (const format of wanted) await measure(format);
  if (counts !== '') {
    console.log('\n| articles (.txt) | ms | µs an article |');
    console.log('|---:|---:|---:|');
    for (const count of counts.split(',')) await measureGrowth(Number(count));
  }
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(format: string): Promise<void> {
  const dir = mkdtempSync(join(folder, 'format-'));
  const total = format in files ? writeFiles(dir, format) : writeLines(dir, format);
  const paths = readdirSync(dir).map((name) => join(dir, name));
  await bareReading(paths);
  const bare = await seconds(() => bareReading(paths));
  let articles = 0;
  const read = await seconds(async () => {
    for (const path of paths) {
      for await (const reading of readSource(path, path)) {
        if (reading.kind === 'skipped') throw new Error(`${path}: ${reading.reason}`);
        articles += 1;
      }
    }
  });
  const count = articles;
  const buffers = paths.map((path) => readFileSync(path));
  const fromMemory = await seconds(async () => {
    for (const [index, buffer] of buffers.entries()) {
      for await (const reading of readBytes(buffer, `${index}.${format}`, {}))
        articles -= reading.kind === 'article' ? 1 : 0;
    }
  });
  if (articles !== 0) throw new Error('not as many articles from memory as from files');
  const speed = (time: number) => (total / megabyte / time).toFixed(time > 1 ? 1 : 0);
  console.log(
    `| ${format} (${count} articles) | ${paths.length} | ${(total / megabyte).toFixed(0)} | ${speed(bare)} | ${speed(read)} | ${(read / bare).toFixed(1)} | ${speed(fromMemory)} |`,
  );
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
  const time = await seconds(async () => {
    const { articles } = await createCorpusFiles(dir).read();
    if (articles.length < count / 2) throw new Error(`only ${articles.length} articles of ${count}`);
  });
  console.log(`| ${count} | ${(1000 * time).toFixed(0)} | ${((1e6 * time) / count).toFixed(0)} |`);
  rmSync(dir, { recursive: true });
}

/** Of processor time, so that what else the machine does is not counted. */
async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
