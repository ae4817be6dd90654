/** A piece of a file that is no part of the article: what it was, and why it was left out. */
export interface Dropped {
  /** As it stood there, shortened to what is needed to find it again. */
  readonly text: string;
  /** In a few words: "advert", "newsletter line", "related stories". */
  readonly reason: string;
}
