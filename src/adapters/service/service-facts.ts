/** How a running program is at one moment, as it is reported over HTTP. */
export interface ServiceFacts {
  readonly index: {
    readonly id: string;
    readonly embedder: string;
    readonly articles: number;
    readonly passages: number;
    /** ISO 8601, UTC. */
    readonly builtAt: string;
    readonly ageSeconds: number;
  };
  readonly bot: {
    /** The connection to Discord in a word. */
    readonly gateway: string;
    /** Whether Discord delivers events. */
    readonly ready: boolean;
    readonly pingMs: number | null;
    readonly servers: number;
    readonly inHand: number;
  };
}
