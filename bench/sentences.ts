/**
 * How well are sentences told apart? Beside Dateline stands Unicode's own rule, `Intl.Segmenter`, in the same run:
 *
 *     npx tsx bench/sentences.ts FILE… [--failures]
 *
 * A `.json` file holds `{ items: [{ lang, set, text, sentences }] }`, for instance the Golden Rules of pragmatic_segmenter: counted are
 * the cases that are split as they should be. A `.jsonl` file holds articles `{ language, body }` with one sentence a paragraph: the
 * paragraphs are joined by a space, and what is measured is how many of the boundaries found are known ones (precision) and how many of the
 * known ones are found (recall). The last table is about time, on the text of the articles and on text that is written to take long.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { splitSentences } from '../src/retrieval/words/sentences.ts';

type Split = (text: string, language: string) => readonly string[];

const casesSchema = z.object({
  items: z.array(
    z.object({ lang: z.string(), set: z.string(), text: z.string(), sentences: z.array(z.string()) }),
  ),
});
const articleSchema = z.object({ language: z.string(), body: z.string() });

const files = process.argv.slice(2).filter((argument) => argument !== '--failures');
const showsFailures = process.argv.includes('--failures');
const splitters: readonly (readonly [string, Split])[] = [
  ['Intl.Segmenter', plain],
  ['Dateline', ours],
];

for (const file of files.filter((name) => name.endsWith('.json'))) countCases(file);
const articleFiles = files.filter((name) => name.endsWith('.jsonl'));
if (articleFiles.length > 0) measureRunningText(articleFiles);
measureTime();

function countCases(file: string): void {
  const { items } = casesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  console.log(`| cases | of | ${splitters.map(([name]) => name).join(' | ')} |\n|---|--:|--:|--:|`);
  for (const group of new Set(items.map(({ lang, set }) => `${lang} ${set}`))) {
    const cases = items.filter(({ lang, set }) => `${lang} ${set}` === group);
    const right = splitters.map(
      ([, split]) => cases.filter(({ text, lang, sentences }) => same(split(text, lang), sentences)).length,
    );
    console.log(`| ${group} | ${cases.length} | ${right.join(' | ')} |`);
  }
  console.log('');
  if (!showsFailures) return;
  for (const { lang, text, sentences } of items) {
    if (!same(ours(text, lang), sentences))
      console.log(JSON.stringify({ lang, is: ours(text, lang), wanted: sentences }));
  }
}

function measureRunningText(names: readonly string[]): void {
  console.log('| running text | sentences | splitter | precision | recall | F1 |\n|---|--:|---|--:|--:|--:|');
  const articles = names.flatMap((name) =>
    readFileSync(name, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => articleSchema.parse(JSON.parse(line))),
  );
  for (const language of new Set(articles.map((article) => article.language))) {
    const texts = articles
      .filter((article) => article.language === language)
      .map(({ body }) => knownText(body));
    for (const [name, split] of splitters) {
      let [known, found, shared] = [0, 0, 0];
      for (const { text, ends } of texts) {
        const places = endsOf(split(text, language));
        known += ends.size;
        found += places.size;
        for (const [place, at] of places) {
          if (ends.has(place)) shared += 1;
          else if (showsFailures && split === ours) showPlace(language, 'split', text, at);
        }
        if (showsFailures && split === ours) {
          for (const [place, at] of ends) if (!places.has(place)) showPlace(language, 'joined', text, at);
        }
      }
      const [precision, recall] = [shared / found, shared / known];
      const figures = [precision, recall, (2 * precision * recall) / (precision + recall)];
      console.log(
        `| ${language} | ${known + texts.length} | ${name} | ${figures.map((figure) => (100 * figure).toFixed(2)).join(' | ')} |`,
      );
    }
  }
  console.log('');
}

/** A body's paragraphs in one line, and where they end. */
function knownText(body: string): { readonly text: string; readonly ends: ReadonlyMap<number, number> } {
  const paragraphs = body.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  return { text: paragraphs.join(' '), ends: endsOf(paragraphs) };
}

/** Ends of all pieces but the last, counted in characters that are not white space; with each its offset when pieces are separated by a space. */
function endsOf(pieces: readonly string[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let [letters, offset] = [0, 0];
  for (const piece of pieces) {
    const trimmed = piece.replace(/\s+/g, ' ').trim();
    letters += trimmed.replaceAll(' ', '').length;
    offset += trimmed.length + 1;
    ends.set(letters, offset);
  }
  ends.delete(letters);
  return ends;
}

function showPlace(language: string, what: string, text: string, at: number): void {
  console.log(
    JSON.stringify({
      language,
      what,
      at: `${text.slice(Math.max(0, at - 50), at)}¦${text.slice(at, at + 40)}`,
    }),
  );
}

function measureTime(): void {
  const prose = 'Mr. Gates said on 3 May that I.B.M. would sell its servers to Lenovo for $2.1 billion. ';
  const hostile: Readonly<Record<string, string>> = {
    'prose, in short paragraphs': `${prose.repeat(5)}\n\n`,
    'prose, in one paragraph': prose,
    dots: '.',
    'dots and spaces': '. ',
    'opening quotes': '“',
    'quotes and stops': '”.',
    initials: 'A. ',
    'initials without a space': 'A.',
    'numbered items': '1. ',
    letters: 'a',
    commas: 'a,',
    'line breaks': 'a\n',
    'carriage returns': '\r',
    ideographs: '中',
    'ideographs with stops': '中文。',
    marks: '\u0301',
    brackets: '[1]',
    emoji: '👩‍👩‍👧‍👦',
    'half pairs': '\ud83d',
  };
  console.log(
    '| 100 kB and 1 MB of | ms | ms | growth | × Intl.Segmenter in short paragraphs |\n|---|--:|--:|--:|--:|',
  );
  const unit = median(() => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    const paragraph = prose.repeat(5);
    for (let read = 0; read < 1e6; read += paragraph.length) for (const _ of segmenter.segment(paragraph));
  });
  for (const [name, part] of Object.entries(hostile)) {
    const [small, large] = [1e5, 1e6].map((size) => {
      const text = part.repeat(Math.ceil(size / part.length));
      return median(() => splitSentences(text, 'en'));
    });
    if (small === undefined || large === undefined) continue;
    console.log(
      `| ${name} | ${small.toFixed(1)} | ${large.toFixed(1)} | ${(large / small).toFixed(1)} | ${(large / unit).toFixed(1)} |`,
    );
  }
}

/** Milliseconds of the middle one of three runs. */
function median(run: () => void): number {
  const times = [0, 1, 2].map(() => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[1] ?? 0;
}

function plain(text: string, language: string): readonly string[] {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

function ours(text: string, language: string): readonly string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

function same(is: readonly string[], wanted: readonly string[]): boolean {
  const trimmed = (sentences: readonly string[]): readonly string[] =>
    sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).filter((sentence) => sentence !== '');
  return JSON.stringify(trimmed(is)) === JSON.stringify(trimmed(wanted));
}
