import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Refused } from '../../answering/answer.ts';
import type { Filters } from '../../retrieval/filters.ts';
import type { Words } from '../words/words.ts';
import { type ButtonRow, button, row, type Shown, shareButton } from './answer-buttons.ts';
import { buttonId } from './button-id.ts';
import { limitsCode } from './limits-code.ts';

/** What a refusal may be asked again without; nothing where the limits are not what stands in the way. */
export function refusalButtons(
  refused: Refused,
  words: Words,
  { isPrivate }: Pick<Shown, 'isPrivate'>,
): readonly ButtonRow[] {
  const buttons = [...looseningButtons(refused, words), ...(isPrivate ? [shareButton(words)] : [])];
  return buttons.length === 0 ? [] : [row(...buttons)];
}

/** At most four: one for each kind of limit, and one for all of them together, with the number of passages that may answer then. */
function looseningButtons(
  { reason, filters, outside }: Refused,
  words: Words,
): readonly APIButtonComponentWithCustomId[] {
  if (reason !== 'outside-filters') return [];
  const labels = words.buttons;
  const { articles: _, ...withoutArticles } = filters;
  const { from, to, asOf, ...withoutDays } = withoutArticles;
  const { publisher, ...withoutPublisher } = withoutArticles;
  const { language, ...withoutLanguage } = withoutArticles;
  const isSet = (...limits: readonly unknown[]) => limits.some((limit) => limit !== undefined);
  const kinds = [
    { set: isSet(from, to, asOf), label: labels.allDates, rest: withoutDays },
    { set: isSet(publisher), label: labels.allPublishers, rest: withoutPublisher },
    { set: isSet(language), label: labels.allLanguages, rest: withoutLanguage },
  ].filter(({ set }) => set);
  const [only, ...others] = kinds;
  if (only !== undefined && others.length === 0 && filters.articles === undefined) {
    return loosenButton(only.rest, `${only.label} (${outside})`);
  }
  return [
    ...kinds.flatMap(({ label, rest }) => loosenButton({ ...rest, ...articlesOf(filters) }, label)),
    ...loosenButton({}, `${labels.noLimits} (${outside})`),
  ];
}

function articlesOf({ articles }: Filters): Filters {
  return articles === undefined ? {} : { articles };
}

/** None for limits that an id cannot say. */
function loosenButton(filters: Filters, label: string): readonly APIButtonComponentWithCustomId[] {
  const code = limitsCode(filters);
  return code === null ? [] : [button(buttonId('l', code), label)];
}
