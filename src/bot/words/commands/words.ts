/** What commands and their options are called, and the line that Discord shows beside them. */
export interface CommandsWords {
  readonly ask: CommandWords & { readonly question: CommandWords };
  readonly source: CommandWords & { readonly text: CommandWords };
  readonly search: CommandWords & { readonly query: CommandWords };
  readonly timeline: CommandWords & { readonly topic: CommandWords };
  readonly about: CommandWords;
  readonly help: CommandWords;
  /** In the menu of a message: 1–32 characters, capitals and spaces among them. */
  readonly findSource: string;
  readonly checkThis: string;
  /** The options that several commands share. */
  readonly limits: {
    readonly from: CommandWords;
    readonly to: CommandWords;
    readonly asOf: CommandWords;
    readonly publisher: CommandWords;
    readonly language: CommandWords;
    readonly private: CommandWords;
  };
}

/** Discord: names 1–32 characters in lower case, descriptions 1–100. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
}
