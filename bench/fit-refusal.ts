/**
 * When does the archive answer? Fits the weights of the signals, prints how well they tell, and writes
 * `src/answering/support/support-weights.ts`:
 *
 *     npx tsx bench/fit-refusal.ts SETS [SIGNALS] [--model NAME --save FIT.json]
 *
 * SETS holds `xquad-dev` and `nomiracl-dev`, each with `corpus-LANG` and `questions.ASKED-LANG.jsonl`. SIGNALS is a file that keeps what
 * was measured, so that a second fit need not search again. Every question of XQuAD that has an answer is also asked with the articles
 * that answer left out of the search: then it has none. `docs/fitting.md` says how to fit for another embedder than the built-in one.
 */
import { type SignalName, signalNames } from '../src/answering/support/signals.ts';
import { type Strictness, strictnesses } from '../src/answering/support/strictness.ts';
import type { SupportModel } from '../src/answering/support/support-model.ts';
import { fitTarget, fitUsage } from './fit-target.ts';
import { chanceOf, crossValidated, type Example, fitLogistic, type Logistic } from './logistic.ts';
import { type MeasuredQuestion, measuredQuestions } from './refusal-signals.ts';

/** How much the rows count beside each other; in each, questions with and without an answer count the same. */
const shares: readonly (readonly [RegExp, number])[] = [
  [/^nomiracl/, 1],
  [/^xquad (en → en|de → de)$/, 1],
  [/^xquad (en → de|de → en)$/, 0.5],
  [/^xquad (en → en|de → de), left out$/, 0.5],
  [/^xquad (en → de|de → en), left out$/, 0.5],
];
/** Sets how strong the penalty is beside the examples. */
const examplesPerShare = 200;
const ridge = 10;
const folds = 10;
/**
 * Where each strictness draws its line: by the questions of XQuAD in one language that would be refused wrongly, the mean of both, and by
 * those of the sample archive, which is what a new user sees.
 */
const risks = {
  strict: { xquad: 0.08, sample: 1 },
  balanced: { xquad: 0.02, sample: 0.02 },
  eager: { xquad: 0.01, sample: 0.01 },
} as const;
const curve = [0.02, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3];

const target = fitTarget(process.argv.slice(2));
const [root, file] = target.places;
if (root === undefined) {
  console.error(`usage: npx tsx bench/fit-refusal.ts SETS [SIGNALS] ${fitUsage}`);
  process.exit(2);
}
const questions = await measuredQuestions(root, file, target);
const rows = [...new Set(questions.map(({ row }) => row))];
/** The answerable ones of a row also stand against the same with their articles left out. */
const judgedIn = (row: string, { row: own, answerable }: MeasuredQuestion): boolean =>
  own === row || (answerable && `${own}, left out` === row);
const related = questions.flatMap(({ row, id, answerable, signals }, at) => {
  if (signals === null) return [];
  const share = shares.find(([pattern]) => pattern.test(row))?.[1] ?? 0;
  const alike = questions.filter((other) => other.row === row && other.answerable === answerable).length;
  const example: Example = {
    values: signalNames.map((name) => signals[name]),
    label: answerable ? 1 : 0,
    weight: (examplesPerShare * share) / alike,
    group: id,
  };
  return [{ at, example }];
});
const examples = related.map(({ example }) => example);
const model = fitLogistic(examples, ridge);
const seen = chancesOf(examples.map(({ values }) => chanceOf(model, values)));
const unseen = chancesOf(crossValidated(examples, ridge, folds));
const lines: Readonly<Record<Strictness, number>> = {
  strict: lineAt(risks.strict),
  balanced: lineAt(risks.balanced),
  eager: lineAt(risks.eager),
};

console.log('Refused rightly / wrongly by weights that have not seen the question (by those that have):\n');
console.log(`| | ${strictnesses.join(' | ')} |\n|---|${strictnesses.map(() => '---').join('|')}|`);
for (const row of rows) {
  const cells = strictnesses.map((name) => {
    const line = lines[name];
    return `${refusals(unseen, row, line)} (${refusals(seen, row, line)})`;
  });
  console.log(`| ${row} | ${cells.join(' | ')} |`);
}
console.log(
  '\nRefused rightly where so many are refused wrongly, by weights that have not seen the question:\n',
);
console.log(`| | ${curve.map(short).join(' | ')} | area |\n|---|${curve.map(() => '--:').join('|')}|--:|`);
for (const row of rows) {
  const [good, bad] = partedBy(unseen, row);
  const cells = curve.map((risk) => short(below(bad, quantile(good, risk))));
  console.log(`| ${row} | ${cells.join(' | ')} | ${short(area(good, bad))} |`);
}
const supportModel: SupportModel = { bias: rounded(model.bias), weights: weightsByName(model) };
target.save(
  { supportModel, leastSupports: lines },
  {
    file: new URL('../src/answering/support/support-weights.ts', import.meta.url),
    text: weightsFile(supportModel),
  },
);

/** The chance of every question, 0 where nothing has to do with it. */
function chancesOf(ofRelated: readonly number[]): readonly number[] {
  const chances = questions.map(() => 0);
  related.forEach(({ at }, i) => {
    chances[at] = ofRelated[i] ?? 0;
  });
  return chances;
}

/** The chances of a row's questions with an answer and of those without, ascending. */
function partedBy(chances: readonly number[], row: string): readonly [readonly number[], readonly number[]] {
  const of = (wanted: boolean) =>
    questions
      .flatMap((question, i) =>
        judgedIn(row, question) && question.answerable === wanted ? [chances[i] ?? 0] : [],
      )
      .sort((a, b) => a - b);
  return [of(true), of(false)];
}

function lineAt(risk: { readonly xquad: number; readonly sample: number }): number {
  const own = ['xquad en → en', 'xquad de → de'].map((row) => partedBy(unseen, row)[0]);
  // Nothing was fitted on it: the weights that are written are the ones that count.
  const [sample] = partedBy(seen, 'sample archive');
  let line = 0;
  for (let next = 0.005; next < 1; next += 0.005) {
    const xquad = own.reduce((sum, good) => sum + below(good, next), 0) / own.length;
    if (xquad > risk.xquad || below(sample, next) > risk.sample) break;
    line = next;
  }
  return Number(line.toFixed(3));
}

function refusals(chances: readonly number[], row: string, line: number): string {
  const [good, bad] = partedBy(chances, row);
  return `${short(below(bad, line))} / ${short(below(good, line))}`;
}

function below(chances: readonly number[], line: number): number {
  return chances.filter((chance) => chance < line).length / Math.max(1, chances.length);
}

function quantile(ascending: readonly number[], part: number): number {
  return ascending[Math.floor(part * ascending.length)] ?? 0;
}

/** How often a question with an answer has the greater chance of two. */
function area(good: readonly number[], bad: readonly number[]): number {
  const won = good.flatMap((a) => bad.map((b): number => (a > b ? 1 : a === b ? 0.5 : 0)));
  return won.reduce((sum, value) => sum + value, 0) / Math.max(1, won.length);
}

function short(share: number): string {
  return share.toFixed(3).replace(/^0/, '');
}

function rounded(weight: number): number {
  return Number(weight.toFixed(3));
}

function weightsByName({ weights }: Logistic): SupportModel['weights'] {
  const of = (name: SignalName): number => rounded(weights[signalNames.indexOf(name)] ?? 0);
  return {
    little: of('little'),
    context: of('context'),
    rarest: of('rarest'),
    names: of('names'),
    nouns: of('nouns'),
    phrases: of('phrases'),
    found: of('found'),
    agreed: of('agreed'),
    open: of('open'),
    figureless: of('figureless'),
    foreign: of('foreign'),
    foreignPassage: of('foreignPassage'),
  };
}

function weightsFile({ bias, weights }: SupportModel): string {
  const listed = signalNames.map((name) => `    ${name}: ${weights[name]},\n`);
  return `import type { Strictness } from './strictness.ts';
import type { SupportModel } from './support-model.ts';

/** Written by \`bench/fit-refusal.ts\` from the development halves of XQuAD and NoMIRACL: not to be edited by hand. */
export const supportModel: SupportModel = {
  bias: ${bias},
  weights: {
${listed.join('')}  },
};

/** Below this the archive does not answer. */
export const leastSupports: Readonly<Record<Strictness, number>> = {
${strictnesses.map((name) => `  ${name}: ${lines[name]},\n`).join('')}};
`;
}
