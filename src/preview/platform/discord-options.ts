/** How the platform is set up. Every limit has the real platform's value unless a test changes it. */
export interface DiscordOptions {
  /** The bot's token; a random one otherwise. */
  readonly token?: string;
  /** 0 (any free port) by default. */
  readonly port?: number;
  /** How long a bot may take to acknowledge an interaction: 3000. */
  readonly ackLimitMs?: number;
  /** How long an interaction's token lives: 15 minutes. */
  readonly tokenLifeMs?: number;
  /** Time between heartbeats: 41250. A client that misses one by half that time is closed with 4009. */
  readonly heartbeatMs?: number;
  /** Privileged intents that the application has switched on, as bits of `GatewayIntentBits`: none. */
  readonly privilegedIntents?: number;
  /** Connections that Discord recommends: 1. */
  readonly shards?: number;
  /** Requests per second to one route before a 429: 50. */
  readonly requestsPerSecond?: number;
  /** Milliseconds since 1970, for ids, timestamps and both limits of an interaction: `Date.now`. */
  readonly now?: () => number;
}
