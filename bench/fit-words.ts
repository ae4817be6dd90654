/**
 * What do glossary, compounds and cognates each bring, and how much should they count? Keyword search alone, with pieces left out
 * and with other weights, over the labelled sets `xquad-dev` and `ntrex-dev` of a folder (see `bench/across-languages.ts`):
 *
 *     npx tsx bench/fit-words.ts FOLDER
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLabelledSet } from '../src/evaluation/labelled-set.ts';
import { mean } from '../src/evaluation/metrics.ts';
import type { Archive } from '../src/retrieval/archive.ts';
import { createGlossary } from '../src/retrieval/glossary/glossary.ts';
import { embeddedText } from '../src/retrieval/indexing/chunk-article.ts';
import { buildKeywordIndex } from '../src/retrieval/keywords/build-keyword-index.ts';
import { createQuestionReader, fittedWeights, type QuestionWeights } from '../src/retrieval/read-question.ts';
import { analyseWords } from '../src/retrieval/words/analyse-text.ts';
import { withArchive } from './archive-of.ts';

type Words = Pick<Archive, 'keywords' | 'glossary' | 'words'>;

interface Variant {
  readonly name: string;
  readonly weights?: Partial<QuestionWeights>;
  readonly without?: (archive: Archive) => Partial<Words>;
}

const none = createGlossary([]);
const variants: readonly Variant[] = [
  { name: 'as fitted' },
  { name: 'no glossary', without: () => ({ glossary: none }) },
  {
    name: 'no compounds',
    without: (archive) => ({
      keywords: wholeWords(archive),
      words: { ...archive.words, splitCompound: () => [] },
    }),
  },
  { name: 'no cognates', weights: { mostSoughtByLetters: 0 } },
  {
    name: 'none of them',
    weights: { mostSoughtByLetters: 0 },
    without: (archive) => ({
      glossary: none,
      keywords: wholeWords(archive),
      words: { ...archive.words, splitCompound: () => [] },
    }),
  },
  ...[0.25, 0.75, 1].map((part) => ({ name: `part ${part}`, weights: { part } })),
  ...[0.7, 0.8, 1].map((translation) => ({ name: `translation ${translation}`, weights: { translation } })),
  ...[0, 0.25, 0.75, 1].map((doubtful) => ({ name: `doubtful ${doubtful}`, weights: { doubtful } })),
];

const [, , root = ''] = process.argv;
if (!existsSync(root)) {
  console.error('usage: npx tsx bench/fit-words.ts FOLDER');
  process.exit(2);
}

/** Per variant and column, one value for each direction. */
const results = new Map<string, number[]>();
for (const [set, languages] of [
  ['xquad-dev', ['en', 'de']],
  ['ntrex-dev', ['en', 'de', 'nl']],
] as const) {
  for (const passages of languages) {
    await withArchive([join(root, set, `corpus-${passages}`)], async (archive) => {
      for (const variant of variants) {
        for (const asked of languages) measure(archive, variant, set, asked, passages);
      }
    });
  }
}
const columns = ['xquad-dev', 'ntrex-dev'].flatMap((set) =>
  ['same language', 'across'].map((where) => `${set} ${where}`),
);
console.log(`| R@1 / R@5 / MRR, mean of directions | ${columns.join(' | ')} |`);
console.log(`|---|${columns.map(() => '---').join('|')}|`);
for (const { name } of variants) {
  const cells = columns.map((column) =>
    ['R@1', 'R@5', 'MRR'].map((figure) => shown(results.get(`${name} ${column} ${figure}`))).join(' / '),
  );
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}

function measure(archive: Archive, variant: Variant, set: string, asked: string, passages: string): void {
  const words: Words = { ...archive, ...variant.without?.(archive) };
  const read = createQuestionReader(words, [passages], { ...fittedWeights, ...variant.weights });
  const file = join(root, set, `questions.${asked}-${passages}.jsonl`);
  const questions = parseLabelledSet(readFileSync(file, 'utf8'), file).filter(({ gold }) => gold.length > 0);
  const ranks = questions.map(({ text, gold }) => {
    const hits = words.keywords.search(read(text).terms, 64);
    const ids = [...new Set(hits.map(({ chunk }) => archive.chunks[chunk]?.articleId))];
    const wanted = new Set(gold.map(({ articleId }) => articleId));
    return ids.findIndex((id) => id !== undefined && wanted.has(id)) + 1;
  });
  const column = `${set} ${asked === passages ? 'same language' : 'across'}`;
  const note = (figure: string, values: readonly number[]): void => {
    const key = `${variant.name} ${column} ${figure}`;
    results.set(key, [...(results.get(key) ?? []), mean(values) ?? 0]);
  };
  note(
    'R@1',
    ranks.map((rank) => Number(rank === 1)),
  );
  note(
    'R@5',
    ranks.map((rank) => Number(rank >= 1 && rank <= 5)),
  );
  note(
    'MRR',
    ranks.map((rank) => (rank === 0 ? 0 : 1 / rank)),
  );
}

/** The archive's passages as they would be indexed without splitting compounds. */
function wholeWords({ articles, chunks }: Archive): Archive['keywords'] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return buildKeywordIndex(
    chunks.flatMap((chunk) => {
      const article = byId.get(chunk.articleId);
      return article === undefined ? [] : [analyseWords(embeddedText(article, chunk), article.language)];
    }),
  );
}

function shown(values: readonly number[] | undefined): string {
  return (mean(values ?? []) ?? 0).toFixed(3).replace(/^0/, '');
}
