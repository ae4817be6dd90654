/** One end of a line between two processes. What is sent is plain data, and arrives in order or not at all. */
export interface Link {
  send(message: object): void;
  /** Hears everything that arrives from now on, also what is meant for others. */
  listen(hear: (message: unknown) => void): void;
}
