import type { BotParts } from '../bot-parts.ts';
import { shownTurn, unlessGone } from '../conversation/shown-turn.ts';
import { notice } from '../rendering/message-blocks.ts';
import { passagesSearched, renderSearch } from '../rendering/render-search.ts';
import type { AnsweringButton } from './button.ts';
import { readLimitsCode } from './limits-code.ts';
import { marksOfQuoted, withoutMarked } from './passage-marks.ts';
import { shownReceipts } from './shown-receipts.ts';

/** What else the archive holds on the question of an answer, under the same limits, page by page; for whoever pressed alone. */
export function createMoreButton({ desk }: BotParts): AnsweringButton {
  return {
    acknowledgement: 'private',
    async answer({ message }, payload, { words, signal }) {
      const filters = readLimitsCode(payload, desk.publishers);
      if (filters === null) return notice(words.buttons.limitsGone);
      const turn = await unlessGone(() => shownTurn(message));
      if (turn === null) return notice(words.buttons.questionGone);
      const found = await desk.search({ text: turn.question, filters, limit: passagesSearched, signal });
      const shown = marksOfQuoted(found.passages, shownReceipts(message));
      const passages = withoutMarked(found.passages, shown);
      return renderSearch(
        { ...found, passages },
        { page: 1, filters, window: desk.window, beyond: shown },
        words,
      );
    },
  };
}
