import { splitWords } from '../../retrieval/words/words.ts';
import { isHedged } from '../conflicts/parting-words.ts';
import { toldWords, type WordKnowledge } from '../conflicts/told-words.ts';
import { clausesOf, isNegated } from '../facts/clauses.ts';
import type { Evidence, Sentence } from './evidence.ts';
import { supports } from './supports.ts';

/**
 * Whether one of a claim and a sentence says all that the other says is not so: without its one "not" the claim would be supported, or by the
 * sentence without its own. What only limits ("not only", "not yet", "not all") denies nothing.
 */
export function denies(claim: Sentence, evidence: Evidence, knowledge: WordKnowledge): boolean {
  if (isHedged(evidence.text, evidence.language)) return false;
  if (toldWords(claim.text, claim.language, knowledge).length < fewestWords) return false;
  const affirmed = withoutDenial(claim);
  if (affirmed !== null) return !isNegated(evidence.text) && supports(affirmed, evidence, knowledge);
  if (isNegated(claim.text)) return false;
  return clausesOf(evidence.text, evidence.language).some((clause) => {
    const said = withoutDenial({ text: clause, language: evidence.language });
    // A title may name what the clause does not deny.
    return said !== null && supports(claim, { ...said, title: '' }, knowledge);
  });
}

/** "Not very much" denies anything. */
const fewestWords = 3;

/** What one clause with one "not" says is not so; `null` where it is anything else. */
function withoutDenial({ text, language }: Sentence): Sentence | null {
  const spelt = text.replace(/n['’]t\b/gi, ' not');
  const denying = splitWords(spelt).filter((word) => isNegated(word.text));
  const [denial] = denying;
  if (denial === undefined || denying.length > 1 || !simple.has(denial.text)) return null;
  if (isHedged(text, language) || clausesOf(text, language).length !== 1) return null;
  if (limited.test(spelt.slice(denial.end))) return null;
  return { text: spelt.slice(0, denial.start) + spelt.slice(denial.end).trimStart(), language };
}

const simple: ReadonlySet<string> = new Set(
  'not never nicht nie niemals kein keine keinen keinem keiner keines niet nooit geen'.split(' '),
);

/** What a "not" before it denies is less than the sentence: "not all", "nicht alle", "niet alleen". */
const limited =
  /^\s+(?:all|every|everybody|everyone|always|alone|because|so|very|much|many|the|alle|alles|jede[rns]?|immer|allein|weil|so|sehr|viele?|iedereen|elke?|altijd|alleen|omdat|zo|erg|veel)(?!\p{L})/iu;
