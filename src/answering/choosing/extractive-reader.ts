import { builtInReadingFit, type ReadingFit } from '../fit.ts';
import type { Inquiry, Proposal, Reader } from '../reader.ts';
import { isInstruction } from '../support/instructions.ts';
import { isSmallTalk } from '../support/small-talk.ts';
import type { Strictness } from '../support/strictness.ts';
import { supportOf } from '../support/support-model.ts';
import { chooseSentences, foreignOrder, foreignShare } from './choose-sentences.ts';
import { createPassageReader, type ReaderParts } from './read-passages.ts';

export interface ExtractiveReaderParts extends ReaderParts {
  readonly strictness: Strictness;
  /** For the archive's embedder; absent: as fitted with the built-in one. */
  readonly fit?: ReadingFit;
}

/**
 * The reader that needs no model: it proposes the sentences that hold most of the question and what it asks for, most telling first, one
 * statement each; and proposes nothing when too little speaks for the passages answering the question.
 * `docs/decisions/0029-when-to-refuse.md` has the figures.
 */
export function createExtractiveReader({
  strictness,
  fit = builtInReadingFit,
  ...parts
}: ExtractiveReaderParts): Reader {
  const { sentenceWeights, leastOfBest, supportModel, leastSupports } = fit;
  const read = createPassageReader(parts, sentenceWeights);
  return {
    async propose(inquiry, passages, { limit }): Promise<Proposal> {
      const { ranked, signals, unknownNames, ofSibling } = read(inquiry, passages);
      const support = isNoQuestion(inquiry) ? 0 : supportOf(signals, supportModel);
      if (support >= leastSupports[strictness]) {
        const { language } = inquiry;
        const spans = chooseSentences(
          ranked,
          { language, limit },
          { leastOfBest, foreignShare, foreignOrder },
        );
        return {
          kind: 'supported',
          support,
          statements: spans.map((span) => ({ text: null, spans: [span] })),
        };
      }
      const elsewhere = !ofSibling && ((signals?.little ?? 0) < leastRelevance || unknownNames.length > 0);
      return { kind: elsewhere ? 'nothing-relevant' : 'not-supported', support };
    },
  };
}

function isNoQuestion(inquiry: Inquiry): boolean {
  return isInstruction(inquiry.text) || isSmallTalk(inquiry);
}

/** Where no sentence and its passage hold more of the question's weight, none is even about its subject. */
const leastRelevance = 0.12;
