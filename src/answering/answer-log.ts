/** A file of lines that is only ever added to. */
export interface LineLog {
  /**
   * Adds one line, whole beside those of other processes that write to it at the same time. Rejects with a `DatelineError` that names the
   * file when it cannot be written.
   */
  append(line: string): Promise<void>;
}
