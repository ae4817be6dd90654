/**
 * How soon is everybody heard and answered when many people ask at once, and when they do so while the index is rebuilt?
 *
 *     npm run build && npx tsx bench/many-at-once.ts [PEOPLE=200] [ARTICLES=1000]
 *
 * The bot is a process of its own, as it is when it runs for good, over generated articles and the built-in embedder. The crowd and the Discord it
 * asks in are this process: a loopback Discord with the platform's own limits, 3 seconds to acknowledge among them, after which it takes nothing
 * more. Times are those of the clock from the moment that Discord tells the bot of a question, this process's own work among them, so that a busy
 * machine makes them longer; the processor time that the bot took until everybody of a crowd was heard (the most of all crowds) is beside them, as
 * Linux counts it. Who was heard too late is answered by a message in the channel, and is lost where there is none. How often people may ask is not limited. For the second row one article in ten changes, another process rebuilds the index, and the crowd asks again
 * whenever it has its answers, until the bot asks the new index.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { registerCommands } from '../src/bot/register-commands.ts';
import type { DiscordDouble } from '../src/preview/platform/discord-double.ts';
import { startDiscord } from '../src/preview/platform/start-discord.ts';
import { type GeneratedArticle, generatedArticles } from './generated-articles.ts';

const people = Number(process.argv[2] ?? 200);
const count = Number(process.argv[3] ?? 1000);
const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dateline-many-'));
mkdirSync(join(folder, 'corpus'));
const articles = listArticles();
const discord = await startDiscord();
const bots: ChildProcess[] = [];
/** Who was answered nowhere, in all crowds. */
let lost = 0;

try {
  writeArticles();
  await run(['index']);
  await registerCommands({ token: discord.token, apiUrl: discord.apiUrl, guildId: null });
  const bot = await startBot();
  const passages = (await bot.index()).passages;
  await crowd(discord, 20);
  await bot.delayP99Ms();

  console.log(`${people} people, ${count} articles, ${passages} passages, Node ${process.versions.node}\n`);
  console.log(
    '| while | asked | too late | lost | twice | heard p50 ms | p95 | most | processor ms | answered p50 s | p95 | most | event loop p99 ms |',
  );
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  const { asked, processorMs } = await crowd(discord, people);
  row('all ask at once', asked, processorMs, await bot.delayP99Ms());

  const before = (await bot.index()).id;
  writeArticles(10);
  const rebuilt = run(['index']);
  const crowds: Crowd[] = [];
  while ((await bot.index()).id === before) crowds.push(await crowd(discord, people));
  await rebuilt;
  row(
    `… ${crowds.length} times, and the index is rebuilt`,
    crowds.flatMap((one) => one.asked),
    Math.max(...crowds.map((one) => one.processorMs)),
    await bot.delayP99Ms(),
  );
  console.log(`\nDiscord turned down ${discord.refusals.length} requests.`);
} finally {
  for (const bot of bots) {
    bot.kill('SIGTERM');
    await once(bot, 'exit');
  }
  await discord.close();
  rmSync(folder, { recursive: true });
}

interface Asked {
  /** `null`: not in time. */
  readonly heardMs: number | null;
  /** `null`: never. */
  readonly answeredMs: number | null;
  readonly answers: number;
}

interface Crowd {
  readonly asked: readonly Asked[];
  /** Of the bot, until all were heard or too late. */
  readonly processorMs: number;
}

/** Everybody asks about an article of their own at once; resolves when all are answered, or two minutes are over. */
async function crowd(where: DiscordDouble, size: number): Promise<Crowd> {
  const inChannel = () => where.messagesIn(where.general).filter((one) => one.interactionId === null).length;
  const [messages, processor] = [inChannel(), processorMsOfBot()];
  let waiting = size;
  let processorMs = 0;
  const asked = await Promise.all(
    Array.from({ length: size }, async (_, at): Promise<Asked> => {
      const began = performance.now();
      const title = articles[(at * 7) % articles.length]?.title;
      const asked = await where.slash(where.user(`Person ${at}`), '/ask', { question: `${title}?` });
      waiting -= 1;
      if (waiting === 0) processorMs = processorMsOfBot() - processor;
      const answered = asked.failed
        ? null
        : await asked.waitForMessage({ timeoutMs: 120_000 }).catch(() => null);
      return {
        heardMs: asked.acknowledgedAfterMs,
        answeredMs: answered === null ? null : performance.now() - began,
        answers: asked.messages.length,
      };
    }),
  );
  const late = asked.filter(({ heardMs }) => heardMs === null).length;
  await where.until(() => inChannel() - messages >= late, { timeoutMs: 120_000 }).catch(() => null);
  lost += Math.max(0, late - (inChannel() - messages));
  return { asked, processorMs };
}

/** User and system time of the bot's process: fields 14 and 15 of `/proc/PID/stat`, in hundredths of a second. */
function processorMsOfBot(): number {
  const fields = readFileSync(`/proc/${bots[0]?.pid}/stat`, 'utf8').split(' ');
  return 10 * (Number(fields[13]) + Number(fields[14]));
}

function row(name: string, asked: readonly Asked[], processorMs: number, delayMs: number): void {
  const heard = sorted(asked.map(({ heardMs }) => heardMs));
  const answered = sorted(asked.map(({ answeredMs }) => answeredMs)).map((ms) => ms / 1000);
  const cells = [
    name,
    asked.length,
    asked.length - heard.length,
    lost,
    asked.filter(({ answers }) => answers > 1).length,
    ...[0.5, 0.95, 1].map((share) => at(heard, share).toFixed(0)),
    processorMs,
    ...[0.5, 0.95, 1].map((share) => at(answered, share).toFixed(1)),
    delayMs.toFixed(0),
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

function sorted(values: readonly (number | null)[]): readonly number[] {
  return values.filter((value) => value !== null).sort((a, b) => a - b);
}

function at(ascending: readonly number[], share: number): number {
  return ascending[Math.floor(share * (ascending.length - 1))] ?? 0;
}

function listArticles(): readonly GeneratedArticle[] {
  const list: GeneratedArticle[] = [];
  for (const article of generatedArticles(4000)) {
    if (list.push(article) === count) break;
  }
  return list;
}

/** Where `changed` is not 0, one article in so many says something else. */
function writeArticles(changed = 0): void {
  for (const [number, { id, title, date, paragraphs }] of articles.entries()) {
    const more =
      changed > 0 && number % changed === 0 ? `\n\nThe keeper added a line to number ${number}.` : '';
    const text = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n---\n\n${paragraphs.join('\n\n')}${more}\n`;
    writeFileSync(join(folder, 'corpus', `${id}.md`), text);
  }
}

function startProgram(commandLine: readonly string[]): ChildProcess {
  const { PATH } = process.env;
  return spawn(process.execPath, [program, ...commandLine], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      PATH,
      DATELINE_MODEL: 'built-in',
      DATELINE_HTTP_PORT: '0',
      DATELINE_QUESTIONS_PER_PERSON: '1000',
      DATELINE_QUESTIONS_PER_SERVER: '1000',
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
    },
  });
}

async function run(commandLine: readonly string[]): Promise<void> {
  const child = startProgram(commandLine);
  const said: unknown[] = [];
  child.stderr?.on('data', (piece) => said.push(piece));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`dateline ${commandLine.join(' ')} ended with ${code}: ${said.join('')}`);
}

/** The bot's process, once it is on Discord, and what it tells of itself. */
async function startBot() {
  const child = startProgram(['start']);
  bots.push(child);
  const lines = createInterface({ input: child.stderr ?? process.stdin });
  let address = '';
  await new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      address = /"address":"([^"]+)"/.exec(line)?.[1] ?? address;
      if (line.includes('The bot is on Discord.')) resolve();
    });
  });
  return {
    async index(): Promise<{ readonly id: string; readonly passages: number }> {
      const health = await fetch(`${address}/healthz`);
      const { index }: { index: { id: string; passages: number } } = JSON.parse(await health.text());
      return index;
    },
    /** The delay of its event loop since this was asked last, as it tells it. */
    async delayP99Ms(): Promise<number> {
      const figures = await (await fetch(`${address}/metrics`)).text();
      return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)$/m.exec(figures)?.[1]) * 1000;
    },
  };
}
