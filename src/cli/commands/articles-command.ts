import { languagesOf } from '../../answering/languages-of.ts';
import { unknownLimits } from '../asking/unknown-limits.ts';
import { archiveListJson } from '../json/archive-json.ts';
import { jsonLine } from '../printing/json-line.ts';
import { renderArchiveList } from '../printing/render-archive-list.ts';
import { listArchive } from './archive-list.ts';
import type { Command } from './command.ts';
import type { Flag } from './option.ts';
import { filterOptions, filtersOf, jsonFlag } from './question-options.ts';

const undatedFlag: Flag = { flags: '--undated', description: 'only articles without a publication date' };
const duplicatesFlag: Flag = {
  flags: '--duplicates',
  description: 'only articles whose text others carry too, and which those are',
};

export const articlesCommand: Command = {
  name: 'articles',
  argument: {
    syntax: '[word...]',
    description: 'only articles with these words in title, publisher, author, id or file',
  },
  summary: "list the corpus's articles, with what was understood of each",
  options: [...filterOptions, undatedFlag, duplicatesFlag, jsonFlag],
  examples: [
    'npx dateline articles',
    'npx dateline articles lenovo',
    'npx dateline articles --undated',
    'npx dateline articles --lang nl --from 2021 --json',
  ],
  async run(call) {
    const reading = await call.app().corpus.read();
    const filters = filtersOf(call);
    const { articles } = reading;
    const publishers = [...new Set(articles.flatMap(({ publisher }) => publisher ?? []))];
    for (const note of unknownLimits(filters, { publishers, languages: languagesOf(articles) }))
      call.terminal.note(note);
    const rows = listArchive(reading, {
      filters,
      words: call.words,
      undated: call.has(undatedFlag),
      duplicates: call.has(duplicatesFlag),
    });
    const { print } = call.terminal;
    if (call.has(jsonFlag)) print(jsonLine(archiveListJson(rows, articles.length)));
    else print(renderArchiveList(rows, articles.length, call.terminal));
    return 0;
  },
};
