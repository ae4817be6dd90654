import type { WordKnowledge } from '../conflicts/told-words.ts';
import type { Contradiction } from './checked-text.ts';
import { contradicts } from './contradicts.ts';
import type { Evidence, Sentence } from './evidence.ts';
import { supports } from './supports.ts';

/** What one sentence says to a claim. */
export type Judgement =
  | { readonly kind: 'supported' }
  | { readonly kind: 'contradicted'; readonly contradiction: Contradiction }
  | { readonly kind: 'not-found' };

/** What one sentence of an article says to a claim; most say nothing. */
export function judge(claim: Sentence, evidence: Evidence, knowledge: WordKnowledge): Judgement {
  const contradiction = contradicts(claim, evidence, knowledge);
  if (contradiction !== null) return { kind: 'contradicted', contradiction };
  return { kind: supports(claim, evidence, knowledge) ? 'supported' : 'not-found' };
}
