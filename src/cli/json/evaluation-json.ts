import type { Comparison } from '../../evaluation/compare-runs.ts';
import type { Figures } from '../../evaluation/figures.ts';
import { latenciesOf } from '../../evaluation/latency.ts';
import type { Outcome } from '../../evaluation/outcome.ts';
import { type Run, runFormat } from '../../evaluation/run.ts';
import { hundredths } from './hundredths.ts';
import { indexJson } from './index-json.ts';
import { supportJson } from './support-json.ts';

/**
 * The object that `eval` prints with `--json` and saves with `--save`: names, order and meaning are a promise, kept by
 * docs/schema/eval.schema.json. `format`, what was measured and `questions` are what a later run is compared with.
 */
export function evaluationJson(run: Run, comparison: Comparison | null) {
  const { measuredAt, version, nodeVersion, index, embedder, chunking, sets, missingArticles } = run;
  const latency = latenciesOf(run.outcomes);
  return {
    format: runFormat,
    measuredAt,
    version,
    nodeVersion,
    index: indexJson(index),
    embedder: embedderJson(embedder),
    chunking: {
      version: chunking.version,
      targetChars: chunking.targetChars,
      overlapSentences: chunking.overlapSentences,
    },
    sets: sets.map(({ name, file, questions }) => ({ name, file, questions })),
    missingArticles,
    groups: run.groups.map(({ by, name, outcomes, figures }) => ({
      by,
      name,
      questions: outcomes.length,
      ...figuresJson(figures),
    })),
    latency:
      latency === null
        ? null
        : {
            search: { p50: hundredths(latency.search.p50), p95: hundredths(latency.search.p95) },
            answer: { p50: hundredths(latency.answer.p50), p95: hundredths(latency.answer.p95) },
          },
    comparison: comparison === null ? null : comparisonJson(comparison),
    questions: run.outcomes.map(questionJson),
  };
}

function embedderJson({ model, revision, dtype, dimensions, pooling, prefixes, maxTokens }: Run['embedder']) {
  return {
    model,
    revision,
    dtype,
    dimensions,
    pooling,
    prefixes: { query: prefixes.query, passage: prefixes.passage },
    maxTokens,
  };
}

/** Each figure's value under its name; how sure it is under `intervals`. */
function figuresJson(measured: Figures) {
  const { recallAt1, recallAt5, mrr, ndcgAt10, quoteHit, firstQuoteHit, refusals, falseRefusals } = measured;
  const value = (figure: Figures[keyof Figures]) => figure?.value ?? null;
  const interval = (figure: Figures[keyof Figures]) =>
    figure === null ? null : { of: figure.of, low: figure.low, high: figure.high };
  return {
    recallAt1: value(recallAt1),
    recallAt5: value(recallAt5),
    mrr: value(mrr),
    ndcgAt10: value(ndcgAt10),
    quoteHit: value(quoteHit),
    firstQuoteHit: value(firstQuoteHit),
    refusals: value(refusals),
    falseRefusals: value(falseRefusals),
    intervals: {
      recallAt1: interval(recallAt1),
      recallAt5: interval(recallAt5),
      mrr: interval(mrr),
      ndcgAt10: interval(ndcgAt10),
      quoteHit: interval(quoteHit),
      firstQuoteHit: interval(firstQuoteHit),
      refusals: interval(refusals),
      falseRefusals: interval(falseRefusals),
    },
  };
}

function comparisonJson({ baseline, margin, common, onlyHere, onlyThere, groups }: Comparison) {
  return {
    baseline: {
      measuredAt: baseline.measuredAt,
      version: baseline.version,
      index: indexJson(baseline.index),
      embedder: embedderJson(baseline.embedder),
    },
    margin,
    common,
    onlyHere,
    onlyThere,
    groups: groups.map(({ by, name, changes }) => ({
      by,
      name,
      changes: changes.map(({ figure, before, after, difference, of, won, lost, chance, verdict }) => ({
        figure,
        before,
        after,
        difference,
        of,
        won: won.map(placeOf),
        lost: lost.map(placeOf),
        chance,
        verdict,
      })),
    })),
  };
}

function placeOf({ set, id }: Outcome) {
  return { set, id };
}

function questionJson(outcome: Outcome) {
  return {
    set: outcome.set,
    id: outcome.id,
    question: outcome.question,
    kind: outcome.kind,
    languages: { question: outcome.languages.question, articles: outcome.languages.articles },
    answerable: outcome.answerable,
    gold: outcome.gold.map(({ articleId, any }) => ({ articleId, any })),
    found: outcome.found,
    goldRanks: outcome.goldRanks,
    refusal: outcome.refusal,
    support: supportJson(outcome.support),
    quotes: outcome.quotes.map(({ articleId, text }) => ({ articleId, text })),
    quoteHit: outcome.quoteHit,
    firstQuoteHit: outcome.firstQuoteHit,
    searchMs: hundredths(outcome.searchMs),
    answerMs: hundredths(outcome.answerMs),
  };
}
