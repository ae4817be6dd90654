import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { DiscordDouble } from '../../src/preview/platform/discord-double.ts';
import { startDiscord } from '../../src/preview/platform/start-discord.ts';
import { loggedAddress } from '../support/logged-address.ts';
import { articles, createIndexedWorkplace, finished, type Workplace } from '../support/workplace.ts';

let workplace: Workplace;
let discord: DiscordDouble;
beforeEach(async () => {
  [workplace, discord] = await Promise.all([createIndexedWorkplace(), startDiscord()]);
});
afterEach(async () => {
  await discord.close();
  await workplace.remove();
});

function environment() {
  return { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
}

describe('with a token', () => {
  it('registers the commands, runs the bot, and at SIGTERM leaves Discord and ends with 0', async () => {
    const dry = await workplace.call(['register', '--dry-run'], { environment: environment() });
    expect(dry.stdout).toMatch(/^Nothing was uploaded\. It would be, everywhere: added \/ask /);
    const registered = await workplace.call(['register'], { environment: environment() });
    expect(registered.stdout).toMatch(/^Uploaded everywhere: added \/ask /);
    const again = await workplace.call(['register'], { environment: environment() });
    expect(again.stdout).toMatch(/^Nothing to do: \/ask .* everywhere as they should be\.\n$/);

    const child = workplace.start(['start'], { environment: environment() });
    const ended = finished(child);
    await discord.until(() => discord.gateway.connected === 1, { timeoutMs: 20_000 });
    const asked = await discord.slash(discord.user('Ada'), '/ask', { question: 'Who ordered a crane?' });
    expect((await asked.waitForMessage()).text).toContain('The harbour of Wismund has ordered a crane');

    child.kill('SIGTERM');
    const { exitCode, stdout, stderr } = await ended;
    expect(exitCode).toBe(0);
    expect(stdout).toBe('');
    expect(stderr).toContain('Dateline · 3 articles');
    expect(stderr).not.toContain('this is a chat');
    expect(stderr).not.toContain('Reconnecting');
    expect(stderr).not.toContain(discord.token);
    await discord.until(() => discord.gateway.connected === 0);
    expect(discord.refusals).toEqual([]);
  });

  it('answers from a new index as soon as there is one, without leaving Discord', async () => {
    const child = workplace.start(['start'], { environment: environment() });
    const ended = finished(child);
    await discord.until(() => discord.gateway.connected === 1, { timeoutMs: 20_000 });
    const ada = discord.user('Ada');
    const question = 'Who has ordered a crane?';
    const ask = async () => discord.waitForReply(await discord.dm(ada, question));
    expect((await ask()).text).toContain('The harbour of Wismund has ordered a crane');
    const [crane, ...others] = articles;
    await workplace.write('corpus/articles.jsonl', [
      { ...crane, body: crane.body.replace('Wismund', 'Ostermoor') },
      ...others,
    ]);
    await workplace.call(['index']);
    await expect
      .poll(async () => (await ask()).text, { timeout: 15_000, interval: 300 })
      .toContain('harbour of Ostermoor has ordered');
    expect(discord.gateway.connected).toBe(1);
    child.kill('SIGTERM');
    const { exitCode, stderr } = await ended;
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/"index":\{"id":"[0-9a-f]{12}".*"msg":"A new index is in use\."/);
  });

  it('tells its health and its figures on a port that is set', async () => {
    const child = workplace.start(['start'], {
      environment: { ...environment(), DATELINE_HTTP_PORT: '0' },
    });
    const [ended, logged] = [finished(child), loggedAddress(child.stderr)];
    await discord.until(() => discord.gateway.connected === 1, { timeoutMs: 20_000 });
    const address = await logged;
    const health = async () => {
      const response = await fetch(`${address}/healthz`);
      return { status: response.status, ...z.record(z.string(), z.unknown()).parse(await response.json()) };
    };
    await expect.poll(health).toMatchObject({ status: 'ok', ready: true, gateway: 'ready', servers: 1 });
    expect(await health()).toMatchObject({ index: { articles: 3, embedder: 'built-in' } });
    const ada = discord.user('Ada');
    await discord.waitForReply(await discord.dm(ada, 'Who has ordered a crane?'));
    await discord.waitForReply(await discord.dm(ada, 'Who won the football World Cup?'));
    const figures = await (await fetch(`${address}/metrics`)).text();
    expect(figures).toContain('dateline_questions_total{work="ask",outcome="answered"} 1\n');
    expect(figures).toContain('dateline_refusals_total{reason="nothing-relevant"} 1\n');
    expect(figures).toContain('dateline_gateway_ready 1\n');
    expect(figures).not.toMatch(/crane|football|Ada/);
    child.kill('SIGTERM');
    expect((await ended).exitCode).toBe(0);
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
  });

  it('ends with 2 and says what to mend when Discord does not accept the token', async () => {
    const wrong = { ...environment(), DISCORD_TOKEN: 'not-the-token' };
    const { exitCode, stdout, stderr } = await workplace.call(['start'], { environment: wrong });
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('DISCORD_TOKEN');
    expect(stderr).not.toContain('not-the-token');
  });

  it('ends with 2 and says what to mend when the token is reset while it runs', async () => {
    const ended = workplace.call(['start'], { environment: environment() });
    await discord.until(() => discord.gateway.connected === 1, { timeoutMs: 20_000 });
    discord.closeConnection(4004);
    const { exitCode, stderr } = await ended;
    expect(exitCode).toBe(2);
    expect(stderr.trimEnd().split('\n').at(-1)).toMatch(/^Discord does not accept DISCORD_TOKEN\. Copy/);
    expect(stderr).not.toContain(discord.token);
  });
});
