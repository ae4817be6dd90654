import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import { createTurns, type Turns } from '../../retrieval/indexing/turns.ts';
import type { Passage } from '../../retrieval/passage.ts';
import type { Retrieve } from '../../retrieval/retrieve.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import type { ArchiveWindow } from '../answer.ts';
import { holdsWord, toldWords, type WordKnowledge } from '../conflicts/told-words.ts';
import type { Question } from '../desk/reference-desk.ts';
import { Quote, spanFlaw } from '../quotes/quote.ts';
import type { Inquiry } from '../reader.ts';
import { timeToPrefer } from '../understood-time.ts';
import type { CheckedClaim, CheckedText, Contradiction } from './checked-text.ts';
import { claimsInText } from './claims-in-text.ts';
import type { Sentence } from './evidence.ts';
import { judge } from './judge.ts';

export interface CheckParts {
  readonly retrieve: Retrieve;
  readonly inquire: (question: string) => Inquiry;
  readonly knowledge: WordKnowledge;
  readonly index: IndexFacts;
  readonly window: ArchiveWindow;
}

/** How many passages are read for each claim. */
const passagesRead = 8;

/** Checks a text against the archive: each claim is put to it as a question is, and held against every sentence of what is found. */
export function createCheckText(parts: CheckParts): (text: Question) => Promise<CheckedText> {
  const { retrieve, inquire, knowledge, index, window } = parts;
  return async ({ text, filters = {}, signal }) => {
    const turns = createTurns(signal);
    const { claims, others } = claimsInText(text, (sentence) => inquire(sentence).language, knowledge);
    const checked: CheckedClaim[] = [];
    for (const claim of claims) {
      const { terms, time, language } = inquire(claim.text);
      const found = await retrieve(claim.text, terms, {
        filters,
        time: timeToPrefer(time, filters),
        count: passagesRead,
        language,
      });
      checked.push(await checkClaim(claim, found.passages, knowledge, turns));
    }
    return { claims: checked, unchecked: others, window, index };
  };
}

/** Passages come best first, so the first quote of a kind is shown. */
async function checkClaim(
  claim: Sentence,
  passages: readonly Passage[],
  knowledge: WordKnowledge,
  turns: Turns,
): Promise<CheckedClaim> {
  const { text } = claim;
  const said = toldWords(text, claim.language, knowledge);
  let supporting: Quote | null = null;
  let contradicting: { readonly quote: Quote; readonly contradiction: Contradiction } | null = null;
  let nearest: { readonly quote: Quote; readonly shared: number } | null = null;
  for (const quote of passages.flatMap(sentencesOf)) {
    await turns.next();
    const { title, language } = quote.article;
    const told = toldWords(quote.text, language, knowledge);
    const shared = said.filter(holdsWord(told));
    if (shared.length > (nearest?.shared ?? 0)) nearest = { quote, shared: shared.length };
    const withTitle = said.filter(holdsWord([...told, ...toldWords(title, language, knowledge)]));
    // Neither verdict is possible without these, and most sentences stop here.
    if (withTitle.length < fewestShared || !withTitle.some(({ isName }) => isName)) continue;
    const judgement = judge(claim, { text: quote.text, title, language }, knowledge);
    if (judgement.kind === 'supported') supporting ??= quote;
    if (judgement.kind === 'contradicted') {
      contradicting ??= { quote, contradiction: judgement.contradiction };
    }
  }
  if (supporting !== null && contradicting !== null) {
    const { quote, contradiction } = contradicting;
    return { text, verdict: 'disputed', quotes: [supporting, quote], contradiction };
  }
  if (supporting !== null) return { text, verdict: 'supported', quote: supporting };
  if (contradicting !== null) return { text, verdict: 'contradicted', ...contradicting };
  return { text, verdict: 'not-found', nearest: nearest?.quote ?? null };
}

const fewestShared = 2;

/** The sentences that may be quoted. */
function sentencesOf({ article, start, text }: Passage): readonly Quote[] {
  return splitSentences(text, article.language).flatMap((sentence) => {
    const [from, to] = [start + sentence.start, start + sentence.end];
    return spanFlaw(article.body, from, to) === null ? [Quote.cut(article, from, to)] : [];
  });
}
