/** What the commands say beside answers and quotes. */
export interface ReplyWords {
  /** Of what stands in an option. `option` is its name as the reader sees it, `typed` Markdown in quotation marks. */
  readonly notADate: (option: string, typed: string) => string;
  /** `meanings` as they are to be typed. */
  readonly twoDates: (option: string, typed: string, meanings: string) => string;
  readonly endsBeforeItBegins: (from: string, to: string) => string;
  readonly noSuchPublisher: (option: string, typed: string) => string;
  readonly noSuchLanguage: (option: string, typed: string) => string;

  readonly nothingFound: string;
  /** Above passages that were found by likeness alone. */
  readonly noneOfTheseWords: string;
  /** Where pages can be turned, and on the buttons that turn them. */
  readonly page: (page: number, pages: number) => string;
  readonly previousPage: string;
  readonly nextPage: string;

  /** Under a quote of a timeline: which of its words no earlier one has, as Markdown in quotation marks. */
  readonly isNew: (words: string) => string;
  /** How many more reports a quote stands for, and from when where they are of several dates. */
  readonly moreReports: (count: number, dates: string | null) => string;
  readonly moreUndated: (count: number) => string;
  /** What the dates of a timeline are. */
  readonly byPublication: string;

  readonly aboutArchive: (articles: number, passages: number) => string;
  readonly aboutWindow: (window: string) => string;
  readonly aboutUndated: (articles: number) => string;
  /** `names`: a list as the language has it, as Markdown. */
  readonly aboutLanguages: (names: string) => string;
  readonly aboutPublishers: (names: string) => string;
  /** As the last part of such a list. */
  readonly andMore: (count: number) => string;
  readonly aboutIndex: (id: string, embedder: string) => string;
  /** Which words Discord makes of the time, such as "2 days ago"; it knows the language. */
  readonly indexBuilt: (time: string) => string;
  /** Above the figures below. `sets` are names as Markdown, `date` a day. */
  readonly measured: (date: string, questions: number, sets: string) => string;
  /** Of how many questions, and the share of them in per cent. */
  readonly quotedRightly: (share: string, answerable: number) => string;
  readonly refusedRightly: (share: string, unanswerable: number) => string;
  readonly refusedWrongly: (share: string, answerable: number) => string;
  readonly measuredOnThisIndex: string;
  readonly measuredOnEarlierIndex: string;
  readonly aboutQuotes: string;
  /** With gaps, and where none are kept. */
  readonly aboutPrivacy: string;
  readonly aboutPrivacyWithoutGaps: string;

  /** Above the list of commands, between it and that of message commands, and below. */
  readonly helpAsk: string;
  readonly helpMessages: string;
  /** `followUp` is what the button is called. */
  readonly helpElsewhere: (followUp: string) => string;

  /** A message without words was to be looked up or checked. */
  readonly noWords: string;
  /** Above the quote that decides, or comes nearest; `figures` as in the words of answers. */
  readonly supported: string;
  readonly contradicted: (figures: readonly [string, string] | null) => string;
  readonly notFoundHere: string;
  readonly nothingNear: string;
  readonly nothingToCheck: string;
  /** How many of a message's sentences were left unchecked because it is long. */
  readonly notChecked: (count: number) => string;
  /** What a check is worth. */
  readonly archiveAlone: string;
}
