import { DatelineError } from '../../dateline-error.ts';
import { builtInModel } from '../../retrieval/embedding/built-in-embedder.ts';
import { embedderName, modelOfSpec } from '../../retrieval/embedding/resolve-model.ts';
import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import { verifyIndex } from '../../retrieval/indexing/verify-index.ts';
import { knownRerankers, rerankerName, resolveReranker } from '../../retrieval/reranking/known-rerankers.ts';
import type { App } from '../app-port.ts';
import { whatMovedOn } from '../archive/what-moved-on.ts';
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
    /** Whether it is of the corpus and the glossary as they are now; `null` where that is not known. */
    readonly upToDate: boolean | null;
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
  readonly glossary: {
    readonly folder: string;
    /** The keeper's own files, none where there is no such folder. */
    readonly files: number;
    /** Every line that cannot be used. */
    readonly problems: readonly string[];
  };
  /** `null`: answers are quotes alone. */
  readonly chat: { readonly model: string } | null;
  readonly discord: { readonly tokenSet: boolean; readonly apiUrl: string | null };
}

/** Looks at everything the program needs, changes nothing, and asks the model's hub at most once whether it is there. */
export async function diagnose(app: App, versions: Diagnosis['versions']): Promise<Diagnosis> {
  const [corpus, index, model, reranker, glossary] = [
    await diagnoseCorpus(app),
    await diagnoseIndex(app),
    await diagnoseModel(app),
    await diagnoseReranker(app),
    await diagnoseGlossary(app),
  ];
  const { discordToken, discordApiUrl } = app.config;
  return {
    sound:
      corpus.problem === null &&
      index.state !== 'broken' &&
      model.state !== 'misconfigured' &&
      reranker.state !== 'misconfigured' &&
      glossary.problems.length === 0,
    versions,
    corpus,
    index,
    model,
    reranker,
    glossary,
    chat: chatOf(app),
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

async function diagnoseIndex(app: App): Promise<Diagnosis['index']> {
  const { store, models, config, clock } = app;
  const folder = config.indexFolder;
  const nothing = { facts: null, builtAt: null, ageSeconds: null, embedderHere: null, upToDate: null };
  try {
    const manifest = await store.manifest();
    if (manifest === null) return { folder, state: 'absent', ...nothing, problems: [] };
    const report = await verifyIndex(store);
    const { builtAt, embedder } = manifest;
    const embedderHere = embedder.model === builtInModel || (await models.has(modelOfSpec(embedder)));
    const ageSeconds = Math.max(0, Math.round((clock() - Date.parse(builtAt)) / 1000));
    const upToDate = (await whatMovedOn(app, manifest)) === null;
    const about = { builtAt, ageSeconds, embedderHere, upToDate };
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

async function diagnoseGlossary({ glossary }: App): Promise<Diagnosis['glossary']> {
  const { folder, readings } = glossary.ownFiles;
  try {
    const found = await readings();
    return { folder, files: found.length, problems: found.flatMap(({ problems }) => problems) };
  } catch (error) {
    return { folder, files: 0, problems: [problemOf(error)] };
  }
}

function chatOf({ config: { chat } }: App): Diagnosis['chat'] {
  return chat === null ? null : { model: `${chat.provider}:${chat.model}` };
}

function problemOf(error: unknown): string {
  if (error instanceof DatelineError) return error.message;
  throw error;
}
