import { type Html, html } from '../../html.ts';
import type { Comparison } from '../compare-runs.ts';
import type { Group } from '../groups.ts';
import type { Run } from '../run.ts';
import { embedderWords, timeWords } from '../words.ts';
import { comparisonContent } from './comparison-section.ts';
import { failedQuestions, type TitleOf } from './failed-questions.ts';
import { figuresContent, groupContent } from './figure-sections.ts';
import { methodNotes } from './method-notes.ts';
import { latencyPlots, rankPlot, refusalPlot } from './outcome-plots.ts';
import { riskPlot } from './risk-chart.ts';
import { style } from './style.ts';
import { summarySentences } from './summary.ts';

/**
 * A run as a page of its own: nothing is loaded from elsewhere, no script runs. `titleOf` knows the articles of the archive. It is
 * well-formed XML.
 */
export function renderReport(run: Run, comparison: Comparison | null, titleOf: TitleOf): string {
  const sections = sectionsOf(run, comparison, titleOf);
  const title = `How well the archive answers: ${run.sets.map(({ name }) => name).join(', ')}`;
  return html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
<title>${title}</title>
${style}</head>
<body>
<header>
<h1>${title}</h1>
<p class="facts">${factsOf(run)}</p>
${missing(run)}</header>
<main>
<ul class="summary">
${summarySentences(run, comparison).map(
  (sentence) => html`<li>${sentence}</li>
`,
)}</ul>
<nav aria-label="Sections"><ul>
${sections.map(
  ({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>
`,
)}</ul></nav>
${sections.map(
  ({ id, heading, content }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${heading}</h2>
${content}</section>
`,
)}</main>
</body>
</html>
`.toString();
}

interface Section {
  readonly id: string;
  readonly heading: string;
  readonly content: Html;
}

function sectionsOf(run: Run, comparison: Comparison | null, titleOf: TitleOf): readonly Section[] {
  const { outcomes, groups } = run;
  const by = (wanted: Group['by'], id: string, heading: string, order: string): readonly Section[] => {
    const members = groups.filter((group) => group.by === wanted);
    return members.length === 0 ? [] : [{ id, heading, content: groupContent(id, order, members) }];
  };
  return [
    ...(comparison === null
      ? []
      : [{ id: 'comparison', heading: 'Before and now', content: comparisonContent(comparison) }]),
    ...groups
      .slice(0, 1)
      .map((all) => ({ id: 'figures', heading: 'All questions', content: figuresContent(all) })),
    ...by('set', 'sets', 'By set', 'by set'),
    ...by('languages', 'languages', 'By language', 'by language of question → article'),
    ...by('kind', 'kinds', 'By kind of question', 'by kind of question'),
    { id: 'ranks', heading: 'Where the article stood', content: rankPlot(outcomes) },
    {
      id: 'refusals',
      heading: 'Answers and refusals',
      content: html`${refusalPlot(outcomes)}${riskPlot(outcomes)}`,
    },
    { id: 'latency', heading: 'How long it took', content: latencyPlots(outcomes) },
    { id: 'failures', heading: 'What went wrong', content: failedQuestions(outcomes, titleOf) },
    { id: 'method', heading: 'How this was measured', content: methodNotes(run) },
  ];
}

function factsOf({ measuredAt, version, index, embedder }: Run): string {
  return [
    `measured ${timeWords(measuredAt)} with Dateline ${version}`,
    `index ${index.id}`,
    `${index.articles} articles, ${index.passages} passages`,
    embedderWords(embedder),
  ].join(' · ');
}

function missing({ missingArticles }: Run): Html | null {
  if (missingArticles.length === 0) return null;
  return html`<p class="note"><strong>These figures are of another archive than was meant.</strong> Articles that the questions name and this archive does not hold: ${missingArticles.length}, for instance <code>${missingArticles[0] ?? ''}</code>.</p>
`;
}
