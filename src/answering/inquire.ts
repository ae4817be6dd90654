import type { ReadQuestion } from '../retrieval/read-question.ts';
import type { Day } from '../retrieval/time/days.ts';
import { type TimeInQuestion, timeInQuestion } from '../retrieval/time/time-in-question.ts';
import type { QuestionTerm } from '../retrieval/words/question-terms.ts';
import type { Inquiry } from './reader.ts';
import type { AskedNames } from './support/asked-names.ts';

/** What reading a question needs. */
export interface InquireParts {
  readonly readQuestion: (question: string) => ReadQuestion;
  readonly today: () => Day;
  /** Whether any text of the archive holds a term. */
  readonly knows: (term: QuestionTerm) => boolean;
  readonly askedNames: AskedNames;
}

/** Reads a question: its language, its time and its telling words. */
export function createInquire({
  readQuestion,
  today,
  knows,
  askedNames,
}: InquireParts): (text: string) => Inquiry {
  return (text) => {
    const whole = readQuestion(text);
    const { language } = whole;
    const time = timeInQuestion(text, language, today());
    const rest = withoutIdleWords(text, time);
    const read = rest === text ? whole : readQuestion(rest);
    const terms = read.language === language && read.terms.length > 0 ? read.terms : whole.terms;
    // "in 2014" is borne out by the article's day where no text holds the figure.
    const isDay = ({ word }: QuestionTerm): boolean =>
      time?.kind === 'window' && time.named.includes(word.toLowerCase());
    const telling = terms.filter((term) => !isDay(term) || knows(term));
    const asked = telling.length === 0 ? terms : telling;
    let names: ReturnType<AskedNames> | undefined;
    return {
      text,
      language,
      terms: asked,
      time,
      // A search has no use for them, and they take as long as all the rest.
      get names() {
        names ??= askedNames(text, language, asked);
        return names;
      },
    };
  };
}

/** Blanks out what only says when: "last year" stands in no article of that year. */
function withoutIdleWords(text: string, time: TimeInQuestion | null): string {
  return (time?.idle ?? []).reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}
