/** Measures one system over a prepared archive and prints the figures as JSON: `measure.ts SYSTEM FOLDER`. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type FilterName, readPrepared } from './prepared.ts';
import { processorSeconds, quantile } from './processor-time.ts';
import { openDateline, peers } from './systems.ts';

/** Times in milliseconds of processor time. */
export interface SystemFigures {
  readonly readySeconds: number;
  /** Of memory that the process has and had not before. */
  readonly bytesPerPassage: number;
  readonly searches: Readonly<Record<FilterName, SearchTimes>>;
  readonly recall: number | null;
}

export interface SearchTimes {
  readonly p50: number;
  readonly p95: number;
  readonly asked: number;
}

/** A slow system is asked fewer questions than there are, once these have taken so long. */
const enoughSeconds = 20;
const fewestAsked = 20;
const [, , name = '', folder = ''] = process.argv;
const open = name === 'Dateline' ? openDateline : Object.entries(peers).find(([peer]) => peer === name)?.[1];
if (open === undefined) throw new Error(`no system "${name}"`);

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const data = readPrepared(folder);
collectGarbage();
const before = process.memoryUsage().rss;
const { system, seconds } = await processorSeconds(async () => ({ system: await open(data, folder) }));
collectGarbage();
const bytes = process.memoryUsage().rss - before;
// So that no system is measured while its code is still being compiled.
await timesOf('none', data.warmUp);
const figures: SystemFigures = {
  readySeconds: seconds,
  bytesPerPassage: bytes / data.passages.length,
  searches: { none: await timesOf('none'), year: await timesOf('year'), language: await timesOf('language') },
  recall: system.recall?.() ?? null,
};
console.log(JSON.stringify(figures));

async function timesOf(filter: FilterName, questions = data.questions): Promise<SearchTimes> {
  const times: number[] = [];
  let spent = 0;
  for (const question of questions) {
    const { seconds: time, found } = await processorSeconds(async () => ({
      found: await system.search(question, filter),
    }));
    if (found.length === 0) throw new Error(`${name} found nothing for "${question.text}"`);
    times.push(1000 * time);
    spent += time;
    if (spent > enoughSeconds && times.length >= fewestAsked) break;
  }
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), asked: times.length };
}
