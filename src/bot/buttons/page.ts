import { ComponentType, type Message } from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { questionText } from '../conversation/question-text.ts';
import { NotPossible } from '../interactions/not-possible.ts';
import { passagesSearched, renderSearch } from '../rendering/render-search.ts';
import { renderTimeline } from '../rendering/render-timeline.ts';
import type { AnsweringButton } from './button.ts';
import { readPage } from './page-buttons.ts';
import { withoutMarked } from './passage-marks.ts';
import { shownPayload } from './shown-receipts.ts';

/** Shows another page in the message's place: what is looked for stands in its first line, and is looked for again. */
export function createPageButton({ desk }: BotParts): AnsweringButton {
  return {
    acknowledgement: 'update',
    async answer({ message }, payload, { words, signal }) {
      const wanted = readPage(payload, desk.publishers);
      const text = openingOf(message);
      if (wanted === null || text === '') throw new NotPossible(words.buttons.noLongerKnown);
      const { kind, page, filters, beyond = '' } = wanted;
      const mayBeShared = shownPayload(message, 'share') !== null;
      if (kind === 'timeline')
        return renderTimeline(await desk.timeline({ text, filters, signal }), { page, mayBeShared }, words);
      const found = await desk.search({ text, filters, limit: passagesSearched, signal });
      const shown = { page, filters, window: desk.window, mayBeShared };
      if (kind === 'search') return renderSearch(found, shown, words);
      const passages = withoutMarked(found.passages, beyond);
      return renderSearch({ ...found, passages }, { ...shown, beyond }, words);
    },
  };
}

function openingOf({ components }: Message): string {
  const [opening] = components
    .flatMap((component) => (component.type === ComponentType.Container ? component.components : []))
    .flatMap((component) => (component.type === ComponentType.TextDisplay ? [component.content] : []));
  return questionText((opening ?? '').replace(/\\([^\p{L}\p{N}\s])/gu, '$1'));
}
