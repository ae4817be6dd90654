/** Why bytes could not be brought in: a broken or encrypted container, a limit. Caught where the file's reading is given. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  /** In the form of a skipped file's reason. */
  readonly reason: string;

  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}
