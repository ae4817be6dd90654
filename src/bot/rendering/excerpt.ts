import { Quote, spanFlaw } from '../../answering/quotes/quote.ts';
import type { Passage } from '../../retrieval/passage.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import { stem } from '../../retrieval/words/stem.ts';
import { isStopWord } from '../../retrieval/words/stop-words.ts';
import { splitWords } from '../../retrieval/words/words.ts';

/** A longer sentence is no excerpt: it would be cut. */
const longestSentence = 400;
/** Sentences that follow are added as far as they fit in here. */
const excerptChars = 300;

/** The whole sentences of a passage that say most of what was looked for, as a quote; `null` where they are too long or may not be quoted. */
export function excerpt({ article, start, text }: Passage, wanted: string): Quote | null {
  const { body, language } = article;
  const sought = new Set(stems(wanted, language));
  const sentences = splitSentences(text, language);
  const weights = sentences.map((sentence) => {
    if (sentence.end - sentence.start > longestSentence) return -1;
    const held = new Set(stems(text.slice(sentence.start, sentence.end), language));
    return [...sought].filter((one) => held.has(one)).length;
  });
  const best = weights.indexOf(Math.max(...weights));
  const [first, ...rest] = sentences.slice(Math.max(0, best));
  if (first === undefined || (weights[best] ?? -1) < 0) return null;
  const fitting = rest.filter(
    ({ end, paragraph }) => paragraph === first.paragraph && end - first.start <= excerptChars,
  );
  const [from, to] = [start + first.start, start + (fitting.at(-1) ?? first).end];
  return spanFlaw(body, from, to) === null ? Quote.cut(article, from, to) : null;
}

function stems(text: string, language: string): readonly string[] {
  return splitWords(text)
    .filter((word) => !isStopWord(word.text, language))
    .map((word) => stem(word.text, language));
}
