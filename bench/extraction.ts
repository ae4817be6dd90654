/**
 * How well are web pages read? Every page of a folder, `test/fixtures/pages` where none is named, against what stands beside it:
 *
 *     npx tsx bench/extraction.ts [--json] [FOLDER]
 *
 * Text fields count where they are equal after white space and typography are folded; the date in value and precision. Bodies are
 * compared as bags of lower-cased words. Pages marked `setAside` have a column of their own. Then the five worst bodies and
 * every field that is wrong.
 */
import { extractionFigures, extractPages, onlySetAside, pagesFolder } from '../test/support/extraction.ts';

const [folder = pagesFolder] = process.argv.slice(2).filter((argument) => argument !== '--json');
const extraction = await extractPages(folder);
const { articles, noArticles } = extraction;
const figures = extractionFigures(extraction);

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ figures, articles, noArticles }, null, 2));
} else {
  const groups = [
    { heading: 'all', group: extraction },
    { heading: 'rules made on them', group: onlySetAside(extraction, false) },
    { heading: 'set aside', group: onlySetAside(extraction, true) },
  ].filter(({ group }, index) => index === 0 || group.articles.length > 0);
  const columns = groups.map(({ group }) => {
    const { exact, body, noArticlesSkipped } = extractionFigures(group);
    return [
      ...Object.entries(exact).map(([field, value]) => [`${field} exact`, value] as const),
      ...Object.entries(body).map(([part, value]) => [`body ${part}`, value] as const),
      ['no article, and skipped', noArticlesSkipped] as const,
    ];
  });
  const headings = groups.map(
    ({ heading, group }) =>
      `${heading}: ${group.articles.length} articles, ${group.noArticles.length} others`,
  );
  console.log(`| | ${headings.join(' | ')} |`);
  console.log(`|---|${'---|'.repeat(groups.length)}`);
  for (const [index, [name]] of (columns[0] ?? []).entries()) {
    console.log(`| ${name} | ${columns.map((rows) => rows[index]?.[1].toFixed(3)).join(' | ')} |`);
  }

  console.log('\nWorst bodies (precision, recall, F1):');
  for (const { page, body } of figures.worstBodies) {
    const scores = [body.precision, body.recall, body.f1].map((score) => score.toFixed(3));
    console.log(`  ${scores.join('  ')}  ${page}`);
  }
  console.log('\nWrong:');
  for (const { page, skipped, wrong } of articles) {
    if (skipped !== null) console.log(`  ${page}: skipped, ${skipped}`);
    for (const { field, expected, found } of wrong) {
      console.log(`  ${page}: ${field} is ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`);
    }
  }
  for (const { page, reason } of noArticles) {
    if (reason === null) console.log(`  ${page}: read as an article`);
  }
}
