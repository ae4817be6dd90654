import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articles, createWorkplace, type Workplace } from '../support/workplace.ts';

let workplace: Workplace;
beforeEach(async () => {
  workplace = await createWorkplace();
  await workplace.write('corpus/articles.jsonl', articles);
});
afterEach(() => workplace.remove());

describe('start', () => {
  it('builds the index, says why it chats, answers each line and ends with the input', async () => {
    const input = '\nWho ordered a crane?\n   \nWho won the chess tournament?';
    const { exitCode, stdout, stderr } = await workplace.run(['start'], { input });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^› Who ordered a crane\?\n\n {2}“The harbour of Wismund has ordered a crane from the Toller works\.[^”]*”\n {3}A crane for the old harbour · Quay Courier · 2014-08-23\n {3}https:\/\/example\.org\/harbour-crane#:~:text=\S+\n/,
    );
    expect(stdout).toMatch(/\n\n› Who won the chess tournament\?\n\n {2}The archive does not say\. /);
    expect(stdout).not.toContain('›    \n');
    expect(stderr).toContain('There is no index in index yet; building it from corpus.');
    expect(stderr).toMatch(/\n3 articles, \d passages \(\+3 articles, 0 changed, 0 removed\) in \d+\.\d s\n/);
    expect(stderr).toMatch(
      /\nDateline · 3 articles, 2014-08 – 2015-02, en de · index [0-9a-f]{6} \(built-in embedder\)\n/,
    );
    expect(stderr).toContain('No DISCORD_TOKEN is set, so this is a chat in your terminal.');
  });

  it('keeps the conversation, and says how it understood a follow-up', async () => {
    const input = 'Who ordered a crane?\nAnd when?';
    const { stdout } = await workplace.call(['start'], { input });
    expect(stdout).toContain('\n› And when?\n\n  understood as: Who ordered a crane, and when?\n\n  “');
    expect(stdout.match(/understood as/g)).toHaveLength(1);
  });

  it('uses the index that is there, and says when the corpus has moved on', async () => {
    await workplace.call(['index']);
    expect((await workplace.call(['start'])).stderr).not.toMatch(/building|changed since/);
    await workplace.write('corpus/more.jsonl', [
      { ...articles[0], id: 'another', body: 'A second crane has come.' },
    ]);
    const { exitCode, stderr } = await workplace.call(['start'], { input: '/quit' });
    expect(exitCode).toBe(0);
    expect(stderr).toContain(
      'corpus has changed since the index was built. To bring it up to date: npx dateline index',
    );
  });

  it('says what is lost when the model cannot be fetched, and answers all the same', async () => {
    const environment = { DATELINE_MODEL: 'e5-small', HF_ENDPOINT: 'http://127.0.0.1:2' };
    const input = 'Who ordered a crane?';
    const { exitCode, stdout, stderr } = await workplace.call(['start'], { input, environment });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('“The harbour of Wismund has ordered a crane');
    expect(stderr).toContain('The embedding model could not be fetched');
    expect(stderr).toContain('npx dateline index --model e5-small');
  });

  it('ends with 2 and says so where there is neither a token nor anything to read, as in a service', async () => {
    const { exitCode, stderr } = await workplace.call(['start']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /no DISCORD_TOKEN\. As a service or in a container Dateline is the bot: set DISCORD_TOKEN\.\n$/,
    );
  });

  it('fails when there is neither an index nor a corpus', async () => {
    const corpus = join(workplace.folder, 'nowhere');
    const { exitCode, stderr } = await workplace.call(['start', '--corpus', corpus]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(corpus);
  });

  it('does not go on as a chat when Discord cannot be reached', async () => {
    const { exitCode, stdout, stderr } = await workplace.call(['start'], {
      input: 'Who ordered a crane?\n',
      environment: { DISCORD_TOKEN: 'very-secret-token', DISCORD_API_URL: 'http://127.0.0.1:2/api' },
    });
    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('127.0.0.1:2');
    expect(stderr).not.toContain('very-secret-token');
  });
});

describe('the chat', () => {
  async function transcript(...lines: readonly string[]): Promise<string> {
    return (await workplace.call(['start'], { input: lines.join('\n') })).stdout;
  }

  it('knows /help, /search and /source, and says so of what it does not know', async () => {
    const text = await transcript('/help', '/search bees', '/source lighthouse', '/search', '/dance');
    expect(text).toContain('/quit, Ctrl-D');
    expect(text).toContain('› /search bees\n\n  1. “After forty years');
    expect(text).toContain(
      '› /source lighthouse\n\n  The lighthouse keeper retires · undated · English\n  lighthouse\n',
    );
    expect(text).toContain('Put some words after /search.');
    for (const name of ['search', 'timeline', 'check', 'source'])
      expect(text).toMatch(new RegExp(`^ {2}/${name} \\w+ {2,}\\w`, 'm'));
    expect(text).toContain('There is no command /dance. /help lists what there is.');
  });

  it('traces a topic and checks a claim', async () => {
    const text = await transcript(
      '/timeline crane of Wismund',
      '/check The harbour of Wismund has ordered a crane from the Toller works.',
    );
    expect(text).toContain('› /timeline crane of Wismund\n\n  Published 2014-08-23\n');
    expect(text).toContain('\n  Supported by:\n  “The harbour of Wismund has ordered a crane');
  });

  it('leaves at /quit or exit and reads no further', async () => {
    expect(await transcript('/quit', 'Who ordered a crane?')).toBe('');
    expect(await transcript('exit', 'Who ordered a crane?')).toBe('');
  });

  it('explains itself to whoever types help without a slash', async () => {
    expect(await transcript('help')).toContain('\n  Type a question. ');
  });

  it('names the folders of an archive that is empty', async () => {
    await workplace.write('corpus/articles.jsonl', '');
    const index = join(workplace.folder, 'aside');
    const { stdout } = await workplace.call(['start', '--index', index], { input: 'Who ordered a crane?' });
    expect(stdout).toContain('The archive is empty.');
    expect(stdout).toContain(`npx dateline index --index ${index}\n`);
  });

  it('names the language of a quote that is not the language of the question', async () => {
    const text = await transcript(
      'When was the Kran of Wismund eingeweiht by Ilse Brandt, and who was the Bürgermeisterin?',
    );
    expect(text).toMatch(/„Der Hafen von Wismund hat seinen neuen Kran eingeweiht\.“ {2}\[\S+\]|„Der Hafen/);
  });

  it('lets no escape sequence of a question through', async () => {
    const text = await transcript('Who kept bees in the lamp \u001b[2Jroom?');
    expect(text).toContain(' He kept bees in the lamp room.”');
    expect(text).toContain('› Who kept bees in the lamp room?');
    expect(text).not.toContain('\u001b');
  });
});

describe('colour', () => {
  const colour = '\u001b[2m';

  it('dims what is secondary on a terminal, and nothing when NO_COLOR is set or the output is piped', async () => {
    await workplace.call(['index']);
    const commandLine = ['ask', 'Who ordered a crane?'];
    const shown = (await workplace.call(commandLine, { columns: 60 })).stdout;
    expect(shown).toContain(`${colour}   A crane for the old harbour · Quay Courier · 2014-08-23`);
    const environment = { NO_COLOR: '1' };
    expect((await workplace.call(commandLine, { columns: 60, environment })).stdout).not.toContain('\u001b');
    expect((await workplace.call(commandLine)).stdout).not.toContain('\u001b');
  });
});
