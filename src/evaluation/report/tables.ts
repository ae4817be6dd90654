import { type Content, type Html, html } from '../../html.ts';
import type { Change, GroupChanges } from '../compare-runs.ts';
import { type Figure, figureHeading, figures, type Measured } from '../figures.ts';
import type { MeasuredGroup } from '../groups.ts';
import { differenceWords, figureWords, groupWords, intervalWords } from '../words.ts';

/** A table that scrolls by itself where the page is too narrow for it. */
export function table(options: {
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly numbers?: boolean }[];
  /** The first cell of each names the row. */
  readonly rows: readonly (readonly Content[])[];
}): Html {
  const { caption, columns, rows } = options;
  const classOf = (i: number): string => (columns[i]?.numbers === true ? 'number' : 'words');
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
<table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ heading }, i) => html`<th scope="col" class="${classOf(i)}">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([
    name = '',
    ...cells
  ]) => html`<tr><th scope="row" class="words">${name}</th>${cells.map((cell, i) => html`<td class="${classOf(i + 1)}">${cell}</td>`)}</tr>
`,
)}</tbody>
</table>
</div>
`;
}

/** Every figure of one group, with what it counts. */
export function figureTable(caption: string, { figures: measured }: MeasuredGroup): Html {
  return table({
    caption,
    columns: [
      { heading: 'Figure' },
      { heading: 'Value', numbers: true },
      { heading: '95 % interval', numbers: true },
      { heading: 'Questions', numbers: true },
    ],
    rows: figures.map((definition) => {
      const { name, heading, about } = definition;
      const figure = measured[name];
      return [
        html`${heading} <small>${about}${lessIsBetter(definition)}</small>`,
        figureWords(figure?.value ?? null),
        figure === null ? '–' : intervalWords(figure),
        figure?.of ?? 0,
      ];
    }),
  });
}

/** Said of the one figure of which it is true. */
export function lessIsBetter({ better }: Figure): string {
  return better === 'less' ? ' (less is better)' : '';
}

/** Every figure of several groups: value, interval, and of how many questions. */
export function groupTable(caption: string, groups: readonly MeasuredGroup[]): Html {
  return table({
    caption,
    columns: [{ heading: 'Group' }, ...figures.map(({ heading }) => ({ heading, numbers: true }))],
    rows: groups.map(({ name, outcomes, figures: measured }) => {
      return [
        html`${name} <small>${outcomes.length === 1 ? '1 question' : `${outcomes.length} questions`}</small>`,
        ...figures.map((figure) => figureCell(measured[figure.name])),
      ];
    }),
  });
}

function figureCell(figure: Measured | null): Content {
  if (figure === null) return '–';
  return html`${figureWords(figure.value)} <small>${intervalWords(figure)}<br />of ${figure.of}</small>`;
}

/** Figures before and after. */
export function changeTable(
  caption: string,
  rows: readonly { readonly group: GroupChanges; readonly change: Change }[],
): Html {
  return table({
    caption,
    columns: [
      { heading: 'Figure' },
      { heading: 'Before', numbers: true },
      { heading: 'Now', numbers: true },
      { heading: 'Change', numbers: true },
      { heading: 'Questions', numbers: true },
      { heading: 'Won', numbers: true },
      { heading: 'Lost', numbers: true },
      { heading: 'By chance', numbers: true },
      { heading: 'Verdict' },
    ],
    rows: rows.map(({ group, change }) => [
      group.by === 'all'
        ? figureHeading(change.figure)
        : `${figureHeading(change.figure)} of ${groupWords(group)}`,
      figureWords(change.before),
      figureWords(change.after),
      differenceWords(change.difference),
      change.of,
      change.won.length,
      change.lost.length,
      figureWords(change.chance),
      change.verdict,
    ]),
  });
}
