import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DeskObserver, Outcome } from '../../answering/desk/observe-desk.ts';
import type { ServiceFacts } from './service-facts.ts';

/** Figures in the text format of Prometheus. No label holds a word of a question or says who asked. */
export interface Metrics {
  readonly observer: DeskObserver;
  readonly contentType: string;
  text(): Promise<string>;
}

/** What is counted here is counted since the start of the program; the rest is read from `facts` whenever somebody looks. */
export function createMetrics(facts: () => ServiceFacts): Metrics {
  const registry = new Registry();
  const registers = [registry];
  // Memory, processor time, and the delay of the event loop (nodejs_eventloop_lag_p99_seconds).
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'dateline_questions_total',
    help: 'What the archive was asked, by what was asked for and what came of it.',
    labelNames: ['work', 'outcome'] as const,
    registers,
  });
  const refusals = new Counter({
    name: 'dateline_refusals_total',
    help: 'Refusals, by their reason.',
    labelNames: ['reason'] as const,
    registers,
  });
  const running = new Gauge({
    name: 'dateline_questions_running',
    help: 'What the archive is being asked now.',
    registers,
  });
  const steps = new Histogram({
    name: 'dateline_step_seconds',
    help: 'How long each step of an answer took.',
    labelNames: ['work', 'step'] as const,
    buckets: stepBuckets,
    registers,
  });
  gauges(registry, facts);

  const observer: DeskObserver = {
    began: () => running.inc(),
    ended(work, outcome) {
      running.dec();
      questions.inc({ work, outcome: outcome.kind });
      if (outcome.kind === 'refused') refusals.inc({ reason: outcome.reason });
      for (const [step, ms] of stepsOf(outcome)) steps.observe({ work, step }, ms / 1000);
    },
  };
  return { observer, contentType: registry.contentType, text: () => registry.metrics() };
}

/** Seconds: from an answer by words alone to one that waits for a chat model. */
const stepBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

function stepsOf(outcome: Outcome): readonly (readonly [string, number])[] {
  if (outcome.kind === 'failed' || outcome.timings === null) return [];
  const { embedMs, searchMs, answerMs, totalMs } = outcome.timings;
  return [
    ['embed', embedMs],
    ['search', searchMs],
    ['answer', answerMs],
    ['total', totalMs],
  ];
}

function gauges(registry: Registry, facts: () => ServiceFacts): void {
  const registers = [registry];
  const gauge = (name: string, help: string, read: (facts: ServiceFacts) => number | null) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const value = read(facts());
        // What is not known now is not told, rather than what was known before.
        if (value === null) this.reset();
        else this.set(value);
      },
    });
  gauge('dateline_index_age_seconds', 'Since the index was built.', ({ index }) => index.ageSeconds);
  gauge('dateline_index_articles', 'Articles in the index.', ({ index }) => index.articles);
  gauge('dateline_index_passages', 'Passages in the index.', ({ index }) => index.passages);
  gauge('dateline_gateway_ready', '1 while Discord delivers events on every connection.', ({ bot }) =>
    Number(bot.ready),
  );
  gauge('dateline_gateway_ping_seconds', 'How long Discord takes to acknowledge a heartbeat.', ({ bot }) =>
    bot.pingMs === null ? null : bot.pingMs / 1000,
  );
  gauge('dateline_servers', 'Discord servers that the bot is in.', ({ bot }) => bot.servers);
  gauge(
    'dateline_in_hand',
    'What people asked in Discord and have no reply to yet.',
    ({ bot }) => bot.inHand,
  );
  const index = new Gauge({
    name: 'dateline_index_info',
    help: 'The index that questions are asked of.',
    labelNames: ['id', 'embedder'] as const,
    registers,
    collect() {
      const { id, embedder } = facts().index;
      index.reset();
      index.set({ id, embedder }, 1);
    },
  });
}
