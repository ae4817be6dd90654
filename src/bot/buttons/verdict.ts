import type { BotParts } from '../bot-parts.ts';
import { shownTurn, unlessGone } from '../conversation/shown-turn.ts';
import { notice } from '../rendering/message-blocks.ts';
import type { AnsweringButton } from './button.ts';
import { shownPayload, shownReceipts } from './shown-receipts.ts';

/** Notes what somebody thinks of an answer, and tells that one alone what is kept of it. A later verdict on the same answer replaces it. */
export function createVerdictButton(verdict: 'good' | 'wrong', { keeping }: BotParts): AnsweringButton {
  return {
    acknowledgement: 'private',
    aside: true,
    async answer({ message }, _payload, { words: { verdicts } }) {
      const turn = await unlessGone(() => shownTurn(message));
      if (turn === null) return notice(verdicts.notKept);
      const receipts = shownReceipts(message);
      await keeping.keepVerdict(message.id, {
        verdict,
        question: turn.question,
        index: shownPayload(message, 'good') ?? '',
        receipts,
        kind: receipts.length > 0 ? 'answered' : 'refused',
      });
      const thanks = verdict === 'good' ? verdicts.thanksForGood : verdicts.thanksForWrong;
      return notice(`${thanks}\n${verdicts.whatIsKept}`);
    },
  };
}
