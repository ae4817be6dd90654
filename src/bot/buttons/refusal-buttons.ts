import type { APIButtonComponentWithCustomId } from 'discord.js';
import type { Refused } from '../../answering/answer.ts';
import type { Filters } from '../../retrieval/filters.ts';
import type { Words } from '../words/words.ts';
import { type ButtonRow, button, row, type Shown, shareButton } from './answer-buttons.ts';
import { buttonId } from './button-id.ts';
import { limitsCode } from './limits-code.ts';
import { pageId } from './page-buttons.ts';

/** What a refusal may be asked again without, a timeline in its place; nothing where the limits are not what stands in the way. */
export function refusalButtons(
  refused: Refused,
  words: Words,
  { isPrivate, isTimeline = false }: Pick<Shown, 'isPrivate' | 'isTimeline'>,
): readonly ButtonRow[] {
  const buttons = [
    ...looseningButtons(refused, words, isTimeline),
    ...(isPrivate ? [shareButton(words)] : []),
  ];
  return buttons.length === 0 ? [] : [row(...buttons)];
}

/** At most four: one for each kind of limit that stands in the way, and one for all of them, with the passages that may answer then. */
function looseningButtons(
  { reason, filters, outside, loosenings }: Refused,
  words: Words,
  isTimeline: boolean,
): readonly APIButtonComponentWithCustomId[] {
  if (reason !== 'outside-filters') return [];
  const set = Object.keys(filters).filter((name) => isSet(filters, name));
  const kinds = kindsOfLimits(words)
    .map(({ label, limits }) => ({ label, limits: limits.filter((name) => isSet(filters, name)) }))
    .filter(({ limits }) => limits.length > 0);
  const others = kinds.flatMap(({ label, limits }) => {
    const passages = passagesWithout(limits);
    if (passages === 0) return [];
    return loosenButton(without(filters, limits), passages === null ? label : `${label} (${passages})`);
  });
  const isAll = kinds.length === 1 && kinds[0]?.limits.length === set.length;
  return isAll ? others : [...others, ...loosenButton({}, `${words.buttons.noLimits} (${outside})`)];

  /** None for limits that an id cannot say. */
  function loosenButton(looser: Filters, label: string): readonly APIButtonComponentWithCustomId[] {
    const id = isTimeline ? pageId({ kind: 'timeline', page: 1, filters: looser }) : loosenId(looser);
    return id === null ? [] : [button(id, label)];
  }

  /** `null` where only more of the limits together were tried, or fewer. */
  function passagesWithout(limits: readonly (keyof Filters)[]): number | null {
    if (limits.length === set.length) return outside;
    const [limit, ...more] = limits;
    return more.length > 0 ? null : (loosenings.find(({ drop }) => drop === limit)?.passages ?? 0);
  }
}

function kindsOfLimits({
  buttons,
}: Words): readonly { readonly label: string; readonly limits: readonly (keyof Filters)[] }[] {
  return [
    { label: buttons.allDates, limits: ['from', 'to', 'asOf'] },
    { label: buttons.allPublishers, limits: ['publisher'] },
    { label: buttons.allLanguages, limits: ['language'] },
  ];
}

function isSet(filters: Filters, name: string): boolean {
  return Object.entries(filters).some(([limit, value]) => limit === name && value !== undefined);
}

function without(filters: Filters, limits: readonly string[]): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => !limits.includes(name)));
}

function loosenId(filters: Filters): string | null {
  const code = limitsCode(filters);
  return code === null ? null : buttonId('l', code);
}
