/** For whom the app was installed that an interaction goes to: a guild's id, or `0` in direct messages with the bot; a person's id. */
export interface Owners {
  readonly guild: string | null;
  readonly user: string | null;
}
