import type { LineLog } from '../answering/answer-log.ts';
import type { ReferenceDesk } from '../answering/desk/reference-desk.ts';
import type { OwnFit } from '../answering/fit.ts';
import type { Strictness } from '../answering/support/strictness.ts';
import type { Corpus } from '../articles/collecting/corpus.ts';
import type { CorpusWriter } from '../articles/collecting/corpus-writer.ts';
import type { EditsStore } from '../articles/collecting/edits-store.ts';
import type { SourcesToAdd } from '../articles/collecting/sources-to-add.ts';
import type { Bot } from '../bot/bot.ts';
import type { Keeping } from '../bot/keeping/keeping.ts';
import type { Registration } from '../bot/register-commands.ts';
import type { Config } from '../config.ts';
import type { Evaluations } from '../evaluation/kept-evaluation.ts';
import type { Log } from '../log.ts';
import type { Preview } from '../preview/preview.ts';
import type { Archive } from '../retrieval/archive.ts';
import type { EmbedderChooser } from '../retrieval/embedding/choose-embedder.ts';
import type { ModelStore } from '../retrieval/embedding/model-store.ts';
import type { GlossarySource, OwnGlossaries } from '../retrieval/glossary/glossary-source.ts';
import type { IndexStore } from '../retrieval/indexing/index-store.ts';
import type { Rebuild } from '../retrieval/indexing/rebuild.ts';
import type { OpenReranker } from '../retrieval/reranking/choose-reranker.ts';
import type { Reranker } from '../retrieval/reranking/reranker.ts';
import type { Monitor, ServiceStatus } from './monitor.ts';

/** The wired program as the commands see it. Making one opens nothing; what is heavy is loaded when it is first used. */
export interface App {
  readonly config: Config;
  readonly corpus: Corpus;
  readonly edits: EditsStore;
  /** In a process of its own; the index is then opened by whoever follows it. */
  readonly rebuild: Rebuild;
  /** For bringing articles into the corpus; in a dry run nothing is written. */
  openCorpusWriter(dryRun: boolean): Promise<CorpusWriter>;
  sourcesToAdd(options: { readonly allowPrivate: boolean }): Promise<SourcesToAdd>;
  readonly store: IndexStore;
  /** What the keeper has fitted for an embedder; `null` where nothing is set. Throws a `DatelineError` that names the file when it cannot be used. */
  ownFit(): Promise<OwnFit | null>;
  /** Of the archive whose index that is. */
  readonly evaluations: Evaluations;
  readonly glossary: GlossarySource & { readonly ownFiles: OwnGlossaries };
  readonly models: ModelStore;
  readonly embedders: EmbedderChooser;
  readonly openReranker: OpenReranker;
  /** Milliseconds since 1970, UTC. */
  readonly clock: () => number;
  /** Labelled questions over the sample archive. */
  readonly sampleQuestions: string;
  /** The program's own log, for what nobody waits at a terminal to read. */
  openLog(): Promise<Log>;
  openLineLog(path: string): LineLog;
  /** Writes a text file whole or not at all, and makes its folder if it must. Throws a `DatelineError` that names the file. */
  writeFile(path: string, content: string): Promise<void>;
  /** With the chat model that is set, or the reader that needs none. Throws a `DatelineError` when the model's setting cannot be used. `strictness` stands for the one that is set. */
  createDesk(archive: Archive, reranker: Reranker | null, strictness?: Strictness): Promise<ReferenceDesk>;
  /** What the bot keeps; with `ifThere` nothing is made where nothing is kept yet. Throws a `DatelineError` that names the folder. */
  openKeeping(options: { readonly ifThere: boolean }): Promise<Keeping>;
  createBot(parts: {
    readonly desk: ReferenceDesk;
    readonly token: string;
    readonly rebuild: Rebuild;
    readonly keeping: Keeping;
  }): Promise<Bot>;
  /** `null` where no port is set. Throws a `DatelineError` when the one that is set cannot be had. */
  openMonitor(status: () => ServiceStatus): Promise<Monitor | null>;
  /** Shows the bot in a page on this machine; `port` 0 is any that is free. */
  startPreview(parts: {
    readonly desk: ReferenceDesk;
    readonly rebuild: Rebuild;
    readonly port: number;
  }): Promise<Preview>;
  /** The bot's slash commands as they are sent to Discord. */
  slashCommands(): Promise<readonly object[]>;
  /** Uploads them if they changed: to one server, or everywhere (`null`). A dry run only compares. */
  registerCommands(where: {
    readonly token: string;
    readonly guildId: string | null;
    readonly dryRun: boolean;
  }): Promise<Registration>;
}
