/** What the commands say beside answers and quotes. */
export interface ReplyWords {
  /** Of what stands in an option. `option` is its name as the reader sees it, `typed` Markdown in quotation marks. */
  readonly notADate: (option: string, typed: string) => string;
  /** `meanings` as they are to be typed. */
  readonly twoDates: (option: string, typed: string, meanings: string) => string;
  readonly endsBeforeItBegins: (from: string, to: string) => string;
  readonly noSuchPublisher: (option: string, typed: string) => string;
  readonly noSuchLanguage: (option: string, typed: string) => string;
}
