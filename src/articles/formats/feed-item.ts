/** An item of a feed, whatever kind of feed it was; texts as they were written. */
export interface FeedItem {
  readonly id: string | undefined;
  readonly title: Marked | undefined;
  readonly url: string | undefined;
  readonly author: string | undefined;
  /** When it was published, never when it was changed. */
  readonly date: string | undefined;
  /** What the feed gives as the text itself. */
  readonly content: Marked | undefined;
  /** What it gives as a summary; some put the whole text there. */
  readonly summary: Marked | undefined;
  /** The publisher, where the item is taken over from another's feed. */
  readonly source: string | undefined;
  readonly language: string | undefined;
}

/** A text that is HTML, or plain, or of which the feed does not say. */
export interface Marked {
  readonly text: string;
  readonly kind: 'html' | 'plain' | 'unknown';
}

export interface Feed {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly items: readonly FeedItem[];
}
