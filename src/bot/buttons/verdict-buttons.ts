import type { Quote } from '../../answering/quotes/quote.ts';
import type { IndexFacts } from '../../retrieval/indexing/index-facts.ts';
import type { Words } from '../words/words.ts';
import { type ButtonRow, button, row } from './answer-buttons.ts';
import { buttonId } from './button-id.ts';

/** What people may say of an answer or a refusal. The ids hold the index that answered and the receipt of the third quote shown. */
export function verdictButtons(
  index: IndexFacts,
  [, , third]: readonly Quote[],
  { verdicts }: Words,
): readonly ButtonRow[] {
  return [
    row(
      button(buttonId('g', index.id.slice(0, indexDigits)), verdicts.good),
      button(buttonId('w', third?.receipt), verdicts.wrong),
    ),
  ];
}

/** Of the index's id: enough to tell indexes apart. */
const indexDigits = 12;
