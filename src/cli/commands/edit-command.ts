import type { Article } from '../../articles/article.ts';
import { articleId } from '../../articles/article-id.ts';
import { applyEdit, type Edit } from '../../articles/collecting/edits.ts';
import { publicationDate } from '../../articles/dates/publication-date.ts';
import { nearNames } from '../../articles/near-names.ts';
import { oneLine } from '../../articles/one-line.ts';
import { isWebAddress, notWebAddress } from '../../articles/web-address.ts';
import { DatelineError } from '../../dateline-error.ts';
import { sourceLine } from '../printing/source-line.ts';
import type { Call, Command } from './command.ts';
import type { Flag, Option } from './option.ts';
import { checkedLanguage } from './question-options.ts';

/** What takes a wrong find away, where there may be none. */
const none = 'none';

const title = option('--title <words>', 'its title', (words) => filled(words));
const publisher = option('--publisher <name>', `who published it, or "${none}"`, orNone(filled));
const author = option('--author <name>', `who wrote it, or "${none}"`, orNone(filled));
const date = option(
  '--date <date>',
  `when it was published: YYYY, YYYY-MM, YYYY-MM-DD, or "${none}"`,
  orNone(publicationDate),
);
const language = option('--language <tag>', 'the language of its text: en, de, nl …', checkedLanguage);
const url = option('--url <address>', `where it stands on the web, or "${none}"`, orNone(webAddress));
const undoFlag: Flag = { flags: '--undo', description: 'take back all that was set by hand' };

export const editCommand: Command = {
  name: 'edit',
  argument: { syntax: '<id>', description: 'the article' },
  summary:
    'set by hand what could not be found, or was found wrongly; it stays when the article is read again',
  options: [title, publisher, author, date, language, url, undoFlag],
  examples: [
    'npx dateline edit lenovo-emc-servers --date 2013-08',
    'npx dateline edit ibm-inspur --publisher "Example Courier"',
    'npx dateline edit ibm-inspur --undo',
  ],
  async run(call) {
    const app = call.app();
    const id = articleId(call.words[0] ?? '');
    const { articles, files } = await app.corpus.read();
    const article = articles.find((one) => one.id === id);
    if (article === undefined) {
      throw new DatelineError(
        `There is no article "${id}" in ${app.config.corpusFolder}.${nearWords(id, articles)} List them with: npx dateline articles`,
      );
    }
    const given = editOf(call);
    const undo = call.has(undoFlag);
    if (undo === Object.keys(given).length > 0) {
      throw new DatelineError('Give either what to set, for instance --date 2014-08-23, or --undo.', {
        exitCode: 2,
      });
    }
    const before = (await app.edits.edits()).get(id);
    const { terminal } = call;
    if (undo && before === undefined) {
      terminal.print(`${id}: nothing was set by hand.`);
      return 0;
    }
    await app.edits.set(id, undo ? {} : { ...before, ...given });
    terminal.print(undo ? `${id}: nothing is set by hand any more.` : sourceLine(applyEdit(article, given)));
    if (!undo) {
      terminal.note(
        `${files.get(id) ?? id} is as it was; what is set by hand stands in ${app.config.corpusFolder}/edits.yaml.`,
      );
    }
    terminal.note('To search with it: npx dateline index');
    return 0;
  },
};

/** ` Near it: ibm-inspur.`, with the ids that are near what was typed. */
function nearWords(typed: string, articles: readonly Article[]): string {
  const near = nearNames(
    typed,
    articles.map(({ id }) => id),
  );
  return near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`;
}

function editOf(call: Call): Edit {
  const given: Edit = {
    title: call.value(title),
    publisher: call.value(publisher),
    author: call.value(author),
    date: call.value(date),
    language: call.value(language),
    url: call.value(url),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function option<Value>(flags: string, description: string, parse: (text: string) => Value): Option<Value> {
  return { flags, description, parse };
}

function orNone<Value>(parse: (text: string) => Value): (text: string) => Value | null {
  return (text) => (text === none ? null : parse(text));
}

function filled(words: string): string {
  const line = oneLine(words);
  if (line !== '') return line;
  throw new DatelineError('it is empty.');
}

function webAddress(text: string): string {
  if (isWebAddress(text)) return text;
  throw new DatelineError(notWebAddress(text));
}
