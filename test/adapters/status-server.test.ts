import { expect, it, onTestFinished } from 'vitest';
import type { ServiceFacts } from '../../src/adapters/service/service-facts.ts';
import { openStatusServer } from '../../src/adapters/service/status-server.ts';

const facts: ServiceFacts = {
  index: {
    id: '3f9c21aa0b1c',
    embedder: 'built-in',
    articles: 18,
    passages: 142,
    builtAt: '2026-01-01T00:00:00.000Z',
    ageSeconds: 90,
  },
  bot: { gateway: 'ready', ready: true, pingMs: 42, servers: 3, inHand: 1 },
};

async function openServer(now: () => ServiceFacts = () => facts) {
  const server = await openStatusServer({ host: '127.0.0.1', port: 0, facts: now });
  onTestFinished(() => server.close());
  return server;
}

async function figuresOf(address: string): Promise<string> {
  return (await fetch(`${address}/metrics`)).text();
}

it('is well while Discord delivers events, and not when it does not', async () => {
  let current = facts;
  const { address } = await openServer(() => current);
  const well = await fetch(`${address}/healthz`);
  expect(well.status).toBe(200);
  expect(well.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await well.json()).toEqual({ status: 'ok', ...facts.bot, index: facts.index });
  current = { ...facts, bot: { ...facts.bot, gateway: 'connecting', ready: false, pingMs: null } };
  const unwell = await fetch(`${address}/healthz`);
  expect(unwell.status).toBe(503);
  expect(await unwell.json()).toMatchObject({ status: 'unavailable', gateway: 'connecting' });
  expect(await figuresOf(address)).toMatch(/dateline_gateway_ready 0\n/);
});

it('counts what the desk does, and times its steps', async () => {
  const { address, observer } = await openServer();
  const timings = { embedMs: 2, searchMs: 30, answerMs: 8, totalMs: 40 };
  for (const _ of [1, 2]) observer.began('ask');
  observer.began('timeline');
  observer.ended('ask', { kind: 'answered', timings });
  observer.ended('ask', { kind: 'refused', reason: 'not-supported', timings });
  expect(await figuresOf(address)).toMatch(/dateline_questions_running 1\n/);
  observer.ended('timeline', { kind: 'failed' });
  const figures = await figuresOf(address);
  for (const line of [
    'dateline_questions_total{work="ask",outcome="answered"} 1',
    'dateline_questions_total{work="ask",outcome="refused"} 1',
    'dateline_questions_total{work="timeline",outcome="failed"} 1',
    'dateline_refusals_total{reason="not-supported"} 1',
    'dateline_questions_running 0',
    'dateline_step_seconds_bucket{le="0.025",work="ask",step="search"} 0',
    'dateline_step_seconds_bucket{le="0.05",work="ask",step="search"} 2',
    'dateline_step_seconds_count{work="ask",step="embed"} 2',
    'dateline_index_age_seconds 90',
    'dateline_index_info{id="3f9c21aa0b1c",embedder="built-in"} 1',
    'dateline_gateway_ready 1',
    'dateline_gateway_ping_seconds 0.042',
    'dateline_servers 3',
    'dateline_in_hand 1',
  ]) {
    expect(figures).toContain(`${line}\n`);
  }
  expect(figures).toContain('nodejs_eventloop_lag_p99_seconds');
});

it('tells nothing else, and to nobody who would change something', async () => {
  const { address } = await openServer();
  expect((await fetch(`${address}/`)).status).toBe(404);
  expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(405);
  const head = await fetch(`${address}/healthz?full`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('says what to do where another program has its port', async () => {
  const { address } = await openServer();
  const port = Number(new URL(address).port);
  await expect(openStatusServer({ host: '127.0.0.1', port, facts: () => facts })).rejects.toThrow(
    `Health and metrics cannot be served on 127.0.0.1 port ${port}: another program listens there. Set DATELINE_HTTP_PORT`,
  );
});
