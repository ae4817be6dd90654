import type { CommandWords } from '../commands/words.ts';

/** What those who manage a server read. Channels are links to them. */
export interface AdminWords {
  readonly command: CommandWords;
  readonly status: CommandWords;
  readonly channels: CommandWords;
  readonly gaps: CommandWords;
  readonly reindex: CommandWords;
  /** Options of `channels`. */
  readonly add: CommandWords;
  readonly remove: CommandWords;
  readonly everywhere: CommandWords;
  readonly thread: CommandWords;
  readonly private: CommandWords;
  /** Option of `gaps`. */
  readonly page: CommandWords;

  readonly notAllowed: string;
  /**
   * Names as Discord's own settings have them. Its texts are not public; these are the names that guides and other bots give in each language
   * (for French discord.fr/wiki/configuration-serveur/permissions), of which the Dutch do not all agree.
   */
  readonly permissions: PermissionWords;
  readonly permissionsThere: string;
  readonly permissionsMissing: (channel: string, permissions: string, count: number) => string;
  readonly noSuchChannel: (channel: string) => string;
  readonly queue: (running: number, waiting: number) => string;
  readonly noLatency: string;
  /** Of the last `count` answers; half of them took at most `half`, 95 % at most `most` milliseconds. */
  readonly latency: (count: number, half: number, most: number) => string;
  /** `age` is a time that Discord puts in words: “3 hours ago”. */
  readonly index: (id: string, articles: number, age: string) => string;
  readonly ping: (ms: number) => string;
  readonly noPing: string;

  readonly answersEverywhere: string;
  readonly answersIn: (channels: string) => string;
  readonly opensThread: string;
  readonly opensNoThread: string;
  readonly privateByDefault: string;
  readonly publicByDefault: string;
  readonly noMoreChannels: (most: number) => string;

  readonly noGaps: string;
  readonly privateNotKept: string;
  readonly gapsOf: (count: number) => string;
  readonly pageOf: (page: number, pages: number) => string;
  /** A group of questions; `word` is Markdown in quotation marks, `null` where they have none that tells anything. */
  readonly askedAbout: (count: number, word: string | null) => string;

  readonly reindexByHand: string;
  /** Progress; `far` is how many of how many. */
  readonly fetching: (far: string) => string;
  readonly reading: (far: string) => string;
  readonly embedding: (far: string) => string;
  readonly reindexed: (build: Reindexed) => string;
  readonly reindexedSame: (articles: number, id: string) => string;
  readonly filesSkipped: (count: number) => string;
  readonly reindexGoesOn: string;
}

export interface PermissionWords {
  readonly ViewChannel: string;
  readonly SendMessages: string;
  readonly ReadMessageHistory: string;
  readonly AttachFiles: string;
  readonly CreatePublicThreads: string;
  readonly SendMessagesInThreads: string;
}

export interface Reindexed {
  readonly articles: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly seconds: number;
  readonly id: string;
}
