/** Discord's numbers. Sources: discord.com/developers/docs as read on 2026-08-06, unless a line names another. */
export const discordLimits = {
  /** Resources › Message. Characters of `content`; not allowed beside Components V2. */
  contentChars: 2000,
  /** Components › Reference. Every component of a message counts, nested ones too. */
  components: 40,
  /** Components › Reference. Summed over all text displays of a message. */
  textChars: 4000,
  /**
   * discord/discord-api-docs#8554: above it Discord answers HTTP 500. Summed over all text displays: the UTF-8 bytes of each
   * and `textDisplayOverheadBytes` for each. Scripts of three bytes a letter reach it before 4000 characters.
   */
  textBytes: 10_170,
  textDisplayOverheadBytes: 12,
  /** Resources › Channel. */
  threadNameChars: 100,
  /** Components › Action Row. */
  buttonsPerRow: 5,
  /** Components › Button. */
  buttonLabelChars: 80,
  customIdChars: 100,
  urlChars: 512,
  /** Components › String Select. */
  selectOptions: 25,
  /** Resources › Message › Uploading Files. Bytes of one file, where no boosts raise it. */
  fileBytes: 10 * 1024 * 1024,
  filesPerMessage: 10,
  /** Interactions › Application Commands › Autocomplete. */
  autocompleteChoices: 25,
  choiceNameChars: 100,
  choiceValueChars: 100,
  /** Interactions › Application Commands. Name, description and values of a command, its options and choices together. */
  commandChars: 8000,
  commandNameChars: 32,
  commandDescriptionChars: 100,
  /** Topics › Gateway › Trigger Typing: the indicator goes out after ten seconds. */
  typingMs: 10_000,
} as const;
