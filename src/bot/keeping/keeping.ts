/** All that the bot keeps beyond a question. Nothing of it names a person. */
export interface Keeping {
  /** Of a server; of `null`, a direct message or a server that the bot is no member of, those that hold unless somebody sets others. */
  settings(server: string | null): ServerSettings;
  /** They hold from the next question on. */
  changeSettings(server: string, changes: Partial<ServerSettings>): Promise<ServerSettings>;
  /** One verdict for one answer, named by the message it stands in: a later one replaces it, and a reason stays while it stays wrong. */
  keepVerdict(message: string, verdict: Omit<Verdict, 'at' | keyof Reason>): Promise<void>;
  /** Why the answer in a message is wrong; a later reason replaces it. `false` where nobody calls it wrong any more: then it is not kept. */
  keepReason(message: string, reason: Reason): Promise<boolean>;
  /** Oldest answer first. */
  verdicts(): readonly Verdict[];
  /** Whether gaps are to be kept. */
  readonly keepsGaps: boolean;
  /** Does nothing where they are not. Of the oldest, those beyond `gapsOfServer` are forgotten. */
  keepGap(gap: Omit<Gap, 'at'>): Promise<void>;
  /** Oldest first. */
  gaps(server: string): readonly Gap[];
  /** Finishes what is being written. */
  close(): Promise<void>;
}

/** How the bot behaves in one server. */
export interface ServerSettings {
  /** Ids of the channels and categories in which it answers; empty: in all. A thread goes by its channel. */
  readonly channels: readonly string[];
  /** Whether an answer to a question in a channel opens a thread. */
  readonly openThread: boolean;
  /** Whether answers are for the asker alone where the question does not say. */
  readonly privateByDefault: boolean;
}

/** What is wrong with an answer. */
export const wrongKinds = ['wrong-quote', 'no-answer', 'outdated', 'other'] as const;
export type WrongKind = (typeof wrongKinds)[number];

/** Why somebody called an answer wrong, where they said it. */
export interface Reason {
  readonly reason: WrongKind | null;
  /** In their own words. */
  readonly comment: string | null;
}

/** What somebody thought of an answer. */
export interface Verdict extends Reason {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly verdict: 'good' | 'wrong';
  readonly question: string;
  /** The first digits of the id of the index that answered. */
  readonly index: string;
  /** Of the quotes that the answer showed; none of a refusal. */
  readonly receipts: readonly string[];
  readonly kind: 'answered' | 'refused';
}

/** A question that the archive did not answer. */
export interface Gap {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly server: string;
  readonly question: string;
  /** A refusal's reason. */
  readonly reason: string;
  /** BCP 47 tag of the question. */
  readonly language: string;
}

/** The newest are kept of each server: enough to see what people miss. */
export const gapsOfServer = 2000;

export const usualSettings: ServerSettings = { channels: [], openThread: false, privateByDefault: false };
