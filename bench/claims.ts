/**
 * How many right claims in another language than their quotes are shown, and how many wrong ones, with and without the glossary?
 *
 *     npx tsx bench/claims.ts FOLDER
 *
 * The folder holds `SET/corpus-XX/articles.jsonl` of translated articles, named alike but for their language. A sentence is a right claim
 * beside the translation of its article, and a wrong one beside that of the next article in the file.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCorpusFiles } from '../src/adapters/corpus/corpus-files.ts';
import { type ClaimCheckParts, claimFlaw } from '../src/answering/claims/check-claim.ts';
import { translatedClaims } from '../src/answering/claims/translated-claims.ts';
import type { Article } from '../src/articles/article.ts';
import { createGlossary } from '../src/retrieval/glossary/glossary.ts';
import { parseGlossary } from '../src/retrieval/glossary/parse-glossary.ts';
import { questionTerms } from '../src/retrieval/words/question-terms.ts';
import { splitSentences } from '../src/retrieval/words/sentences.ts';

const [, , root = ''] = process.argv;
if (!existsSync(root)) {
  console.error('usage: npx tsx bench/claims.ts FOLDER');
  process.exit(2);
}

const mostOfAnArticle = 8;
const [shortest, longest] = [30, 300];
const builtIn = new URL('../src/retrieval/glossary/en-de-nl.tsv', import.meta.url);
const rows = parseGlossary(await readFile(builtIn, 'utf8'), 'en-de-nl.tsv');
const without: ClaimCheckParts = { termsOf: questionTerms };
const withGlossary = translatedClaims(createGlossary(rows));

console.log('| claims → quotes | claims | right, shown | wrong, shown | with the glossary: right | wrong |');
console.log('|---|--:|--:|--:|--:|--:|');
for (const [set, claimed, quoted] of [
  ['xquad-dev', 'de', 'en'],
  ['xquad-dev', 'en', 'de'],
  ['ntrex-dev', 'de', 'en'],
  ['ntrex-dev', 'en', 'de'],
  ['ntrex-dev', 'nl', 'de'],
  ['ntrex-dev', 'nl', 'en'],
] as const) {
  const [from, to] = [await articlesOf(set, claimed), await articlesOf(set, quoted)];
  const versions = new Map(to.map((article) => [withoutLanguage(article), article]));
  const pairs = from.flatMap((article, at) => {
    const right = versions.get(withoutLanguage(article));
    const next = from[(at + 1) % from.length];
    const wrong = next === undefined ? undefined : versions.get(withoutLanguage(next));
    if (right === undefined || wrong === undefined) return [];
    return claimsOf(article).map((claim) => ({ claim, right, wrong }));
  });
  const shown = (parts: ClaimCheckParts, side: 'right' | 'wrong'): number =>
    pairs.filter(({ claim, [side]: { body, language } }) => {
      return claimFlaw(claim, claimed, [{ title: '', text: body, language }], parts) === null;
    }).length;
  const counts = [without, withGlossary].flatMap((parts) => [shown(parts, 'right'), shown(parts, 'wrong')]);
  console.log(`| ${set} ${claimed} → ${quoted} | ${pairs.length} | ${counts.join(' | ')} |`);
}

async function articlesOf(set: string, language: string): Promise<readonly Article[]> {
  return (await createCorpusFiles(join(root, set, `corpus-${language}`)).read()).articles;
}

function withoutLanguage({ id }: Article): string {
  return id.replace(/-[a-z]+$/, '');
}

function claimsOf({ body, language }: Article): readonly string[] {
  return splitSentences(body, language)
    .slice(0, mostOfAnArticle)
    .map(({ start, end }) => body.slice(start, end))
    .filter(({ length }) => length >= shortest && length <= longest);
}
