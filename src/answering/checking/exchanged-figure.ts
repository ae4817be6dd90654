import { splitWords } from '../../retrieval/words/words.ts';
import { changesByTheDay, comesAgain, isHedged } from '../conflicts/parting-words.ts';
import { holdsWord, tellsSomething, toldWords, type WordKnowledge } from '../conflicts/told-words.ts';
import { type Measure, measuresOf, valuesDisagree } from '../facts/measures.ts';
import { sameQuantity } from '../facts/quantities.ts';
import type { Contradiction } from './checked-text.ts';
import type { Evidence, Sentence } from './evidence.ts';
import { tells } from './supports.ts';
import { yearsIn } from './time-phrases.ts';

/**
 * Where a sentence says all that a claim says but for one figure or its year, and has one of the same kind instead; `null` where it is not so. The
 * sentence may say more, unless that makes it of something narrower, or it says in what was paid: a part of a price is no price.
 */
export function exchangedFigure(
  claim: Sentence,
  evidence: Evidence,
  knowledge: WordKnowledge,
): Contradiction | null {
  if (changesByTheDay(claim.text) || comesAgain(claim.text) || isHedged(claim.text, claim.language))
    return null;
  if (limits(evidence.text) && !limits(claim.text)) return null;
  if (isNarrower(evidence, claim, knowledge)) return null;
  const quantity = exchangedMeasure(claim, evidence, knowledge);
  if (quantity !== null) return { about: 'quantity', figures: quantity };
  const date = exchangedYear(claim, evidence, knowledge);
  return date === null ? null : { about: 'date', figures: date };
}

function exchangedMeasure(
  claim: Sentence,
  evidence: Evidence,
  knowledge: WordKnowledge,
): readonly [string, string] | null {
  const measures = ({ text, language }: Sentence) =>
    measuresOf(text, language, (word) => tellsSomething(word, language)).filter(
      ({ change }) => change === null,
    );
  const [claimed, said] = [measures(claim), measures(evidence)];
  const onlyIn = (own: readonly Measure[], others: readonly Measure[]) =>
    own.filter((measure) => !others.some((held) => sameQuantity(measure, held)));
  const [mine, ...more] = onlyIn(claimed, said);
  if (mine === undefined || more.length > 0) return null;
  const counted = (one: Sentence, { counted: words }: Measure) =>
    toldWords(
      words[0] === undefined ? '' : one.text.slice(words[0].start, words[0].end),
      one.language,
      knowledge,
    );
  const [theirs, ...further] = onlyIn(said, claimed).filter(
    (other) =>
      other.unit === mine.unit &&
      (other.unit !== null || counted(claim, mine).some(holdsWord(counted(evidence, other)))),
  );
  if (theirs === undefined || further.length > 0 || !valuesDisagree(mine, theirs)) return null;
  const [own, other] = [
    claim.text.slice(mine.textStart, mine.textEnd),
    evidence.text.slice(theirs.textStart, theirs.textEnd),
  ];
  const text = claim.text.slice(0, mine.textStart) + other + claim.text.slice(mine.textEnd);
  return tells({ ...claim, text }, evidence, knowledge) ? [own, other] : null;
}

function exchangedYear(
  claim: Sentence,
  evidence: Evidence,
  knowledge: WordKnowledge,
): readonly [string, string] | null {
  const [[mine, ...more], [theirs, ...others]] = [
    yearsIn(claim.text, claim.language),
    yearsIn(evidence.text, evidence.language),
  ];
  if (mine === undefined || theirs === undefined || mine === theirs) return null;
  if (more.length > 0 || others.length > 0) return null;
  const text = claim.text.replace(mine, theirs);
  return tells({ ...claim, text }, evidence, knowledge) ? [mine, theirs] : null;
}

/** "Freight trains" where the claim is of trains: a word that the claim has not, right before one that it has. */
function isNarrower(evidence: Sentence, claim: Sentence, knowledge: WordKnowledge): boolean {
  const isSaid = holdsWord(toldWords(claim.text, claim.language, knowledge));
  const held = toldWords(evidence.text, evidence.language, knowledge);
  return held.some((word, i) => {
    const next = held[i + 1];
    if (next === undefined || isSaid(word) || !isSaid(next)) return false;
    return evidence.text.slice(word.word.end, next.word.start).trim() === '';
  });
}

function limits(text: string): boolean {
  return splitWords(text).some((word) => limiting.has(word.text));
}

/** "Gained 13 seats" is not to have 13. */
const limiting: ReadonlySet<string> = new Set(
  `cash shares share stock debt liabilities loan loans bar barem aktie aktien schulden anteilen verbindlichkeiten kredit krediten
  contanten aandeel aandelen schuld lening leningen gain gains gained lose loses lost add adds added gewann gewannen verlor verloren won wonnen verloor`.split(
    /\s+/,
  ),
);
