import { oneLine } from '../../articles/one-line.ts';
import type { Passage } from '../../retrieval/passage.ts';
import { splitSentences } from '../../retrieval/words/sentences.ts';
import { sameParagraph } from '../choosing/same-paragraph.ts';
import type { ProposedSpan } from '../reader.ts';

/** The sentences of some passages under numbers (`2.3` is the third sentence of the second passage) by which a chat model cites them. */
export interface NumberedSentences {
  /** Title, publisher, date and numbered sentences of every passage, as a chat model reads them. */
  readonly text: string;
  /** The places to cut for some numbers: sentences that follow each other are one place. `null` for numbers that were never given. */
  spansOf(numbers: readonly string[]): readonly ProposedSpan[] | null;
}

/** Numbers the sentences of passages: `2.3` is the third of the second passage. */
export function numberSentences(passages: readonly Passage[]): NumberedSentences {
  const places = new Map<string, ProposedSpan>();
  const parts = passages.map((passage, i) => {
    const { article } = passage;
    const source = [article.title, article.publisher, article.date ?? 'undated', article.language];
    const heading = `Passage ${i + 1}: ${source.filter((part) => part !== null).join(' · ')}`;
    const sentences = splitSentences(passage.text, article.language).map(({ start, end }, j) => {
      const number = `${i + 1}.${j + 1}`;
      places.set(number, { passage, start: passage.start + start, end: passage.start + end });
      return `[${number}] ${unnumbered(passage.text.slice(start, end))}`;
    });
    return [unnumbered(heading), ...sentences].join('\n');
  });
  const order = [...places.keys()];
  return {
    text: parts.join('\n\n'),
    spansOf(numbers) {
      const found = [...new Set(numbers)].map((number) => order.indexOf(number)).sort((a, b) => a - b);
      if (found.length === 0 || found[0] === -1) return null;
      return joinNeighbours(found.flatMap((at) => places.get(order[at] ?? '') ?? []));
    },
  };
}

/** A sentence cannot pose as another one, or as a heading. */
function unnumbered(text: string): string {
  return oneLine(text).replace(/\[(\d+\.\d+)\]/g, '($1)');
}

function joinNeighbours(spans: readonly ProposedSpan[]): readonly ProposedSpan[] {
  const joined: ProposedSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.passage === span.passage && follows(last, span)) {
      joined[joined.length - 1] = { ...last, end: span.end };
    } else joined.push(span);
  }
  return joined;
}

function follows({ passage, end }: ProposedSpan, { start }: ProposedSpan): boolean {
  return start >= end && sameParagraph(passage.article.body, end, start);
}
