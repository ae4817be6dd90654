import type { BotParts } from '../bot-parts.ts';
import { type FindMessage, shownTurn, unlessGone } from '../conversation/shown-turn.ts';
import { notice, textBlock } from '../rendering/message-blocks.ts';
import { row } from './answer-buttons.ts';
import type { AnsweringButton } from './button.ts';
import { shownPayload, shownReceipts } from './shown-receipts.ts';
import { whyButton } from './why.ts';

/**
 * Notes what somebody thinks of an answer, and tells that one alone what is kept of it. A later verdict on the same answer replaces it. The
 * press is all that it takes: what is wrong can be said after it, and need not be.
 */
export function createVerdictButton(verdict: 'good' | 'wrong', { keeping }: BotParts): AnsweringButton {
  return {
    acknowledgement: 'private',
    aside: true,
    async answer({ message }, _payload, { words: { verdicts } }) {
      const turn = await unlessGone(() => shownTurn(message, asAnswered));
      if (turn === null) return notice(verdicts.notKept);
      const receipts = shownReceipts(message);
      const kind = receipts.length > 0 ? 'answered' : 'refused';
      await keeping.keepVerdict(message.id, {
        verdict,
        question: turn.question,
        index: shownPayload(message, 'good') ?? '',
        receipts,
        kind,
      });
      if (verdict === 'good') return notice(`${verdicts.thanksForGood}\n${verdicts.whatIsKept}`);
      return {
        components: [
          textBlock(verdicts.thanksForWrong, verdicts.whatIsKept),
          row(whyButton(message.id, kind, verdicts)),
        ],
        files: [],
      };
    },
  };
}

/** A question that was edited after its answer is perhaps not the one that was answered. */
const asAnswered: FindMessage = async (answer) => {
  const asked = await answer.fetchReference();
  return asked.editedTimestamp !== null && asked.editedTimestamp > answer.createdTimestamp ? null : asked;
};
