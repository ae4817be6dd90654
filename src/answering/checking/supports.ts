import { primaryLanguage } from '../../articles/primary-language.ts';
import { splitWords } from '../../retrieval/words/words.ts';
import { claimFlaw } from '../claims/check-claim.ts';
import { translatedClaims } from '../claims/translated-claims.ts';
import { partingMarks } from '../conflicts/parting-words.ts';
import {
  holdsWord,
  type ToldWord,
  tellsSomething,
  toldWords,
  type WordKnowledge,
} from '../conflicts/told-words.ts';
import { clausesOf, mayNegate } from '../facts/clauses.ts';
import { isYear, type Measure, measuresOf } from '../facts/measures.ts';
import { type Quantity, quantitiesOf, sameQuantity } from '../facts/quantities.ts';
import type { Evidence, Sentence } from './evidence.ts';

/**
 * Whether a sentence says all that a claim says. A word of the claim that the sentence has not, a condition, a denial, an accusation or names
 * in another order are each enough to say no: a claim that is wrongly called supported is worse than one that is not found.
 */
export function supports(claim: Sentence, evidence: Evidence, knowledge: WordKnowledge): boolean {
  const announces = ({ text }: Sentence): boolean => holdsAny(text, announcing);
  return announces(claim) === announces(evidence) && says(claim, evidence, knowledge, bears);
}

/** The same where it is no matter how exactly a figure is given, nor whether it was only announced: that does not make it another figure. */
export function tells(claim: Sentence, evidence: Evidence, knowledge: WordKnowledge): boolean {
  return says(claim, evidence, knowledge, () => true);
}

function says(
  claim: Sentence,
  evidence: Evidence,
  knowledge: WordKnowledge,
  bearsOut: typeof bears,
): boolean {
  const told = (text: string, language: string) => toldWords(text, language, knowledge);
  const said = told(claim.text, claim.language);
  const held = told(evidence.text, evidence.language);
  return (
    wordsAreHeld(said, held, told(evidence.title, evidence.language), claim, evidence) &&
    sameMood(claim, evidence) &&
    timesAreHeld(claim, upToClause(evidence, said, knowledge)) &&
    figuresAreHeld(figuresOf(claim, said), figuresOf(evidence, held), bearsOut) &&
    ownersAreWhole(evidence.text, said, held) &&
    namesInOrder(claim.text, said, evidence.text, held) &&
    claimFlaw(claim.text, claim.language, [evidence], translatedClaims(knowledge.glossary)) === null
  );
}

/** Fewer say too little. */
const fewestWords = 2;
/** Of the words whose translation is not known, so many may be missing across languages. */
const mostUnknown = 1 / 3;

/** Every name in the sentence or its title; every other word in the sentence, or across languages every one that could be found there. */
function wordsAreHeld(
  said: readonly ToldWord[],
  held: readonly ToldWord[],
  title: readonly ToldWord[],
  claim: Sentence,
  evidence: Sentence,
): boolean {
  const [inText, withTitle] = [holdsWord(held), holdsWord([...held, ...title])];
  const [names, others] = [said.filter(({ isName }) => isName), said.filter(({ isName }) => !isName)];
  if (!names.every(withTitle) || !names.some(inText)) return false;
  if (said.filter(inText).length < fewestWords) return false;
  const missing = others.filter((word) => !inText(word));
  if (primaryLanguage(claim.language) === primaryLanguage(evidence.language)) return missing.length === 0;
  return missing.every((word) => !isTranslated(word)) && missing.length <= mostUnknown * said.length;
}

function isTranslated({ keys, parts }: ToldWord): boolean {
  return parts.length > 0 || [...keys].some((key) => typeof key !== 'string');
}

/** Both deny or neither, both suppose or neither, both accuse or neither. */
function sameMood({ text: claim }: Sentence, { text: evidence }: Sentence): boolean {
  return [
    mayNegate,
    (text: string) => holdsAny(text, supposing),
    (text: string) => holdsAny(text, doubting),
  ].every((mood) => mood(claim) === mood(evidence));
}

function holdsAny(text: string, list: ReadonlySet<string>): boolean {
  return splitWords(text).some((word) => list.has(word.text));
}

/** A sentence up to the end of the first clause that has all of the claim's words: "founded in 1984, …, and has annual revenue" is not "annually founded". */
function upToClause(evidence: Sentence, said: readonly ToldWord[], knowledge: WordKnowledge): Sentence {
  const { text, language } = evidence;
  for (const clause of clausesOf(text, language)) {
    if (!said.every(holdsWord(toldWords(clause, language, knowledge)))) continue;
    return { text: text.slice(0, text.indexOf(clause) + clause.length), language };
  }
  return evidence;
}

/** What makes a figure or a sentence one of its own: all of the claim's, and of the sentence's own only when it was. */
function timesAreHeld(claim: Sentence, evidence: Sentence): boolean {
  const mine = partingMarks(claim.text, claim.language);
  const theirs = partingMarks(evidence.text, evidence.language);
  const onlyTheirs = [...theirs].filter((mark) => !mine.has(mark));
  return (
    [...mine].every((mark) => theirs.has(mark)) && onlyTheirs.every((mark) => /^(?:year|month) /.test(mark))
  );
}

/** A figure with how it is bounded and the word that says what it counts, where it has no unit. */
interface Figure {
  readonly quantity: Quantity;
  readonly bound: Measure['bound'];
  readonly change: Measure['change'];
  readonly counted: ToldWord | undefined;
}

/** Each figure of the claim counts the same in the sentence. */
function figuresAreHeld(
  claimed: readonly Figure[],
  held: readonly Figure[],
  bearsOut: typeof bears,
): boolean {
  return claimed.every((mine) =>
    held.some(
      (other) =>
        sameQuantity(mine.quantity, other.quantity) &&
        mine.change === other.change &&
        bearsOut(other.bound, mine.bound) &&
        countsTheSame(mine, other),
    ),
  );
}

function figuresOf({ text, language }: Sentence, words: readonly ToldWord[]): readonly Figure[] {
  const measures = measuresOf(text, language, (word) => tellsSomething(word, language));
  return quantitiesOf(text, language)
    .filter((quantity) => !isYear(quantity, text.slice(quantity.start, quantity.end)))
    .map((quantity) => {
      const measure = measures.find(({ start }) => start === quantity.start);
      return {
        quantity,
        bound: measure?.bound ?? 'exact',
        change: measure?.change ?? null,
        counted: words.find(({ word }) => word.start >= quantity.end),
      };
    });
}

function countsTheSame(a: Figure, b: Figure): boolean {
  if (a.quantity.unit !== null) return a.quantity.unit === b.quantity.unit;
  if (b.quantity.unit !== null) return false;
  if (a.counted === undefined || b.counted === undefined) return a.counted === b.counted;
  return holdsWord([b.counted])(a.counted) && holdsWord([a.counted])(b.counted);
}

/** "At least 12" and "about 12" are borne out by 12, and 12 only by itself. */
function bears(evidence: Measure['bound'], claim: Measure['bound']): boolean {
  return evidence === claim || (evidence === 'exact' && claim !== 'exact');
}

/** "For IBM" is more than "for the servers of IBM" and "for IBM's servers": what belongs to a name is not left out before it. */
function ownersAreWhole(evidence: string, said: readonly ToldWord[], held: readonly ToldWord[]): boolean {
  const isSaid = holdsWord(said);
  return held.every((name, at) => {
    if (!isActor(name, evidence) || !isSaid(name)) return true;
    const [owned, owns] = [held[at - 1], held[at + 1]];
    if (owned !== undefined && ofName.test(evidence.slice(owned.word.end, name.word.start)))
      return isSaid(owned);
    return owns === undefined || !/^['’]s?\s/.test(evidence.slice(name.word.end)) || isSaid(owns);
  });
}

const ofName = /^\s(?:of|von|vom|van|des|der|du|de)\s(?:(?:the|de|het|den|dem|der)\s)?$/iu;

/** A name, or what may be one: German writes all its nouns with a capital. */
function isActor({ isName, word }: ToldWord, text: string): boolean {
  return isName || /^\p{Lu}/u.test(text.slice(word.start, word.end));
}

/** Who does it to whom is told by order, and by the passive the other way round. */
function namesInOrder(
  claim: string,
  said: readonly ToldWord[],
  evidence: string,
  held: readonly ToldWord[],
): boolean {
  const places = said
    .filter((word) => isActor(word, claim))
    .flatMap((name) => {
      const at = held.findIndex((other) => holdsWord([other])(name));
      return at === -1 ? [] : [at];
    });
  const order = [...new Set(places)];
  if (order.length < 2) return true;
  const turned = isPassive(claim) !== isPassive(evidence);
  return order.every((place, i) => i === 0 || (order[i - 1] ?? 0) < place !== turned);
}

function isPassive(text: string): boolean {
  return passives.some((passive) => passive.test(text));
}

const passives: readonly RegExp[] = [
  /\b(?:is|are|was|were|been|being|be)\b[^.;]*\bby\b/iu,
  /(?<!\p{L})(?:wird|werden|wurde|wurden|worden)(?!\p{L})[^.;]*(?<!\p{L})(?:von|vom|durch)(?!\p{L})/iu,
  /(?<!\p{L})(?:wordt|worden|werd|werden|is|zijn)(?!\p{L})[^.;]*(?<!\p{L})door(?!\p{L})/iu,
];

/** What is supposed or agreed has not happened. */
const supposing: ReadonlySet<string> = new Set(
  `if whether unless should could would may might perhaps possibly probably likely agree agrees agreed intend intends intended
  wenn falls ob sollte sollten könnte könnten würde würden dürfte dürften vielleicht möglicherweise wahrscheinlich angeblich soll sollen vereinbart vereinbarte vereinbarten beabsichtigt beabsichtigte
  als indien mits tenzij zou zouden kan kunnen mag misschien mogelijk waarschijnlijk vermoedelijk`.split(
    /\s+/,
  ),
);

/** What is announced is not done. */
const announcing: ReadonlySet<string> = new Set(
  'announce announces announced ankündigt ankündigte angekündigt kündigt kündigte kondigt kondigde aangekondigd'.split(
    ' ',
  ),
);

/** What somebody says of somebody else is not so for that. */
const doubting: ReadonlySet<string> = new Set(
  `accuse accuses accused accusing allege alleges alleged allegedly claim claims claimed argue argues argued believe believes believed suspect suspects suspected
  rumour rumours rumor rumors rumoured rumored speculation reportedly threatens threatened wants wanted demands demanded asks asked considers considered
  beschuldigt beschuldigte wirft warf vorwirft behauptet behauptete behaupten glaubt glaubte vermutet vermutete gerücht gerüchte mutmaßlich droht drohte fordert forderte will wollte erwägt erwog
  beschuldigt beschuldigde beweert beweerde beweren gelooft geloofde vermoedt vermoedde gerucht geruchten dreigt dreigde eist eiste wil wilde overweegt overwoog`.split(
    /\s+/,
  ),
);
