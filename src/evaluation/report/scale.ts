/** Decimals of a coordinate: a thousandth of a picture's width is finer than any screen. */
const decimals = 2;

/** A share of a picture's width, as SVG writes it: `41.5%`. Pictures grow with the page while their letters keep their size. */
export function across(share: number): string {
  return `${rounded(100 * Math.min(1, Math.max(0, share)))}%`;
}

export function rounded(value: number): number {
  return Number(value.toFixed(decimals));
}

/** Round numbers from 0 up to at least `most`, four or five of them. */
export function countTicks(most: number): readonly number[] {
  const rough = Math.max(1, most / 4);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10) * magnitude;
  return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, i) => i * step);
}

/** Where letters at a share of the width are held, so that those at the edges do not stand over them. */
export function anchorAt(share: number): 'start' | 'middle' | 'end' {
  if (share <= 0.02) return 'start';
  return share >= 0.98 ? 'end' : 'middle';
}
