/**
 * How well claims are told to be supported or contradicted: precision and recall of both verdicts on the labelled pairs, by the part of the set
 * they are in, and each pair that is told wrongly. Then how often a sentence is told to contradict another of the labelled pairs of reports that
 * `bench/conflicts.ts` measures, which were not made for this: dates left out of account there count here.
 *
 * npx tsx bench/checked-claims.ts [CORPUS…]
 *
 * Given corpora, the first 1500 sentences of each are put to it as claims, and those that it is told to contradict are listed: an archive hardly ever does.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { judge } from '../src/answering/checking/judge.ts';
import { createExtractiveReader } from '../src/answering/choosing/extractive-reader.ts';
import { createReferenceDesk } from '../src/answering/desk/create-reference-desk.ts';
import { defaultStrictness } from '../src/answering/support/strictness.ts';
import { createGlossary } from '../src/retrieval/glossary/glossary.ts';
import { parseGlossary } from '../src/retrieval/glossary/parse-glossary.ts';
import { splitSentences } from '../src/retrieval/words/sentences.ts';
import { createWordAnalysis } from '../src/retrieval/words/word-analysis.ts';
import { withArchive } from './archive-of.ts';

const sentencesChecked = 1500;

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const glossary = createGlossary(
  parseGlossary(read('../src/retrieval/glossary/en-de-nl.tsv'), 'en-de-nl.tsv'),
);
const knowledge = { glossary, splitCompound: createWordAnalysis(() => false, glossary).splitCompound };

const pair = z.object({
  id: z.string(),
  split: z.string(),
  expected: z.enum(['supported', 'contradicted', 'not-found']),
  claim: z.object({ language: z.string(), text: z.string() }),
  evidence: z.object({ language: z.string(), title: z.string(), text: z.string() }),
});
const pairs = read('../test/fixtures/checked-claims.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => pair.parse(JSON.parse(line)));

/** The first sentence that says anything to the claim. */
function verdict({ claim, evidence }: z.infer<typeof pair>): string {
  for (const { start, end } of splitSentences(evidence.text, evidence.language)) {
    const found = judge(claim, { ...evidence, text: evidence.text.slice(start, end) }, knowledge);
    if (found.kind !== 'not-found') return found.kind;
  }
  return 'not-found';
}

const told = pairs.map((one) => ({ ...one, verdict: verdict(one) }));
for (const split of [...new Set(pairs.map((one) => one.split)), 'all']) {
  const these = told.filter((one) => split === 'all' || one.split === split);
  const figures = (['supported', 'contradicted'] as const).map((kind) => {
    const called = these.filter((one) => one.verdict === kind);
    const wanted = these.filter(({ expected }) => expected === kind);
    const right = called.filter(({ expected }) => expected === kind).length;
    return `${kind}: precision ${share(right, called.length)}, recall ${share(right, wanted.length)}`;
  });
  console.log(`${split}: ${these.length} pairs; ${figures.join('; ')}`);
}
for (const { id, split, expected, verdict: found, claim, evidence } of told) {
  if (found !== expected)
    console.log(`\n${id} (${split}): ${expected}, told as ${found}\n  ${claim.text}\n  ${evidence.text}`);
}

const side = z.object({ language: z.string(), title: z.string(), text: z.string() });
const reports = z.object({ id: z.string(), expected: z.string(), a: side, b: side });
const conflicts = read('../test/fixtures/conflicts.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => reports.parse(JSON.parse(line)));
const alarms = conflicts.filter(({ a, b }) => judge(a, b, knowledge).kind === 'contradicted');
const right = alarms.filter(({ expected }) => expected !== 'none');
const wanted = conflicts.filter(({ expected }) => expected !== 'none');
console.log(
  `\nreports: ${conflicts.length} pairs; contradicted: precision ${share(right.length, alarms.length)}, recall ${share(right.length, wanted.length)}`,
);
for (const { id, a, b } of alarms.filter(({ expected }) => expected === 'none'))
  console.log(`\n${id}: told as contradicted\n  ${a.text}\n  ${b.text}`);

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${(part / whole).toFixed(2)} (${part}/${whole})`;
}

for (const corpus of process.argv.slice(2)) {
  await withArchive([corpus], async (archive) => {
    const reader = createExtractiveReader({ ...archive, strictness: defaultStrictness });
    const now = () => performance.now();
    const desk = createReferenceDesk({ archive, reader, scout: reader, now, today: () => '2021-10-15' });
    const sentences = archive.articles.flatMap(({ body, language }) =>
      splitSentences(body, language).map(({ start, end }) => body.slice(start, end)),
    );
    let [checked, against] = [0, 0];
    for (const text of sentences.slice(0, sentencesChecked)) {
      for (const claim of (await desk.check({ text })).claims) {
        checked += 1;
        if (claim.verdict !== 'contradicted' && claim.verdict !== 'disputed') continue;
        against += 1;
        const quote = claim.verdict === 'disputed' ? claim.quotes[1] : claim.quote;
        console.log(`\n${claim.verdict}\n  ${claim.text}\n  ${quote.text}`);
      }
    }
    console.log(`\n${corpus}: ${checked} claims, ${against} contradicted`);
  });
}
