import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeTextFile } from './adapters/files/write-text-file.ts';
import { readFit } from './adapters/fit-file.ts';
import { createGlossaryFiles } from './adapters/glossary/glossary-files.ts';
import { createHub } from './adapters/hub/hub.ts';
import { createModelFiles } from './adapters/hub/model-files.ts';
import { createEvaluationFile } from './adapters/index/evaluation-file.ts';
import { createIndexFiles } from './adapters/index/index-files.ts';
import { createIndexProcess } from './adapters/index/index-process.ts';
import { createLineLog } from './adapters/line-log.ts';
import { createMemoryRecords } from './adapters/records/memory-records.ts';
import { createTransformersEmbedders } from './adapters/transformers/transformers-embedder.ts';
import { openTransformersReranker } from './adapters/transformers/transformers-reranker.ts';
import { createChatReader } from './answering/chat/chat-reader.ts';
import { createExtractiveReader } from './answering/choosing/extractive-reader.ts';
import { translatedClaims } from './answering/claims/translated-claims.ts';
import { createReferenceDesk, type ReferenceDeskParts } from './answering/desk/create-reference-desk.ts';
import { fitFor } from './answering/fit.ts';
import { createRewriteFollowUp } from './answering/follow-ups/rewrite-by-chat.ts';
import type { Reader } from './answering/reader.ts';
import type { Corpus } from './articles/collecting/corpus.ts';
import type { EditsStore } from './articles/collecting/edits-store.ts';
import { createKeeping } from './bot/keeping/create-keeping.ts';
import type { App } from './cli/app-port.ts';
import type { Config } from './config.ts';
import type { Archive } from './retrieval/archive.ts';
import { createBuiltInEmbedders } from './retrieval/embedding/built-in-embedder.ts';
import { createEmbedderChooser } from './retrieval/embedding/choose-embedder.ts';
import { createRerankerChooser } from './retrieval/reranking/choose-reranker.ts';
import { resolveReranker } from './retrieval/reranking/known-rerankers.ts';
import { day } from './retrieval/time/days.ts';

/** The composition root: settings in, wired program out. The only file that picks adapters. */
export function createApp(config: Config): App {
  const clock = () => Date.now();
  const files = createModelFiles({
    cacheFolder: config.modelsFolder,
    hub: createHub({ address: config.hub, token: config.hubToken, patienceMs, stallMs }),
  });
  return {
    config,
    corpus: openCorpus(config.corpusFolder, clock),
    rebuild: createIndexProcess({
      program: fileURLToPath(new URL('./cli.js', import.meta.url)),
      corpusFolder: config.corpusFolder,
      indexFolder: config.indexFolder,
    }),
    edits: openEdits(config.corpusFolder),
    async openCorpusWriter(dryRun) {
      const { openCorpusWriter } = await import('./adapters/corpus/corpus-writer.ts');
      return openCorpusWriter(config.corpusFolder, dryRun);
    },
    async sourcesToAdd({ allowPrivate }) {
      const { createSourcesToAdd } = await import('./adapters/corpus/sources-to-add.ts');
      const { createWebPages } = await import('./adapters/web/web-pages.ts');
      return createSourcesToAdd(createWebPages({ ...webManners, allowPrivate }));
    },
    store: createIndexFiles(config.indexFolder),
    ownFit: () => readFit(config.fitFile),
    evaluations: createEvaluationFile(config.indexFolder),
    glossary: createGlossaryFiles({
      builtIn: builtInGlossary,
      folder: config.glossaryFolder ?? join(dirname(config.corpusFolder), 'glossary'),
    }),
    models: files,
    embedders: createEmbedderChooser({
      store: files,
      builtIn: createBuiltInEmbedders(),
      neural: (model) => createTransformersEmbedders({ model, files, workerUrl }),
    }),
    clock,
    sampleQuestions,
    async openLog() {
      const { openLog } = await import('./open-bot.ts');
      return openLog(config);
    },
    openLineLog: createLineLog,
    writeFile: writeTextFile,
    openReranker: createRerankerChooser({
      wish: () => (config.reranker === null ? null : resolveReranker(config.reranker)),
      store: files,
      open: (model) => openTransformersReranker({ model, files, workerUrl: crossEncoderUrl }),
    }),
    async createDesk(archive, reranker, strictness = config.strictness) {
      const fit = fitFor(archive.manifest.embedder, await readFit(config.fitFile));
      const extractive = createExtractiveReader({ ...archive, strictness, fit });
      const readers = await createReaders(config, archive, extractive);
      return createReferenceDesk({
        archive,
        ...readers,
        scout: extractive,
        tracer: createExtractiveReader({ ...archive, strictness: 'eager', fit }),
        denseWeight: fit.denseWeight,
        reranking: reranker === null ? undefined : { reranker, budgetMs: config.rerankBudgetMs },
        now: () => performance.now(),
        today: localDay,
      });
    },
    async openKeeping(options) {
      const { openKeeping } = await import('./open-bot.ts');
      return openKeeping(config, options);
    },
    async createBot(parts) {
      const { shards } = config;
      const { discordSettings, openBot, openLog } = await import('./open-bot.ts');
      if (shards === null) return openBot(config, openLog(config), { ...parts, ...discordSettings(config) });
      const { createShardedBot } = await import('./bot/sharding/create-sharded-bot.ts');
      return createShardedBot({
        ...parts,
        apiUrl: config.discordApiUrl,
        log: openLog(config),
        program: fileURLToPath(new URL('./shard.js', import.meta.url)),
        shards,
      });
    },
    async startPreview({ port, ...parts }) {
      const { startPreview } = await import('./preview/preview.ts');
      const { discordSettings, openBot, openLog } = await import('./open-bot.ts');
      // What is tried out is nobody's setting or verdict.
      const keeping = createKeeping(createMemoryRecords(), { keepGaps: true, now: () => new Date() });
      // Who looks at a page wants no lines of JSON on what goes well.
      const logLevel = config.logLevel === 'info' ? 'warn' : config.logLevel;
      return startPreview({
        port,
        createBot: (access) =>
          openBot(config, openLog({ ...config, logLevel }), {
            ...parts,
            ...discordSettings(config),
            ...access,
            keeping,
          }),
      });
    },
    async openMonitor(status) {
      if (config.http === null) return null;
      const { openStatusServer } = await import('./adapters/service/status-server.ts');
      return openStatusServer({
        ...config.http,
        facts() {
          const { index, bot } = status();
          return { index: { ...index, ageSeconds: (clock() - Date.parse(index.builtAt)) / 1000 }, bot };
        },
      });
    },
    async slashCommands() {
      const { commandDefinitions } = await import('./bot/commands/commands.ts');
      return commandDefinitions;
    },
    async registerCommands(where) {
      const { registerCommands } = await import('./bot/register-commands.ts');
      return registerCommands({ ...where, apiUrl: config.discordApiUrl });
    },
  };
}

/** What reads articles is loaded when articles are read: most commands read none, and would wait for it. */
function openCorpus(folder: string, clock: () => number): Corpus {
  const files = async (): Promise<Corpus> => {
    const { createCorpusFiles } = await import('./adapters/corpus/corpus-files.ts');
    return createCorpusFiles(folder, clock);
  };
  return {
    read: async () => (await files()).read(),
    survey: async (notes) => (await files()).survey(notes),
  };
}

/** What reads and writes edits is slow to load too, and hardly ever needed. */
function openEdits(folder: string): EditsStore {
  const file = async (): Promise<EditsStore> => {
    const { createEditsFile } = await import('./adapters/corpus/edits-file.ts');
    return createEditsFile(folder);
  };
  return {
    edits: async () => (await file()).edits(),
    set: async (id, edit) => (await file()).set(id, edit),
  };
}

/** Today by the clock on the wall. */
function localDay(): string {
  const now = new Date();
  return day(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** How long the hub may take to answer at all before it counts as out of reach. */
const patienceMs = 5000;
/** How long a download may stand still before it counts as broken off. */
const stallMs = 30_000;

/** One page at a time from each server, a second apart; RFC 9309 has programs name themselves. */
const webManners = {
  userAgent: 'Dateline (reader of article archives)',
  timeoutMs: 20_000,
  maxBytes: 10 * 1024 * 1024,
  delayMs: 1000,
};

const sampleQuestions = fileURLToPath(new URL('../test/fixtures/sample-questions.jsonl', import.meta.url));

/** Beside the compiled files too: the build copies it there. */
const builtInGlossary = new URL('./retrieval/glossary/en-de-nl.tsv', import.meta.url);
const workerUrl = new URL('./adapters/transformers/transformers-worker.js', import.meta.url);
const crossEncoderUrl = new URL('./adapters/transformers/cross-encoder-worker.js', import.meta.url);

/** The reader that is set, and who says follow-ups. The packages of the providers are slow to load, and only a chat model needs them. */
async function createReaders(
  { chat }: Config,
  { glossary }: Pick<Archive, 'glossary'>,
  extractive: Reader,
): Promise<Pick<ReferenceDeskParts, 'reader' | 'rewrite'>> {
  if (chat === null) return { reader: extractive };
  const { openChatModel } = await import('./adapters/langchain/chat-providers.ts');
  const { patienceMs: chatPatienceMs } = chat;
  const model = await openChatModel(chat);
  return {
    reader: createChatReader({
      model,
      fallback: extractive,
      patienceMs: chatPatienceMs,
      ...translatedClaims(glossary),
    }),
    rewrite: createRewriteFollowUp({ model, patienceMs: chatPatienceMs / 3 }),
  };
}
