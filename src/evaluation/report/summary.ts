import { type Comparison, regressionsOf } from '../compare-runs.ts';
import { figureHeading, figuresOf, type Measured } from '../figures.ts';
import { latenciesOf } from '../latency.ts';
import type { Run } from '../run.ts';
import {
  differenceWords,
  durationWords,
  figureWords,
  groupWords,
  percentWords,
  timeWords,
} from '../words.ts';

/** The run in sentences, for whoever keeps the archive; what could not be measured is not mentioned. */
export function summarySentences(run: Run, comparison: Comparison | null): readonly string[] {
  const all = run.groups[0]?.figures ?? figuresOf(run.outcomes);
  const answerable = run.outcomes.filter((outcome) => outcome.answerable).length;
  const unanswerable = run.outcomes.length - answerable;
  return [
    asked(answerable, unanswerable),
    ...(all.recallAt1 === null || all.recallAt5 === null
      ? []
      : [
          `An article that answers stood at the top of the search for ${sharePhrase(all.recallAt1)}, and among the first five for ${countPhrase(all.recallAt5)}.`,
        ]),
    ...(all.quoteHit === null || all.firstQuoteHit === null
      ? []
      : [
          `A quote that holds the answer was shown for ${sharePhrase(all.quoteHit)}; it was the first quote for ${countPhrase(all.firstQuoteHit)}.`,
        ]),
    ...(all.falseRefusals === null
      ? []
      : [
          all.falseRefusals.value === 0
            ? 'None of the questions with an answer was refused.'
            : `Refused although there is an answer: ${sharePhrase(all.falseRefusals)}.`,
        ]),
    ...(all.refusals === null
      ? []
      : [
          all.refusals.value === 1
            ? 'All of the questions without an answer were refused.'
            : `Of the questions without an answer, ${countPhrase(all.refusals)} were refused; the others got a quote that does not answer them.`,
        ]),
    ...weakest(run),
    ...latencies(run),
    ...(comparison === null ? [] : [compared(comparison)]),
  ];
}

function asked(answerable: number, unanswerable: number): string {
  const [questions, have] = answerable === 1 ? ['question', 'has'] : ['questions', 'have'];
  const first = `${answerable} ${questions} that ${have} an answer in the archive`;
  if (unanswerable === 0) return `Asked: ${first}.`;
  const without = `${unanswerable} that ${unanswerable === 1 ? 'has' : 'have'} none`;
  return answerable === 0
    ? `Asked: questions without an answer in the archive, ${unanswerable}.`
    : `Asked: ${first}, and ${without}.`;
}

/** `68 of 86 (79 %; with 95 % confidence between 69 % and 86 %)`. */
function sharePhrase(figure: Measured): string {
  return `${countOf(figure)} (${percentWords(figure.value)}; with 95\u00a0% confidence between ${percentWords(figure.low)} and ${percentWords(figure.high)})`;
}

/** `83 of 86 (97 %)`. */
function countPhrase(figure: Measured): string {
  return `${countOf(figure)} (${percentWords(figure.value)})`;
}

function countOf({ value, of }: Measured): string {
  return `${Math.round(value * of)} of ${of}`;
}

/** A group smaller than this is weak or strong by chance. */
const fewestForWeakest = 10;

/** Where quotes are found most rarely, or articles where no quote is judged; only where there is another group to be weaker than. */
function weakest(run: Run): readonly string[] {
  return (['languages', 'kind'] as const).flatMap((by) => {
    const groups = run.groups
      .filter((group) => group.by === by)
      .flatMap(({ name, figures }) => {
        const { quoteHit, recallAt1 } = figures;
        const figure = quoteHit ?? recallAt1;
        const heading = quoteHit === null ? 'recallAt1' : 'quoteHit';
        return figure === null || figure.of < fewestForWeakest ? [] : [{ name, figure, heading } as const];
      })
      .sort((a, b) => a.figure.value - b.figure.value);
    const [first, second] = groups;
    if (first === undefined || second === undefined || first.figure.value === second.figure.value) return [];
    return [
      `Weakest, by ${figureHeading(first.heading)}: ${groupWords({ by, name: first.name })}, ${countPhrase(first.figure)}.`,
    ];
  });
}

function latencies({ outcomes }: Run): readonly string[] {
  const latency = latenciesOf(outcomes);
  if (latency === null) return [];
  const { p50, p95 } = latency.answer;
  return [
    `Half of the answers took ${durationWords(p50)} or less, 95 of 100 took ${durationWords(p95)} or less.`,
  ];
}

function compared(comparison: Comparison): string {
  const since = `Compared with the run of ${timeWords(comparison.baseline.measuredAt)}`;
  const worse = regressionsOf(comparison);
  if (worse.length === 0)
    return `${since}, no figure is worse by more than ${figureWords(comparison.margin)}.`;
  const listed = worse.map(
    ({ group, change }) =>
      `${figureHeading(change.figure)} of ${groupWords(group)} (${differenceWords(change.difference)})`,
  );
  return `${since}, worse by more than ${figureWords(comparison.margin)}: ${listed.join('; ')}.`;
}
