import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/create-bot.ts';
import { type Preview, startPreview } from '../../src/preview/preview.ts';
import { keepingLog, sampleDesk } from '../bot/running-bot.ts';
import { memoryKeeping } from '../fakes/memory-keeping.ts';

const question = "Which chips would Inspur's systems be based on?";

let started: Promise<Preview> | null = null;

/** One for all tests of this file. */
function thePreview(): Promise<Preview> {
  started ??= start();
  return started;
}

async function start(port = 0): Promise<Preview> {
  const desk = await sampleDesk();
  return startPreview({
    port,
    createBot: async (access) =>
      createBot({
        ...access,
        desk,
        keeping: memoryKeeping(),
        log: keepingLog([]),
        newErrorId: () => '7c1e',
        clock: () => performance.now(),
      }),
  });
}

afterAll(async () => (await started)?.stop());

describe('the page', () => {
  it('is whole, and needs nothing from any other server', async () => {
    const page = await (await fetch((await thePreview()).url)).text();
    expect(page).toContain('/ask — Ask the archive.');
    expect(page.match(/(?:src|href)="(?!\/|data:)[^"]*"/g)).toBeNull();
  });

  it('serves the packages it names, and nothing else of this machine', async () => {
    const { url } = await thePreview();
    const get = (path: string) => fetch(new URL(path, url));
    expect((await get('/modules/lit/index.js')).headers.get('content-type')).toMatch(/javascript/);
    expect((await get('/modules/lit-html/directives/when.js')).status).toBe(200);
    for (const path of [
      '/modules/lit/..%2f..%2fpackage.json',
      '/modules/zod/index.js',
      '/../package.json',
      '/etc/passwd',
    ]) {
      expect((await get(path)).status, path).not.toBe(200);
    }
  });

  it('is not for pages of other servers', async () => {
    const answer = await fetch((await thePreview()).url, { headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
  });

  it('says what to do where its port is taken', async () => {
    const { port } = new URL((await thePreview()).url);
    await expect(start(Number(port))).rejects.toThrow(
      `The page cannot be shown on port ${port}: another program listens there`,
    );
  });

  it('says what is wrong with what is sent to it', async () => {
    const answer = await fetch(new URL('/act', (await thePreview()).url), {
      method: 'POST',
      body: '{"action":1}',
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(/scene/);
  });
});

const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => existsSync(path),
);

describe.skipIf(browserPath === undefined)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  const troubles: string[] = [];

  it('opens', async () => {
    const { url } = await thePreview();
    browser = await chromium.launch({ executablePath: browserPath ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('requestfailed', (request) => troubles.push(request.url()));
    page.on('request', (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|data:)/.test(request.url())) troubles.push(request.url());
    });
    await page.goto(url);
    await page.waitForSelector('body[data-ready]');
    expect(await page.title()).toBe('Dateline, as in Discord');
  }, 60_000);

  afterAll(() => browser.close());

  it('answers a command as the bot does, with its buttons', async () => {
    await page.selectOption('#command', 'ask');
    await page.fill('input[name=question]', question);
    await page.press('input[name=question]', 'Enter');
    await page.waitForSelector('.container');
    expect(await page.textContent('.container')).toContain("IBM's Power8 chips.”");
    await page.click('discord-button:has-text("Context")');
    await page.waitForSelector('discord-message[ephemeral]:has-text("Power8 chips.")');
  }, 60_000);

  it('lets one say in a form what is wrong', async () => {
    await page.click('discord-button:has-text("Wrong")');
    await page.click('discord-button:has-text("Say what is wrong")');
    await page.selectOption('#form select', { label: 'It is out of date' });
    await page.fill('#form textarea', 'It was sold later.');
    await page.click('#form [type=submit]');
    await page.waitForSelector('discord-message:has-text("noted with the verdict")');
  }, 60_000);

  it('speaks the language that is chosen, its commands included', async () => {
    await page.selectOption('#locale', 'de');
    await page.waitForSelector('#command option:has-text("/frage")', { state: 'attached' });
    await page.selectOption('#command', 'ask');
    await page.fill('input[name=question]', question);
    await page.press('input[name=question]', 'Enter');
    await page.waitForSelector('.container:has-text("23. August 2014")');
  }, 60_000);

  it('takes a mention, and shows itself on a phone and in daylight', async () => {
    await page.selectOption('#command', '');
    await page.fill('input[name=text]', `@Dateline ${question}`);
    await page.press('input[name=text]', 'Enter');
    await page.waitForSelector('discord-reply');
    await page.click('#width');
    await page.click('#theme');
    expect(await page.evaluate('document.getElementById("screen").clientWidth')).toBeLessThanOrEqual(390);
    expect(await page.getAttribute('#messages', 'light-theme')).not.toBeNull();
    const widths = await page.evaluate(
      '[...document.querySelectorAll("discord-message")].map((message) => message.scrollWidth - message.clientWidth)',
    );
    expect(Math.max(...[widths].flat().map(Number))).toBeLessThanOrEqual(0);
  }, 60_000);

  it('keeps the last message in sight when the fields of a command take its room', async () => {
    const belowIt =
      'Math.round(document.querySelector("main").scrollHeight - document.querySelector("main").scrollTop - document.querySelector("main").clientHeight)';
    await expect.poll(async () => Number(await page.evaluate(belowIt))).toBeLessThanOrEqual(1);
    await page.selectOption('#command', 'ask');
    await page.waitForSelector('input[name=question]');
    await expect.poll(async () => Number(await page.evaluate(belowIt))).toBeLessThanOrEqual(1);
  }, 60_000);

  it('met no trouble', () => expect(troubles).toEqual([]));
});
