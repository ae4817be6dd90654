import { type Html, html } from '../../html.ts';
import type { Change } from '../compare-runs.ts';
import { figureHeading } from '../figures.ts';
import type { Outcome } from '../outcome.ts';
import { table } from './tables.ts';

/** The questions that fare worse than before, then those that fare better, each with the figures by which it does. */
export function changedQuestions(changes: readonly Change[]): Html {
  return html`${folded('Questions that fare worse', changes, ({ lost }) => lost)}${folded('Questions that fare better', changes, ({ won }) => won)}`;
}

const mostShown = 500;

function folded(
  heading: string,
  changes: readonly Change[],
  pick: (change: Change) => readonly Outcome[],
): Html | null {
  const headings = new Map<Outcome, string[]>();
  for (const change of changes) {
    for (const outcome of pick(change))
      headings.set(outcome, [...(headings.get(outcome) ?? []), figureHeading(change.figure)]);
  }
  if (headings.size === 0) return null;
  const rows = [...headings]
    .slice(0, mostShown)
    .map(([{ set, id, question, languages }, figures]) => [
      html`<bdi lang="${languages.question}">${question}</bdi>`,
      `${set} · ${id}`,
      figures.join(', '),
    ]);
  const left = headings.size - rows.length;
  return html`<details>
<summary>${heading} (${headings.size})</summary>
${table({ caption: heading, columns: [{ heading: 'Question' }, { heading: 'Set and id' }, { heading: 'By' }], rows })}${left > 0 ? html`<p>The first ${mostShown} are shown.</p>` : null}</details>
`;
}
