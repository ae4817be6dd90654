/**
 * How many cases of a set of sentence boundaries are split as they should be, by language and part of the set:
 *
 *     npx tsx bench/sentences.ts CASES.json [--failures]
 *
 * The file holds `{ items: [{ lang, set, text, sentences }] }`, for instance the Golden Rules of pragmatic_segmenter. Beside Dateline
 * stands Unicode's own rule, `Intl.Segmenter`, in the same run.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { splitSentences } from '../src/retrieval/sentences.ts';

const schema = z.object({
  items: z.array(
    z.object({ lang: z.string(), set: z.string(), text: z.string(), sentences: z.array(z.string()) }),
  ),
});

const [, , file = '', option] = process.argv;
const { items } = schema.parse(JSON.parse(readFileSync(file, 'utf8')));
const groups = [...new Set(items.map(({ lang, set }) => `${lang} ${set}`))];
console.log('| cases | of | Intl.Segmenter | Dateline |');
console.log('|---|--:|--:|--:|');
for (const group of groups) {
  const cases = items.filter(({ lang, set }) => `${lang} ${set}` === group);
  const right = (split: (text: string, lang: string) => readonly string[]): number =>
    cases.filter(({ text, lang, sentences }) => same(split(text, lang), sentences)).length;
  console.log(`| ${group} | ${cases.length} | ${right(plain)} | ${right(ours)} |`);
}
if (option === '--failures') {
  for (const { lang, text, sentences } of items) {
    if (!same(ours(text, lang), sentences))
      console.log(JSON.stringify({ lang, is: ours(text, lang), wanted: sentences }));
  }
}

function plain(text: string, lang: string): readonly string[] {
  return [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => segment,
  );
}

function ours(text: string, lang: string): readonly string[] {
  return splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
}

function same(is: readonly string[], wanted: readonly string[]): boolean {
  const trimmed = (sentences: readonly string[]): readonly string[] =>
    sentences.map((sentence) => sentence.replace(/\s+/g, ' ').trim()).filter((sentence) => sentence !== '');
  return JSON.stringify(trimmed(is)) === JSON.stringify(trimmed(wanted));
}
