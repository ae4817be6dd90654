import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DiscordDouble } from '../../src/preview/platform/discord-double.ts';
import { startDiscord } from '../../src/preview/platform/start-discord.ts';
import { loggedAddress } from '../support/logged-address.ts';
import { articles, createIndexedWorkplace, finished, type Workplace } from '../support/workplace.ts';

let workplace: Workplace;
let discord: DiscordDouble;
beforeEach(async () => {
  // The time of an id says which connection serves a server: an odd one puts it on the second of two. Direct messages are on the first.
  const now = () => Math.floor(Date.now() / 2) * 2 + 1;
  [workplace, discord] = await Promise.all([
    createIndexedWorkplace(),
    startDiscord({ shards: 2, now, ackLimitMs: 20_000 }),
  ]);
});
afterEach(async () => {
  await discord.close();
  await workplace.remove();
});

function environment() {
  return {
    DISCORD_TOKEN: discord.token,
    DISCORD_API_URL: discord.apiUrl,
    DATELINE_SHARDS: 'auto',
    DATELINE_QUESTIONS_PER_PERSON: String(questionsPerPerson),
    DATELINE_HTTP_PORT: '0',
  };
}

const question = 'Who has ordered a crane?';
const questionsPerPerson = 3;
let people = 0;

/** What the bot answers somebody in a direct message, and to a mention in a server. */
async function answers(): Promise<readonly string[]> {
  people += 1;
  const ada = discord.user(`Ada ${people}`);
  const asked = await Promise.all([
    discord.dm(ada, question),
    discord.say(ada, discord.general, question, { mentions: [discord.bot] }),
  ]);
  const replies = await Promise.all(asked.map((message) => discord.waitForReply(message)));
  return replies.map(({ text }) => text);
}

describe('a bot of two shards', () => {
  it('answers on both from one archive, follows its index, and starts a shard that died again', {
    timeout: 90_000,
  }, async () => {
    const child = workplace.start(['start'], { environment: environment() });
    const [ended, logged] = [finished(child), loggedAddress(child.stderr)];
    await discord.until(() => discord.gateway.connected === 2, { timeoutMs: 40_000 });
    const address = await logged;
    for (const text of await answers()) expect(text).toContain('The harbour of Wismund has ordered a crane');

    const figures = await (await fetch(`${address}/metrics`)).text();
    expect(figures).toContain('dateline_questions_total{work="ask",outcome="answered"} 2\n');
    const health = async () => (await fetch(`${address}/healthz`)).json();
    await expect.poll(health, { timeout: 10_000 }).toMatchObject({ status: 'ok', servers: 1 });

    const [crane, ...others] = articles;
    await workplace.write('corpus/articles.jsonl', [
      { ...crane, body: crane.body.replace('Wismund', 'Ostermoor') },
      ...others,
    ]);
    await workplace.call(['index']);
    await expect
      .poll(async () => (await answers()).map((text) => text.includes('harbour of Ostermoor')), {
        timeout: 20_000,
        interval: 500,
      })
      .toEqual([true, true]);

    const [first = 0] = shardsOf(child.pid);
    process.kill(first, 'SIGKILL');
    await discord.until(() => discord.gateway.connected === 1);
    await discord.until(() => discord.gateway.connected === 2, { timeoutMs: 40_000 });
    for (const text of await answers()) expect(text).toContain('harbour of Ostermoor');

    // Direct messages come to one shard, the server to the other.
    const eve = discord.user('Eve');
    for (let asked = 0; asked < questionsPerPerson; asked += 1) {
      await discord.waitForReply(await discord.dm(eve, question));
    }
    const tooMany = await discord.say(eve, discord.general, question, { mentions: [discord.bot] });
    expect((await discord.waitForReply(tooMany)).text).toMatch(/^That was a lot of questions at once/);

    child.kill('SIGTERM');
    const { exitCode, stderr } = await ended;
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/"shard":\d,.*"msg":"A shard ended; it is started again\."/);
    expect(stderr).not.toContain(discord.token);
    await discord.until(() => discord.gateway.connected === 0);
    expect(discord.refusals).toEqual([]);
  });

  it('ends with 2 and says what to mend when the token is reset', { timeout: 60_000 }, async () => {
    const child = workplace.start(['start'], { environment: environment() });
    const ended = finished(child);
    await discord.until(() => discord.gateway.connected === 2, { timeoutMs: 40_000 });
    const shards = shardsOf(child.pid);
    discord.closeConnection(4004);
    const { exitCode, stderr } = await ended;
    expect(exitCode).toBe(2);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^Discord does not accept DISCORD_TOKEN\./);
    for (const pid of shards) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

function shardsOf(pid: number | undefined): readonly number[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number);
}
