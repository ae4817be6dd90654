import type { EmbedderSpec } from '../retrieval/embedding/embedder.ts';
import type { GroupChanges } from './compare-runs.ts';
import type { Measured } from './figures.ts';
import type { Group } from './groups.ts';

/** `.791`, `1.000`; `–` where there was nothing to measure. */
export function figureWords(value: number | null): string {
  return value === null ? '–' : withoutZero(value.toFixed(3));
}

/** `.69–.86`. */
export function intervalWords({ low, high }: Pick<Measured, 'low' | 'high'>): string {
  return `${withoutZero(low.toFixed(2))}–${withoutZero(high.toFixed(2))}`;
}

/** `+.012`, `−.047`, `.000`. */
export function differenceWords(difference: number): string {
  const size = withoutZero(Math.abs(difference).toFixed(3));
  if (Number(size) === 0) return size;
  return `${difference > 0 ? '+' : '−'}${size}`;
}

/** `79 %`, the space unbreakable. */
export function percentWords(share: number): string {
  return `${(100 * share).toFixed(0)}\u00a0%`;
}

/** `2.4 ms`, `180 ms`, `1.9 s`. */
export function durationWords(ms: number): string {
  if (ms >= 1000) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}

/** `built-in embedder, 256 dimensions`; `intfloat/e5, q8, 384 dimensions, mean pooling`. */
export function embedderWords({ model, dtype, dimensions, pooling }: EmbedderSpec): string {
  return [
    model === 'built-in' ? 'built-in embedder' : model,
    ...(dtype === null ? [] : [dtype]),
    `${dimensions} dimensions`,
    ...(pooling === 'none' ? [] : [`${pooling} pooling`]),
  ].join(', ');
}

/** `all questions`, `questions of the kind “fact”`. */
export function groupWords({ by, name }: Pick<Group | GroupChanges, 'by' | 'name'>): string {
  switch (by) {
    case 'all':
      return 'all questions';
    case 'set':
      return `the set ${name}`;
    case 'languages':
      return name;
    case 'kind':
      return `${name} questions`;
    default:
      return by satisfies never;
  }
}

/** What a section of groups is called. */
export const groupHeadings = {
  all: 'all',
  set: 'by set',
  languages: 'by language of question → article',
  kind: 'by kind of question',
} as const satisfies Record<Group['by'], string>;

/** `2026-01-31 18:05 UTC` of an ISO 8601 time. */
export function timeWords(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

function withoutZero(number: string): string {
  return number.replace(/^0(?=\.)/, '');
}
