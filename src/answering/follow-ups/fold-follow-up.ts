import { primaryLanguage } from '../../articles/primary-language.ts';
import { tellingWords } from '../../retrieval/words/question-terms.ts';
import { questionWords } from '../../retrieval/words/question-words.ts';
import type { Conversation, Turn } from './conversation.ts';
import { turnsRemembered } from './conversation.ts';
import { type FollowUpLanguage, whoQuestion } from './follow-up-words.ts';
import { type Fragment, readFragment } from './fragments.ts';
import { type Name, type NameKnowledge, namesIn } from './names.ts';
import { isQuestion, leaningPronouns, type Pronoun } from './pronouns.ts';
import { putInto, withoutEnd } from './slots.ts';
import { type Subject, subjectsOf } from './topic.ts';

export interface FoldParts extends NameKnowledge {
  /** BCP 47 tag of a question's language. */
  readonly languageOf: (question: string) => string;
}

/**
 * A question that leans on the conversation, as one that stands alone, by rules: "And in Germany?" after "Who governs France?" is
 * "Who governs Germany?". `null` where it stands alone already, or nothing can be carried over: precision comes first, since a question
 * that is changed without need is answered wrongly.
 */
export function foldFollowUp(question: string, conversation: Conversation, parts: FoldParts): string | null {
  // Earlier questions may lean on those before them.
  const turns: Turn[] = [];
  for (const turn of conversation.slice(-turnsRemembered)) {
    turns.push({ ...turn, question: foldOnto(turn.question, turns, parts) ?? turn.question });
  }
  return foldOnto(question, turns, parts);
}

/** The turns are questions that stand alone. */
function foldOnto(question: string, turns: readonly Turn[], parts: FoldParts): string | null {
  if (question.length > longestQuestion) return null;
  const asked = question.replace(/\s+/g, ' ').trim();
  const fragment = readFragment(asked);
  if (fragment !== null) {
    const turn = turns.findLast(
      (earlier) => carriesATopic(earlier, parts) && readFragment(earlier.question) === null,
    );
    if (turn === undefined) return null;
    return fragment.kind === 'asks'
      ? askOf(turn.question, fragment, parts.languageOf(turn.question))
      : putInto(turn.question, fragment, parts.languageOf(turn.question), parts);
  }
  const turn = turns.findLast((earlier) => carriesATopic(earlier, parts));
  if (turn === undefined) return null;
  const language = followUpLanguage(asked, turn.question, parts);
  if (language === null) return null;
  const pronouns = leaningPronouns(asked, language, parts);
  return pronouns.length === 0 ? null : withSubjects(asked, pronouns, language, turn, parts);
}

/** In UTF-16 units. A longer text is no question that leans on another, nor one to lean on. */
const longestQuestion = 500;

/** It asks, and says of what; "Thanks, that was helpful!" does not. */
function carriesATopic({ question }: Turn, parts: FoldParts): boolean {
  if (question.length > longestQuestion || !isQuestion(question)) return false;
  const language = parts.languageOf(question);
  return (
    subjectsOf(question, language, parts).length > 0 ||
    tellingWords(questionWords(question), language).length > 1
  );
}

/** The language of a few words is hardly recognised; people seldom change it in a conversation. */
function followUpLanguage(
  question: string,
  before: string,
  { languageOf }: FoldParts,
): FollowUpLanguage | null {
  const tag = primaryLanguage(languageOf(question.split(' ').length < 4 ? before : question));
  return tag === 'en' || tag === 'de' || tag === 'nl' ? tag : null;
}

/** "When did Dell buy EMC?" and "Why?" make "Why did Dell buy EMC?"; "Who bought EMC?" and "When?" make "Who bought EMC, and when?". */
function askOf(
  question: string,
  { words, isAdverb }: Extract<Fragment, { readonly kind: 'asks' }>,
  language: string,
): string {
  const [body, end] = withoutEnd(question);
  const [, first = '', rest = ''] = /^(\p{L}+)(\s.*)$/su.exec(body) ?? [];
  if (isAdverb && swappable.has(first.toLowerCase()) && swappable.has(words)) {
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${rest}${end}`;
  }
  return `${body}, ${and[primaryLanguage(language)] ?? 'and'} ${words}${end}`;
}

const swappable: ReadonlySet<string> = new Set(
  'when where why wann wo warum weshalb wieso wanneer waar waarom'.split(' '),
);

const and: Readonly<Record<string, string>> = { de: 'und', nl: 'en' };

/** What the pronoun means in its place, where there is but one thing it can mean; else after the question, which then loses nothing. */
function withSubjects(
  question: string,
  pronouns: readonly Pronoun[],
  language: FollowUpLanguage,
  turn: Turn,
  parts: FoldParts,
): string | null {
  const own = parts.languageOf(turn.question);
  const subjects = subjectsOf(turn.question, own, parts);
  const told = answerName(turn, subjects, own, parts);
  const meant = [...new Set(pronouns.flatMap((pronoun) => meaningsOf(pronoun, subjects, told)))];
  // A question written in small letters names nothing that could be recognised.
  if (meant.length === 0) meant.push({ text: withoutEnd(turn.question)[0], isSingle: false });
  const [first, ...others] = meant;
  const [pronoun, ...furtherPronouns] = pronouns;
  if (first === undefined || pronoun === undefined) return null;
  const replaceable =
    furtherPronouns.length === 0 && others.length === 0 && pronoun.means !== 'event' && first.isSingle;
  if (!replaceable || (pronoun.isPossessive && language !== 'en')) {
    const [body, end] = withoutEnd(question);
    return `${body} (${meant.map(({ text }) => text).join(', ')})${end}`;
  }
  const instead = pronoun.isPossessive ? `${first.text}'s` : first.text;
  return `${question.slice(0, pronoun.start)}${instead}${question.slice(pronoun.end)}`;
}

interface Meaning {
  readonly text: string;
  readonly isSingle: boolean;
}

function meaningsOf(
  { means }: Pronoun,
  subjects: readonly Subject[],
  told: Meaning | null,
): readonly Meaning[] {
  const names = subjects.flatMap((subject) => subject.names.filter(({ isPlace }) => !isPlace)).map(asMeaning);
  const withTold = (others: readonly Meaning[]): readonly Meaning[] =>
    told === null ? others : [told, ...others];
  switch (means) {
    case 'person': {
      if (told?.text.includes(' ') === true) return [told];
      const people = names.filter(({ text }) => text.includes(' '));
      return people.length > 0 ? people : withTold(subjects);
    }
    case 'any': {
      const people = told === null ? names.filter(({ text }) => text.includes(' ')) : [];
      return people.length === 1 ? people : withTold(subjects);
    }
    case 'company':
      return names.length > 0
        ? withTold(names).slice(0, told === null || told.text.includes(' ') ? undefined : 1)
        : withTold(subjects);
    case 'thing':
    case 'event':
      return subjects.length > 0 ? subjects : withTold([]);
    default:
      return means satisfies never;
  }
}

function asMeaning({ text }: Name): Meaning {
  return { text, isSingle: true };
}

/** Whom the answer to "who …?" names first and the question did not: the next question is often about them. */
function answerName(
  turn: Turn,
  subjects: readonly Subject[],
  language: string,
  parts: FoldParts,
): Meaning | null {
  const [quote] = turn.quotes;
  if (
    quote === undefined ||
    (whoQuestion[primaryLanguage(language)]?.test(turn.question) !== true && subjects.length > 0)
  )
    return null;
  const known = turn.question.toLowerCase();
  const name = namesIn(quote.text, quote.language, parts).find(
    ({ text, isPlace }) => !isPlace && !known.includes(text.toLowerCase()),
  );
  return name === undefined ? null : asMeaning(name);
}
