import type { UnderstoodTime } from '../../answering/understood-time.ts';
import { counted } from '../../articles/counted.ts';
import { inQuotationMarks } from '../../articles/quotation-marks.ts';
import { windowDates } from '../../retrieval/time/window-dates.ts';
import { plainLine } from './plain-text.ts';

/** How the time in a question was taken: `looked first at 2014 (“in 2014”); nothing there, 3 passages outside`. */
export function timeWords(time: UnderstoodTime): string {
  const understood = inQuotationMarks(plainLine(time.understood), 'en');
  if (time.kind === 'recent') return `newer before older (${understood})`;
  const nothing = time.inside > 0 ? '' : `; nothing there, ${counted(time.outside, 'passage')} outside`;
  return `looked first ${windowInWords(time)} (${understood})${nothing}`;
}

function windowInWords(window: UnderstoodTime & { readonly kind: 'window' }): string {
  const { from, to } = windowDates(window);
  if (from !== null && to !== null) return from === to ? `at ${from}` : `at ${from} – ${to}`;
  return from === null ? `up to ${to ?? 'today'}` : `from ${from} on`;
}
