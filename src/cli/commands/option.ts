/** An option that takes a value. `parse` throws a `DatelineError` that says what is wrong with it. */
export interface Option<Value> {
  /** As commander writes it: `--from <date>`. */
  readonly flags: string;
  readonly description: string;
  readonly parse: (text: string) => Value;
}

/** An option that is there or not. */
export interface Flag {
  readonly flags: string;
  readonly description: string;
}

export function text(value: string): string {
  return value;
}
