/** What stands on buttons, and what they answer. Labels have 80 characters at most, better below 20: on a phone they stand beside each other. */
export interface ButtonWords {
  readonly context: string;
  readonly sources: string;
  /** What proves a quote; `receipt` is Markdown. */
  readonly evidence: (receipt: string) => string;
  /** Instead of a quote that cannot be shown again; `title` and `id` are Markdown. */
  readonly articleChanged: (title: string) => string;
  readonly articleGone: (id: string) => string;
  /** The button does nothing that this version knows of. */
  readonly noLongerKnown: string;
}
