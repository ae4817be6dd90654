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

  readonly more: string;
  /** Above further passages, and instead of them. */
  readonly furtherPassages: string;
  readonly nothingFurther: string;

  readonly followUp: string;
  /** The form that it opens: title and label 45 characters at most, the example 100. */
  readonly followUpTitle: string;
  readonly followUpLabel: string;
  readonly followUpExample: string;

  /** Says in the channel what only one person sees. */
  readonly share: string;
  readonly mayNotWriteHere: string;
  /** Discord showed to the asker alone what was to be shared. */
  readonly heardByYouAlone: string;
  readonly threadArchived: string;

  /** Asks a refused question again, with fewer limits. */
  readonly allDates: string;
  readonly allPublishers: string;
  readonly allLanguages: string;
  readonly noLimits: string;
  /** What a button needs is no longer to be had. */
  readonly questionGone: string;
  readonly limitsGone: string;
}
