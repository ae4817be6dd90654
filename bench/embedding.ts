/**
 * How fast are passages embedded? In one run, turn by turn, on the same passages:
 *
 *     npm run build && npx tsx bench/embedding.ts [CORPUS …] [--passages 48] [--rounds 7] [--dtype q8] [--whole]
 *
 * - Dateline's embedder as a build uses it: worker thread, tokenising, batches by length, pooling and all;
 * - the plain loop: `pipeline('feature-extraction')` of transformers.js, batches of 16 in the order of arrival, with its own settings;
 * - the runtime alone: a bare onnxruntime session with Dateline's threads, fed tokens made beforehand, sorted by length over all passages, in
 *   batches of several sizes. The size that takes least is what Dateline is held against.
 *
 * The model has random weights and MiniLM-L12's shape (`scripts/make-random-model.ts`), so none is fetched. The lengths are those of the
 * passages that the corpora's articles are cut into, or with `--whole` of the articles. Ratios are medians over the rounds: of wall-clock time,
 * and of processor time, which other programs on the machine disturb less.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AutoTokenizer, env, pipeline } from '@huggingface/transformers';
// The one that transformers.js brings and runs on.
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { makeRandomModel } from '../scripts/make-random-model.ts';
import { createCorpusFiles } from '../src/adapters/corpus/corpus-files.ts';
import { createHub } from '../src/adapters/hub/hub.ts';
import { createModelFiles } from '../src/adapters/hub/model-files.ts';
import { evenBatches } from '../src/adapters/transformers/even-batches.ts';
import { createTransformersEmbedders } from '../src/adapters/transformers/transformers-embedder.ts';
import { resolveModel } from '../src/retrieval/embedding/resolve-model.ts';
import { chunkArticle, embeddedText } from '../src/retrieval/indexing/chunk-article.ts';

interface Contestant {
  readonly name: string;
  run(): Promise<unknown>;
  close(): Promise<unknown>;
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    passages: { type: 'string', default: '48' },
    rounds: { type: 'string', default: '7' },
    dtype: { type: 'string', default: 'q8' },
    whole: { type: 'boolean', default: false },
  },
});
const dtype = options.dtype === 'fp32' ? 'fp32' : 'q8';
const maxTokens = 512;
const budgets = [1, 256, 512, 2048];
const threads = Math.min(4, availableParallelism());
env.allowRemoteModels = false;

const folder = mkdtempSync(join(tmpdir(), 'dateline-minilm-'));
try {
  await makeRandomModel(folder);
  const texts = await passagesOf(positionals.length > 0 ? positionals : ['corpus'], Number(options.passages));
  const tokens = await tokensOf(texts);
  describe(tokens);
  const contestants = [await dateline(texts), await plainLoop(texts), ...(await runtimeAlone(tokens))];
  const times = await race(contestants, Number(options.rounds));
  report(contestants, times, tokens);
  await Promise.all(contestants.map(({ close }) => close()));
} finally {
  rmSync(folder, { recursive: true });
}

/** Evenly from all corpora, in the order in which a build comes upon them. */
async function passagesOf(corpora: readonly string[], count: number): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const corpus of corpora) {
    const { articles } = await createCorpusFiles(corpus).read();
    for (const article of articles) {
      if (options.whole) texts.push(`${article.title}\n${article.body}`);
      else for (const chunk of chunkArticle(article)) texts.push(embeddedText(article, chunk));
    }
  }
  const step = Math.max(1, texts.length / count);
  return Array.from({ length: Math.min(count, texts.length) }, (_, i) => texts[Math.floor(i * step)] ?? '');
}

async function tokensOf(texts: readonly string[]): Promise<readonly BigInt64Array[]> {
  const tokenizer = await AutoTokenizer.from_pretrained(folder, { local_files_only: true });
  return texts.map((text) => {
    const ids: number[] = tokenizer(text, { return_tensor: false }).input_ids;
    return BigInt64Array.from(ids.slice(0, maxTokens), BigInt);
  });
}

async function dateline(texts: readonly string[]): Promise<Contestant> {
  const hub = createHub({ address: 'http://127.0.0.1:2', patienceMs: 100, stallMs: 100, token: null });
  const embedder = await createTransformersEmbedders({
    model: resolveModel(folder, { pooling: 'mean', dtype }),
    files: createModelFiles({ cacheFolder: folder, hub }),
    workerUrl: new URL('../dist/adapters/transformers/transformers-worker.js', import.meta.url),
  }).fit([], null);
  return { name: 'Dateline', run: () => embedder.embedPassages(texts), close: () => embedder.close() };
}

async function plainLoop(texts: readonly string[]): Promise<Contestant> {
  const extract = await pipeline('feature-extraction', folder, { dtype, device: 'cpu' });
  return {
    name: 'plain loop',
    async run() {
      for (let start = 0; start < texts.length; start += 16) {
        await extract(texts.slice(start, start + 16), { pooling: 'mean', normalize: true });
      }
    },
    close: () => extract.dispose(),
  };
}

async function runtimeAlone(tokens: readonly BigInt64Array[]): Promise<readonly Contestant[]> {
  const file = join(folder, 'onnx', dtype === 'fp32' ? 'model.onnx' : 'model_quantized.onnx');
  const session = await InferenceSession.create(file, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    extra: { session: { intra_op: { allow_spinning: '0' } } },
  });
  const lengths = tokens.map(({ length }) => length);
  return budgets.map((budget) => {
    const batches = evenBatches(lengths, budget).map((places) =>
      feedsOf(places.flatMap((place) => tokens[place] ?? [])),
    );
    return {
      name: budget === 1 ? 'runtime, one by one' : `runtime, ${budget} tokens`,
      async run() {
        for (const feeds of batches) await session.run(feeds);
      },
      async close() {
        if (budget === 1) await session.release();
      },
    };
  });
}

function feedsOf(batch: readonly BigInt64Array[]) {
  const longest = Math.max(...batch.map(({ length }) => length));
  const size = batch.length * longest;
  const [ids, mask] = [new BigInt64Array(size), new BigInt64Array(size)];
  for (const [i, row] of batch.entries()) {
    ids.set(row, i * longest);
    mask.fill(1n, i * longest, i * longest + row.length);
  }
  const tensor = (data: BigInt64Array) => new Tensor('int64', data, [batch.length, longest]);
  return {
    input_ids: tensor(ids),
    attention_mask: tensor(mask),
    token_type_ids: tensor(new BigInt64Array(size)),
  };
}

interface Time {
  readonly wallMs: number;
  readonly processorMs: number;
}

/** One round to warm up, then each in turn, in an order that shifts by one every round. */
async function race(contestants: readonly Contestant[], rounds: number): Promise<readonly Time[][]> {
  const times: Time[][] = contestants.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const place = (turn + round + 1) % contestants.length;
      const [began, before] = [performance.now(), process.cpuUsage()];
      await contestants[place]?.run();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0)
        times[place]?.push({ wallMs: performance.now() - began, processorMs: (user + system) / 1000 });
    }
  }
  return times;
}

function describe(tokens: readonly BigInt64Array[]): void {
  const lengths = tokens.map(({ length }) => length);
  const sorted = lengths.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))];
  const arrival: number[][] = [];
  for (let start = 0; start < lengths.length; start += 16)
    arrival.push([...lengths.keys()].slice(start, start + 16));
  const padded = (batches: readonly (readonly number[])[]) =>
    sum(batches.map((places) => places.length * Math.max(...places.map((place) => lengths[place] ?? 0))));
  console.log(`${tokens.length} ${options.whole ? 'articles' : 'passages'}, ${sum(lengths)} tokens,`);
  console.log(
    `each ${at(0)}–${at(0.25)}–${at(0.5)}–${at(0.75)}–${at(1)} (quartiles); ${dtype}, ${threads} threads`,
  );
  const share = (batches: readonly (readonly number[])[]) => (padded(batches) / sum(lengths)).toFixed(3);
  console.log(
    `computed per token: 16 in order of arrival ${share(arrival)}, Dateline ${share(evenBatches(lengths))}\n`,
  );
}

function report(
  contestants: readonly Contestant[],
  times: readonly Time[][],
  tokens: readonly BigInt64Array[],
): void {
  const count = sum(tokens.map(({ length }) => length));
  const typical = (place: number, of: keyof Time) => median((times[place] ?? []).map((time) => time[of]));
  console.log('| | tokens/s | processor ms per 1000 tokens | speed against it: wall clock | processor |');
  console.log('|---|--:|--:|--:|--:|');
  for (const [place, { name }] of contestants.entries()) {
    const ratio = (of: keyof Time) =>
      median((times[place] ?? []).map((time, round) => time[of] / (times[0]?.[round]?.[of] ?? Number.NaN)));
    console.log(
      `| ${[
        name,
        Math.round((1000 * count) / typical(place, 'wallMs')),
        Math.round((1000 * typical(place, 'processorMs')) / count),
        ratio('wallMs').toFixed(2),
        ratio('processorMs').toFixed(2),
      ].join(' | ')} |`,
    );
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
