/** One sentence in its language (BCP 47 tag). */
export interface Sentence {
  readonly text: string;
  readonly language: string;
}

/** A sentence of an article, with the title over it. */
export interface Evidence extends Sentence {
  readonly title: string;
}
