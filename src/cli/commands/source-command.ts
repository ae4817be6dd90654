import { findSource } from '../../answering/finding/find-source.ts';
import { createSuggestTitles } from '../../answering/finding/suggest-titles.ts';
import { languagesOf } from '../../answering/languages-of.ts';
import { DatelineError } from '../../dateline-error.ts';
import { atOnce } from '../../retrieval/indexing/turns.ts';
import { keywordsOf } from '../../retrieval/open-archive.ts';
import { existingManifest } from '../archive/open-desk.ts';
import { sourceJson } from '../json/source-json.ts';
import { emptyArchive } from '../printing/empty-archive.ts';
import { jsonLine } from '../printing/json-line.ts';
import { renderSource } from '../printing/render-source.ts';
import { indented } from '../printing/wrap-text.ts';
import type { Command } from './command.ts';
import type { Flag } from './option.ts';
import { jsonFlag } from './question-options.ts';

const fullFlag: Flag = {
  flags: '--full',
  description: 'the whole text of an article, not its beginning alone',
};

export const sourceCommand: Command = {
  name: 'source',
  argument: {
    syntax: '[text...]',
    description: "an article's id, title or URL, a pasted quote, or a quote's receipt",
  },
  summary: 'show an article, or the article that a quote comes from',
  options: [fullFlag, jsonFlag],
  examples: [
    'npx dateline source ibm-inspur',
    'npx dateline source --full example.org/dateline/ibm-inspur',
    'npx dateline source "Inspur would also base systems of its own on IBM\'s Power8 chips."',
  ],
  async run(call) {
    const text = call.words.join(' ').trim();
    if (text === '') {
      throw new DatelineError("Give an article's id, title or URL, a quote or its receipt.", { exitCode: 2 });
    }
    const app = call.app();
    await existingManifest(app);
    // Nothing is embedded, so the embedder of the index need not be at hand.
    const stored = await app.store.load();
    const shelf = { ...stored, keywords: atOnce(keywordsOf(stored)) };
    const lookup = findSource(
      { ...shelf, suggestTitles: createSuggestTitles(stored.articles) },
      languagesOf(stored.articles),
      text,
    );
    const { terminal } = call;
    if (call.has(jsonFlag)) terminal.print(jsonLine(sourceJson(lookup)));
    else if (stored.articles.length === 0)
      terminal.print(indented(call.advised(emptyArchive), '  ', terminal.columns));
    else terminal.print(renderSource(lookup, terminal, { full: call.has(fullFlag) }));
    return 0;
  },
};
