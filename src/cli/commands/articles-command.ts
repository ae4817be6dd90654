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
  summary: "list the corpus's articles, with what was understood of each",
  options: [...filterOptions, undatedFlag, duplicatesFlag, jsonFlag],
  examples: [
    'npx dateline articles',
    'npx dateline articles --undated',
    'npx dateline articles --lang nl --from 2021 --json',
  ],
  async run(call) {
    const reading = await call.app().corpus.read();
    const rows = listArchive(reading, {
      filters: filtersOf(call),
      undated: call.has(undatedFlag),
      duplicates: call.has(duplicatesFlag),
    });
    const { print } = call.terminal;
    if (call.has(jsonFlag)) print(jsonLine(archiveListJson(rows, reading.articles.length)));
    else print(renderArchiveList(rows, reading.articles.length, call.terminal));
    return 0;
  },
};
