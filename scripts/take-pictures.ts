/**
 * Takes the pictures of the bot that the documents show, of the preview of the sample archive, and of three articles that disagree, with a Chromium that is on this machine:
 *
 *     npm run pictures [CHROMIUM]
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { disagreeingArticles } from './documents/disagreeing-articles.ts';

const root = new URL('..', import.meta.url);
const pictures = new URL('docs/pictures/', root);

/** One picture: what is done on the page before it is taken. */
interface Scene {
  readonly name: string;
  readonly command: string;
  readonly fields?: Readonly<Record<string, string>>;
}

const scenes: readonly Scene[] = [
  { name: 'answer', command: 'ask', fields: { question: 'Which IBM chips would Inspur use?' } },
  { name: 'refusal', command: 'ask', fields: { question: 'Who won the 2014 World Cup?' } },
  {
    name: 'conflict',
    command: 'ask',
    fields: { question: 'How many people did the fire at the Wismund docks kill?', 'as-of': '2016-04' },
  },
  { name: 'timeline', command: 'timeline', fields: { topic: 'Inspur' } },
  { name: 'admin-status', command: 'admin status' },
];

const sizes = [
  { name: 'desktop', width: 760, height: 1400, as: '' },
  { name: 'phone', width: 390, height: 1800, as: '?as=light' },
];

const folder = await mkdtemp(join(tmpdir(), 'dateline-pictures-'));
const [corpus, index] = [join(folder, 'corpus'), join(folder, 'index')];
await cp(new URL('corpus', root), corpus, { recursive: true });
await writeFile(
  join(corpus, 'disagreeing.jsonl'),
  disagreeingArticles.map((each) => JSON.stringify(each)).join('\n'),
);
const folders = ['--corpus', corpus, '--index', index];
const preview = spawn(process.execPath, ['dist/cli.js', 'preview', '--port', '0', ...folders], { cwd: root });
try {
  const url = await addressOf(preview);
  const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox'] });
  await mkdir(pictures, { recursive: true });
  for (const size of sizes) await takeAll(browser, url, size);
  await browser.close();
} finally {
  preview.kill('SIGTERM');
  await rm(folder, { recursive: true, force: true });
}

async function takeAll(
  browser: Browser,
  url: string,
  { name, width, height, as }: (typeof sizes)[number],
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  await page.goto(`${url}${as}`);
  await page.waitForSelector('body[data-ready]');
  for (const scene of scenes) {
    const message = await play(page, scene);
    await message.screenshot({ path: new URL(`${scene.name}-${name}.png`, pictures).pathname });
    console.log(`docs/pictures/${scene.name}-${name}.png`);
  }
  await page.close();
}

/** Does it, and answers with the message that came of it. */
async function play(page: Page, { command, fields = {} }: Scene): Promise<Locator> {
  const before = await page.locator('discord-message').count();
  await page.selectOption('#command', command);
  for (const [key, text] of Object.entries(fields)) await page.fill(`#composer [name="${key}"]`, text);
  await page.click('#composer button[type=submit]');
  const message = page.locator('discord-message').nth(before);
  await message.waitFor();
  await message.locator('.said').waitFor();
  return message;
}

/** The page's address, as the command tells it. */
function addressOf(program: typeof preview): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    program.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    program.once('exit', () => reject(new Error(`The preview ended:\n${said}`)));
  });
}

function browserPath(): string {
  const places = [
    process.argv[2] ?? '',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const found = places.find((place) => place !== '' && existsSync(place));
  if (found === undefined) throw new Error('There is no Chromium in the usual places: npm run pictures PATH');
  return found;
}
