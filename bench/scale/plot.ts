import type { SystemFigures } from './measure.ts';
import type { BuildFigures } from './prepare.ts';

export interface Plotted {
  readonly builds: readonly BuildFigures[];
  readonly measured: readonly {
    readonly name: string;
    readonly passages: number;
    readonly figures: SystemFigures | null;
  }[];
  readonly machine: string;
}

interface Line {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [passages: number, value: number])[];
}

/** Told apart by those who see few colours too (Okabe and Ito 2008), on light and dark. */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7'];

/** Two panels, both axes logarithmic: what a search costs, and what building and updating cost. */
export function plot({ builds, measured, machine }: Plotted): string {
  const names = [...new Set(measured.map(({ name }) => name))];
  const searches = names.map((name, i): Line => {
    const ofName = measured.filter((one) => one.name === name);
    const points = ofName.flatMap(({ passages, figures }) =>
      figures === null ? [] : [[passages, figures.searches.none.p50] as const],
    );
    return { name, colour: colours[i] ?? '#888', points };
  });
  const kinds = [
    ['full build', 'full'],
    ['one article changed', 'oneArticle'],
    ['nothing changed', 'nothing'],
  ] as const;
  const buildLines = kinds.map(
    ([name, key], i): Line => ({
      name,
      colour: colours[i] ?? '#888',
      points: builds.map((build) => [build.passages, build[key]] as const),
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 880 330" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Cost of searching, building and updating over the number of passages">
<style>text { fill: #333 } .grid { stroke: #ddd } @media (prefers-color-scheme: dark) { text { fill: #ddd } .grid { stroke: #444 } }</style>
${panel(searches, { left: 50, title: 'One search, median (ms)' })}
${panel(buildLines, { left: 510, title: 'Building the index (s)' })}
<text x="440" y="322" text-anchor="middle" font-size="11">${escaped(machine)} · processor time · npx tsx bench/scale.ts</text>
</svg>
`;
}

const size = { width: 210, height: 220, top: 40 };

function panel(
  lines: readonly Line[],
  { left, title }: { readonly left: number; readonly title: string },
): string {
  const points = lines.flatMap((line) => line.points);
  const [xs, ys] = [axis(points.map(([x]) => x)), axis(points.map(([, y]) => y))];
  const x = (value: number) => left + size.width * xs.share(value);
  const y = (value: number) => size.top + size.height * (1 - ys.share(value));
  const right = left + size.width;
  const bottom = size.top + size.height;
  const parts = [`<text x="${left}" y="22" font-size="14">${escaped(title)}</text>`];
  for (const tick of ys.ticks) {
    parts.push(
      `<line class="grid" x1="${left}" x2="${right}" y1="${fixed(y(tick))}" y2="${fixed(y(tick))}"/>`,
      `<text x="${left - 6}" y="${fixed(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
    );
  }
  for (const tick of xs.ticks) {
    parts.push(
      `<text x="${fixed(x(tick))}" y="${bottom + 18}" text-anchor="middle">${tick.toLocaleString('en')}</text>`,
    );
  }
  parts.push(`<text x="${left + size.width / 2}" y="${bottom + 36}" text-anchor="middle">passages</text>`);
  const labels = spread(lines.map(({ points: own }) => y(own.at(-1)?.[1] ?? 1)));
  for (const [i, { name, colour, points: own }] of lines.entries()) {
    const path = own.map(([a, b]) => `${fixed(x(a))},${fixed(y(b))}`).join(' ');
    parts.push(`<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>`);
    for (const [a, b] of own)
      parts.push(`<circle cx="${fixed(x(a))}" cy="${fixed(y(b))}" r="3" fill="${colour}"/>`);
    parts.push(
      `<text x="${right + 8}" y="${fixed((labels[i] ?? 0) + 4)}" style="fill:${colour}">${escaped(name)}</text>`,
    );
  }
  return parts.join('\n');
}

/** Whole powers of ten around the values. */
function axis(values: readonly number[]) {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 0.05));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, i) => Number(`1e${low + i}`)),
    share: (value: number) => (Math.log10(value) - low) / (high - low),
  };
}

/** The same heights, moved apart so that a line of text fits between each two. */
function spread(heights: readonly number[]): readonly number[] {
  const order = [...heights.keys()].sort((a, b) => (heights[a] ?? 0) - (heights[b] ?? 0));
  const moved = [...heights];
  let least = Number.NEGATIVE_INFINITY;
  for (const i of order) {
    moved[i] = Math.max(heights[i] ?? 0, least);
    least = (moved[i] ?? 0) + 15;
  }
  return moved;
}

function fixed(value: number): string {
  return value.toFixed(1);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
