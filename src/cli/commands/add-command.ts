import type { ArticleReading } from '../../articles/article-reading.ts';
import type { Edits } from '../../articles/collecting/edits.ts';
import type { Placement } from '../../articles/collecting/place-article.ts';
import { noteArticle } from '../../articles/collecting/reading-note.ts';
import type { SourcesToAdd } from '../../articles/collecting/sources-to-add.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { Addition } from '../archive/addition.ts';
import { additionJson } from '../json/archive-json.ts';
import { jsonLine } from '../printing/json-line.ts';
import { plainLine } from '../printing/plain-text.ts';
import { additionSummary, renderAddition, renderExplanation } from '../printing/render-addition.ts';
import { warningsTogether } from '../printing/warnings-together.ts';
import type { Command } from './command.ts';
import type { Flag } from './option.ts';
import { jsonFlag } from './question-options.ts';

const dryRunFlag: Flag = { flags: '--dry-run', description: 'say what would be done and write nothing' };
const explainFlag: Flag = {
  flags: '--explain',
  description: 'show what was kept of each source and what was left out, and why; writes nothing',
};
const followFlag: Flag = { flags: '--follow', description: "fetch the pages that a feed's items name" };
const privateFlag: Flag = {
  flags: '--allow-private',
  description: 'fetch from private addresses too, such as a server of your own network',
};

export const addCommand: Command = {
  name: 'add',
  argument: { syntax: '<source...>', description: 'files, folders, web addresses, feeds' },
  summary:
    'bring articles into the corpus: files, folders, web pages and feeds, each as a Markdown file of its own',
  options: [dryRunFlag, explainFlag, followFlag, privateFlag, jsonFlag],
  examples: [
    'npx dateline add saved-pages/ letters.zip',
    'npx dateline add https://example.org/2014/08/ibm-inspur --dry-run',
    'npx dateline add --explain saved-pages/lenovo.html',
  ],
  async run(call) {
    const app = call.app();
    const { terminal } = call;
    const explain = call.has(explainFlag);
    const dryRun = explain || call.has(dryRunFlag);
    const writer = await app.openCorpusWriter(dryRun);
    const edits = await app.edits.edits();
    const sources = await app.sourcesToAdd({ allowPrivate: call.has(privateFlag) });
    const additions: Addition[] = [];
    const skipped: { readonly file: string; readonly reason: string }[] = [];
    /** Where each article that was written came from, by its file. */
    const written = new Map<string, string>();
    const warnings: string[] = [];
    let barren = 0;
    try {
      for (const source of call.words) {
        const [before, skippedBefore] = [additions.length, skipped.length];
        for await (const reading of readingsOf(sources, source, call.has(followFlag))) {
          if (reading.kind === 'skipped') {
            skipped.push({ file: reading.file, reason: reading.reason });
            terminal.note(`${plainLine(reading.file)}: skipped, ${plainLine(reading.reason)}`);
            continue;
          }
          const placement = await writer.write(reading.article);
          const addition = withEdits(replacing(written, reading, placement), edits);
          additions.push(addition);
          if (!call.has(jsonFlag))
            terminal.print(
              explain ? renderExplanation(addition, terminal) : renderAddition(addition, terminal),
            );
          for (const warning of addition.reading.warnings)
            warnings.push(`${plainLine(reading.file)}: ${plainLine(warning)}`);
        }
        if (additions.length === before) {
          barren += 1;
          if (skipped.length === skippedBefore) terminal.note(`${plainLine(source)}: holds no file`);
        }
      }
    } finally {
      await sources.close();
    }
    if (call.has(jsonFlag)) terminal.print(jsonLine(additionJson(additions, skipped, dryRun)));
    for (const line of warningsTogether(warnings)) terminal.note(line);
    terminal.note(additionSummary(additions, skipped.length, dryRun, app.config.corpusFolder));
    return barren > 0 ? 1 : 0;
  },
};

/** Two versions of one article in what is brought: the second takes the place of the first, which whoever brings them is told. */
function replacing(
  written: Map<string, string>,
  reading: Addition['reading'],
  placement: Placement,
): Addition {
  const replaced = placement.kind === 'updated' ? written.get(placement.file) : undefined;
  if (placement.kind === 'added' || placement.kind === 'updated') written.set(placement.file, reading.file);
  if (replaced === undefined) return { reading, placement };
  const warning = `it is the article of ${replaced} in another version, and takes its place`;
  return { reading: { ...reading, warnings: [...reading.warnings, warning] }, placement };
}

/** What was set by hand is what the article is cited as, whatever its source says. */
function withEdits({ reading, placement }: Addition, edits: Edits): Addition {
  const id = placement.kind === 'there-already' ? placement.id : reading.article.id;
  const { article, note } = noteArticle({ ...reading, article: { ...reading.article, id } }, edits);
  return { reading: { ...reading, article, warnings: note.warnings }, placement };
}

/** A source that fails as a whole is skipped like one that cannot be read: it never stops the others. */
async function* readingsOf(
  sources: SourcesToAdd,
  source: string,
  follow: boolean,
): AsyncGenerator<ArticleReading> {
  try {
    yield* /^https?:\/\//i.test(source) ? sources.address(source, { follow }) : sources.path(source);
  } catch (error) {
    if (!(error instanceof DatelineError)) throw error;
    yield {
      kind: 'skipped',
      file: source,
      reason: error.message.replace(`${source}: `, '').replace(/\.$/, ''),
    };
  }
}
