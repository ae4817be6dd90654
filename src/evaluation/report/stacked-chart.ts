import type { Html } from '../../html.ts';
import { percentWords } from '../words.ts';
import { bar, label, picture } from './picture.ts';
import { across } from './scale.ts';

export interface Stack {
  readonly name: string;
  readonly parts: readonly {
    readonly name: string;
    readonly count: number;
    readonly class: 'good' | 'quiet' | 'poor' | 'bad';
  }[];
}

/** One bar a row, divided by what became of its questions; under it each part in words, so that no colour has to be told from another. */
export function stackedChart(options: {
  readonly id: string;
  readonly title: string;
  readonly stacks: readonly Stack[];
}): Html {
  const tops: number[] = [];
  let height = 0;
  for (const { parts } of options.stacks) {
    tops.push(height);
    height += headHeight + parts.length * lineHeight + gap;
  }
  return picture({
    id: options.id,
    title: options.title,
    description: options.stacks
      .map(({ name, parts }) => `${name}: ${parts.map((part) => `${part.name} ${part.count}`).join(', ')}.`)
      .join(' '),
    height: height - gap,
    content: options.stacks.flatMap((stack, i) => stackParts(stack, tops[i] ?? 0)),
  });
}

const headHeight = 48;
const lineHeight = 20;
const gap = 16;

function stackParts({ name, parts }: Stack, top: number): readonly Html[] {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let left = 0;
  const pieces: Html[] = [
    label(name, { x: '0', y: top + 14 }),
    label(String(total), { x: '100%', y: top + 14, anchor: 'end', class: 'value' }),
  ];
  parts.forEach((part, i) => {
    const share = total === 0 ? 0 : part.count / total;
    const line = top + headHeight + i * lineHeight;
    pieces.push(
      bar({ x: across(left), y: top + 22, width: across(share), height: 18, class: `part ${part.class}` }),
      bar({ x: '0', y: line, width: '12', height: 12, class: `part ${part.class}` }),
      label(part.name, { x: '20', y: line + 11, class: 'tick' }),
      label(`${part.count} (${percentWords(share)})`, {
        x: '100%',
        y: line + 11,
        anchor: 'end',
        class: 'value',
      }),
    );
    left += share;
  });
  return pieces;
}
