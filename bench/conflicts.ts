/**
 * How well conflicts between quotes are told: precision and recall on the labelled pairs, by the part of the set they are in. With a file of
 * articles (JSON Lines): how many pairs of sentences of different articles that share a name are called a conflict, each printed to be judged.
 *
 * npx tsx bench/conflicts.ts [articles.jsonl]
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { disagreement, toldReport } from '../src/answering/conflicts/disagreement.ts';
import { publicationDate } from '../src/articles/dates/publication-date.ts';
import { createGlossary } from '../src/retrieval/glossary/glossary.ts';
import { parseGlossary } from '../src/retrieval/glossary/parse-glossary.ts';
import { splitSentences } from '../src/retrieval/words/sentences.ts';
import { createWordAnalysis } from '../src/retrieval/words/word-analysis.ts';

const read = (path: string | URL): readonly unknown[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const tsv = new URL('../src/retrieval/glossary/en-de-nl.tsv', import.meta.url);
const glossary = createGlossary(parseGlossary(readFileSync(tsv, 'utf8'), 'en-de-nl.tsv'));
const knowledge = { glossary, splitCompound: createWordAnalysis(() => false, glossary).splitCompound };

const date = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : publicationDate(text)));
const side = z.object({ language: z.string(), date, title: z.string(), text: z.string() });
const pair = z.object({ split: z.string(), expected: z.string(), a: side, b: side });

const pairs = read(new URL('../test/fixtures/conflicts.jsonl', import.meta.url)).map((line) =>
  pair.parse(line),
);
for (const split of [...new Set(pairs.map((one) => one.split)), 'all']) {
  const these = pairs.filter((one) => split === 'all' || one.split === split);
  const alarms = these.filter(
    ({ a, b }) => disagreement(toldReport(a, knowledge), toldReport(b, knowledge)) !== null,
  );
  const right = alarms.filter(({ expected }) => expected !== 'none').length;
  const wanted = these.filter(({ expected }) => expected !== 'none').length;
  console.log(
    `${split}: ${these.length} pairs, ${wanted} conflicts; precision ${share(right, alarms.length)}, recall ${share(right, wanted)}`,
  );
}

/** A name that more sentences hold is hardly a subject. */
const mostHolders = 400;

const [file] = process.argv.slice(2);
if (file !== undefined) countAlarms(file);

function countAlarms(path: string): void {
  const article = z.object({ title: z.string(), date, language: z.string(), body: z.string() });
  const sentences = read(path).flatMap((line, number) => {
    const { body, ...about } = article.parse(line);
    return splitSentences(body, about.language).map(({ start, end }) => {
      const text = body.slice(start, end);
      return { number, date: about.date, text, told: toldReport({ ...about, text }, knowledge) };
    });
  });
  const byName = new Map<string, number[]>();
  sentences.forEach(({ told }, i) => {
    const names = new Set(
      told.flatMap(({ core }) => core.flatMap(({ isName, word }) => (isName ? [word.text] : []))),
    );
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), i]);
  });
  const compared = new Set<string>();
  let alarms = 0;
  const compare = (i: number, j: number): void => {
    const [a, b] = [sentences[i], sentences[j]];
    if (a === undefined || b === undefined || a.number === b.number || compared.has(`${i} ${j}`)) return;
    compared.add(`${i} ${j}`);
    const found = disagreement(a.told, b.told);
    if (found === null) return;
    alarms += 1;
    console.log(
      `\n${found.about} ${found.figures?.join(' / ') ?? ''}\n  ${a.date}: ${a.text}\n  ${b.date}: ${b.text}`,
    );
  };
  for (const [, numbers] of [...byName].filter(([, { length }]) => length <= mostHolders)) {
    for (const [at, i] of numbers.entries()) for (const j of numbers.slice(at + 1)) compare(i, j);
  }
  console.log(`\n${compared.size} pairs of sentences share a name; ${alarms} are called a conflict`);
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2);
}
