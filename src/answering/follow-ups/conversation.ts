import type { Answer } from '../answer.ts';

/** What was asked before, with the words that answered it. Held by whoever leads the conversation; nothing here keeps it. */
export interface Turn {
  readonly question: string;
  /** The quotes that were shown, first the most telling; empty where there was no answer, or it is not known any more. */
  readonly quotes: readonly TurnQuote[];
}

/** A quote that an earlier answer showed. */
export interface TurnQuote {
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Oldest first. */
export type Conversation = readonly Turn[];

/** So far back a question may lean. */
export const turnsRemembered = 6;

/** An answer as a turn of the conversation that goes on after it; the question as it was understood. */
export function turnOf(answer: Answer): Turn {
  const quotes =
    answer.kind === 'refused'
      ? []
      : answer.statements.flatMap(({ quotes: shown }) =>
          shown.map(({ text, article }) => ({ text, language: article.language })),
        );
  return { question: answer.understoodAs ?? answer.question, quotes };
}
