/**
 * How soon is everybody heard and answered when many people ask at once, and when they do so while the index is rebuilt?
 *
 *     npm run build && npx tsx bench/many-at-once.ts [PEOPLE=200] [ARTICLES=1000]
 *
 * The bot is a process of its own, as it is when it runs for good, over generated articles and the built-in embedder. The crowd and the Discord it
 * asks in are this process: a loopback Discord with the platform's own limits, 3 seconds to acknowledge among them, after which it takes nothing
 * more. Times are those of the clock from the moment that Discord tells the bot of a question, this process's own work among them. How often
 * people may ask is not limited. For the second row one article in ten changes, another process rebuilds the index, and the crowd asks again
 * whenever it has its answers, until the bot asks the new index.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
    '| while | asked | too late | lost | twice | heard p50 ms | p95 | most | answered p50 s | p95 | most | event loop p99 ms |',
  );
  console.log('|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|');
  row('all ask at once', await crowd(discord, people), await bot.delayP99Ms());

  const before = (await bot.index()).id;
  writeArticles(10);
  const rebuilt = run(['index']);
  const asked: Asked[] = [];
  let waves = 0;
  while ((await bot.index()).id === before) {
    asked.push(...(await crowd(discord, people)));
    waves += 1;
  }
  await rebuilt;
  row(`… ${waves} times, and the index is rebuilt`, asked, await bot.delayP99Ms());
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

/** Everybody asks about an article of their own at once; resolves when all are answered, or two minutes are over. */
async function crowd(where: DiscordDouble, size: number): Promise<readonly Asked[]> {
  return Promise.all(
    Array.from({ length: size }, async (_, at): Promise<Asked> => {
      const began = performance.now();
      const title = articles[(at * 7) % articles.length]?.title;
      const asked = await where.slash(where.user(`Person ${at}`), '/ask', { question: `${title}?` });
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
}

function row(name: string, asked: readonly Asked[], delayMs: number): void {
  const heard = sorted(asked.map(({ heardMs }) => heardMs));
  const answered = sorted(asked.map(({ answeredMs }) => answeredMs)).map((ms) => ms / 1000);
  const cells = [
    name,
    asked.length,
    asked.length - heard.length,
    asked.length - answered.length,
    asked.filter(({ answers }) => answers > 1).length,
    ...[0.5, 0.95, 1].map((share) => at(heard, share).toFixed(0)),
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
