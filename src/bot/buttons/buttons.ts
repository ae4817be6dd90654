import type { BotParts } from '../bot-parts.ts';
import type { Button } from './button.ts';
import type { ButtonAction } from './button-id.ts';
import { createContextButton } from './context.ts';
import { createFollowUpButton } from './follow-up.ts';
import { createLoosenButton } from './loosen.ts';
import { createMoreButton } from './more.ts';
import { createPageButton } from './page.ts';
import { createShareButton } from './share.ts';
import { createSourcesButton } from './sources.ts';
import { createVerdictButton } from './verdict.ts';
import { createWhyButton } from './why.ts';

/** The buttons at work, by what they do. */
export function createButtons(parts: BotParts): Readonly<Record<ButtonAction, Button>> {
  return {
    context: createContextButton(parts),
    sources: createSourcesButton(parts),
    wrong: createVerdictButton('wrong', parts),
    good: createVerdictButton('good', parts),
    page: createPageButton(parts),
    more: createMoreButton(parts),
    'follow-up': createFollowUpButton(parts),
    share: createShareButton(parts),
    loosen: createLoosenButton(parts),
    why: createWhyButton(parts),
  };
}
