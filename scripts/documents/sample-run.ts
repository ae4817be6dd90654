import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { createApp } from '../../src/app.ts';
import { renderAnswer } from '../../src/bot/rendering/render-answer.ts';
import { en } from '../../src/bot/words/en.ts';
import { readConfig } from '../../src/config.ts';
import { openArchive } from '../../src/retrieval/open-archive.ts';
import { createWorkplace, type Workplace } from '../../test/support/workplace.ts';
import { discordText } from './discord-text.ts';
import { exampleBlocks } from './examples.ts';
import type { Blocks } from './generated-blocks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const answered = 'Which chips would Inspur use to design its own systems?';
const refused = 'Who won the 2014 World Cup?';
const dutch = 'Wie stapte naar de rechter tegen IBM?';
const misquoted = "Inspur would also base systems of its own on IBM's Power9 chips.";
const oneDay = ['--from', '2014-08-23', '--to', '2014-08-23', '--limit', '1'];

/** What the program prints over the sample archive, with the built-in embedder, in a folder of its own; the chat is the built program's. */
export async function sampleBlocks(): Promise<Blocks> {
  const workplace = await createWorkplace();
  try {
    await cp(join(root, 'corpus'), join(workplace.folder, 'corpus'), { recursive: true });
    const transcript = await startTranscript(workplace);
    const json = await printed(workplace, ['ask', '--json', ...oneDay, answered]);
    const [receipt = ''] = /[\w.~-]+@[0-9a-f]{10}\+\d+-\d+/.exec(json) ?? [];
    return new Map([
      ...(await exampleBlocks(workplace)),
      ['transcript', fenced(transcript)],
      ['discord', fenced(await discordTexts(workplace))],
      ['evaluation', fenced(withoutSmallPairs(await session(workplace, 'npx dateline eval', ['eval'])))],
      ['json', fenced(shortenedJson(json), 'json')],
      ['help ask', fenced(await session(workplace, 'npx dateline help ask', ['help', 'ask']))],
      ['verify', fenced(await session(workplace, `npx dateline verify ${receipt}`, ['verify', receipt]))],
      [
        'source',
        fenced(await session(workplace, `npx dateline source "${misquoted}"`, ['source', misquoted])),
      ],
    ]);
  } finally {
    await workplace.remove();
  }
}

async function startTranscript(workplace: Workplace): Promise<string> {
  const input = [answered, refused, dutch].join('\n');
  const { exitCode, stdout, stderr } = await workplace.run(['start'], { input });
  if (exitCode !== 0) throw new Error(`The chat ended with ${exitCode}: ${stderr}`);
  return `$ npm start\n${stderr}${stdout}`.trimEnd();
}

async function session(workplace: Workplace, line: string, words: readonly string[]): Promise<string> {
  return `$ ${line}\n${await printed(workplace, words)}`;
}

async function printed(workplace: Workplace, commandLine: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await workplace.call(commandLine);
  if (exitCode !== 0) throw new Error(`${commandLine.join(' ')} ended with ${exitCode}: ${stderr}`);
  return stdout.trimEnd();
}

/** The same two questions as the bot answers them. */
async function discordTexts({ folder }: Workplace): Promise<string> {
  const app = createApp(
    readConfig({ DATELINE_CORPUS: join(folder, 'corpus'), DATELINE_INDEX: join(folder, 'index') }),
  );
  const manifest = await app.store.manifest();
  if (manifest === null) throw new Error('There is no index to ask.');
  const archive = await openArchive({
    store: app.store,
    embedders: await app.embedders.forSearch(manifest.embedder),
    glossary: app.glossary,
  });
  const desk = await app.createDesk(archive, null);
  const texts: string[] = [];
  for (const text of [answered, refused]) {
    texts.push(
      `/ask question: ${text}\n\n${discordText(renderAnswer(await desk.ask({ text }), en, { showQuestion: true }))}`,
    );
  }
  await archive.embedder.close();
  return texts.join('\n\n');
}

const fields = z.record(z.string(), z.unknown());

/** Laid out for reading, with the first passage only and its text cut short. Keys stay in their order. */
function shortenedJson(json: string): string {
  const answer = fields.parse(JSON.parse(json));
  const [passage = {}] = z.array(fields).parse(answer['passages']);
  const text = `${z.string().parse(passage['text']).slice(0, 60)}…`;
  return JSON.stringify({ ...answer, passages: [{ ...passage, text }] }, null, 2);
}

/** The table of figures without the language pairs of fewer than ten questions, which would be most of it. */
function withoutSmallPairs(table: string): string {
  const smallPairs = /(?:^ {2}.+ → .+\n {2}n (\d+) \+ (\d+).*\n)/gm;
  return table
    .replace(smallPairs, (rows, one: string, other: string) =>
      Number(one) + Number(other) < 10 ? '  …\n' : rows,
    )
    .replace(/(?: {2}…\n)+/g, '  …\n');
}

function fenced(text: string, language = 'text'): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}
