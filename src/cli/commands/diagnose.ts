import { DatelineError } from '../../dateline-error.ts';
import { builtInModel } from '../../retrieval/embedding/built-in-embedder.ts';
import { embedderName, modelOfSpec } from '../../retrieval/embedding/resolve-model.ts';
import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import { verifyIndex } from '../../retrieval/indexing/verify-index.ts';
import { knownRerankers, rerankerName, resolveReranker } from '../../retrieval/reranking/known-rerankers.ts';
import type { App } from '../app-port.ts';
import { configuredEmbedder } from './model-options.ts';

/** What `doctor` finds. It is the object of `doctor --json`: names, order and meaning are a promise. */
export interface Diagnosis {
  /** Whether nothing is broken; what is missing can be added and is not broken. */
  readonly sound: boolean;
  readonly versions: { readonly dateline: string; readonly node: string };
  readonly corpus: {
    readonly folder: string;
    readonly articles: number | null;
    readonly skipped: number;
    readonly problem: string | null;
  };
  readonly index: {
    readonly folder: string;
    readonly state: 'sound' | 'absent' | 'broken';
    readonly facts: IndexFacts | null;
    /** ISO 8601, UTC. */
    readonly builtAt: string | null;
    readonly ageSeconds: number | null;
    /** Whether searching needs no fetching of the model that it was built with first. */
    readonly embedderHere: boolean | null;
    readonly problems: readonly string[];
  };
  /** The model that a new index would be embedded with. */
  readonly model: {
    readonly name: string;
    readonly state: 'built-in' | 'here' | 'to-be-fetched' | 'out-of-reach' | 'misconfigured';
    /** The embedder that a new index would get. */
    readonly wouldUse: string | null;
    readonly problem: string | null;
  };
  readonly reranker: {
    /** `null` where none is set. */
    readonly name: string | null;
    readonly state: 'off' | 'here' | 'to-be-fetched' | 'out-of-reach' | 'misconfigured';
    /** `null` where it is not known. */
    readonly licence: string | null;
    readonly problem: string | null;
  };
  readonly discord: { readonly tokenSet: boolean; readonly apiUrl: string | null };
}

/** Looks at everything the program needs, changes nothing, and asks the model's hub at most once whether it is there. */
export async function diagnose(app: App, versions: Diagnosis['versions']): Promise<Diagnosis> {
  const [corpus, index, model, reranker] = [
    await diagnoseCorpus(app),
    await diagnoseIndex(app),
    await diagnoseModel(app),
    await diagnoseReranker(app),
  ];
  const { discordToken, discordApiUrl } = app.config;
  return {
    sound:
      corpus.problem === null &&
      index.state !== 'broken' &&
      model.state !== 'misconfigured' &&
      reranker.state !== 'misconfigured',
    versions,
    corpus,
    index,
    model,
    reranker,
    discord: { tokenSet: discordToken !== null, apiUrl: discordApiUrl },
  };
}

async function diagnoseCorpus({ corpus, store, config }: App): Promise<Diagnosis['corpus']> {
  const folder = config.corpusFolder;
  try {
    const { articles, skipped } = await corpus.survey(await store.notes());
    return { folder, articles: articles.size, skipped: skipped.length, problem: null };
  } catch (error) {
    return { folder, articles: null, skipped: 0, problem: problemOf(error) };
  }
}

async function diagnoseIndex({ store, models, config, clock }: App): Promise<Diagnosis['index']> {
  const folder = config.indexFolder;
  const nothing = { facts: null, builtAt: null, ageSeconds: null, embedderHere: null };
  try {
    const manifest = await store.manifest();
    if (manifest === null) return { folder, state: 'absent', ...nothing, problems: [] };
    const report = await verifyIndex(store);
    const { builtAt, embedder } = manifest;
    const embedderHere = embedder.model === builtInModel || (await models.has(modelOfSpec(embedder)));
    const ageSeconds = Math.max(0, Math.round((clock() - Date.parse(builtAt)) / 1000));
    const about = { builtAt, ageSeconds, embedderHere };
    return report.kind === 'sound'
      ? { folder, state: 'sound', facts: report.index, ...about, problems: [] }
      : { folder, state: 'broken', facts: null, ...about, problems: report.problems };
  } catch (error) {
    return { folder, state: 'broken', ...nothing, problems: [problemOf(error)] };
  }
}

async function diagnoseModel({ config, models }: App): Promise<Diagnosis['model']> {
  try {
    const wish = configuredEmbedder(config);
    const name = embedderName(wish);
    if (wish === builtInModel) return { name, state: 'built-in', wouldUse: name, problem: null };
    if (await models.has(wish)) return { name, state: 'here', wouldUse: name, problem: null };
    const problem = await models.unreachable(wish);
    return problem === null
      ? { name, state: 'to-be-fetched', wouldUse: name, problem }
      : { name, state: 'out-of-reach', wouldUse: builtInModel, problem };
  } catch (error) {
    return { name: config.model, state: 'misconfigured', wouldUse: null, problem: problemOf(error) };
  }
}

async function diagnoseReranker({ config, models }: App): Promise<Diagnosis['reranker']> {
  if (config.reranker === null) return { name: null, state: 'off', licence: null, problem: null };
  try {
    const model = resolveReranker(config.reranker);
    const licence = knownRerankers.find(({ id }) => id === model.id)?.licence ?? null;
    const about = { name: rerankerName(model), licence };
    if (await models.has(model)) return { ...about, state: 'here', problem: null };
    const problem = await models.unreachable(model);
    return { ...about, state: problem === null ? 'to-be-fetched' : 'out-of-reach', problem };
  } catch (error) {
    return { name: config.reranker, state: 'misconfigured', licence: null, problem: problemOf(error) };
  }
}

function problemOf(error: unknown): string {
  if (error instanceof DatelineError) return error.message;
  throw error;
}
