import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands/commands.ts';
import {
  createIndexedWorkplace,
  createWorkplace,
  finished,
  program,
  type Workplace,
} from '../support/workplace.ts';

let workplace: Workplace;
beforeAll(async () => {
  workplace = await createIndexedWorkplace();
});
afterAll(() => workplace.remove());

describe('wrong usage', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    ['no command', [], 'Usage: dateline'],
    ['an unknown command, with the one that was meant', ['serch', 'x'], 'Did you mean search?'],
    ['help for an unknown command, with the one that was meant', ['help', 'serch'], 'Did you mean search?'],
    ['a question in the place of a command', ['Who built it?'], 'To ask it: npx dateline ask "…"'],
    [
      'an option before the command',
      ['--json', 'ask', 'x'],
      'options come after it, for instance npx dateline ask',
    ],
    ['an unknown option, with the one that was meant', ['ask', '--jsn', 'x'], 'Did you mean --json?'],
    ['a missing question', ['ask'], 'There is no question.'],
    ['a question and a batch', ['ask', 'x', '--batch', 'y'], 'not both'],
    [
      'a date that does not exist',
      ['ask', 'x', '--from', '2014-02-30'],
      '--from: "2014-02-30" is not a date',
    ],
    ['a window that is none', ['ask', 'x', '--from', '2015', '--to', '2014-06'], 'No date lies between'],
    ['a negative limit', ['search', 'x', '--limit', '-3'], '--limit: "-3" is not a limit'],
    ['a limit of nothing', ['search', 'x', '--limit', '0'], '--limit: "0" is not a limit'],
    ['a language that is none', ['search', 'x', '--lang', 'English please'], '--lang: "English please"'],
    [
      'a batch that is not there',
      ['ask', '--batch', 'none.jsonl'],
      'none.jsonl cannot be read: there is no such file.',
    ],
    ['a batch that is a folder', ['ask', '--batch', tmpdir()], 'cannot be read: it is a folder.'],
    ['an unknown model', ['index', '--model', 'gpt'], 'There is no embedding model "gpt"'],
    ['a server that is none', ['register', '--guild', 'mine'], '--guild: "mine" is not a server\'s id'],
  ];
  it.each(cases)('ends with 2 and says so: %s', async (_, commandLine, message) => {
    const { exitCode, stdout, stderr } = await workplace.call(commandLine);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });

  it('ends with 2 for a setting that makes no sense, and names it', async () => {
    const { exitCode, stderr } = await workplace.call(['ask', 'x'], {
      environment: { DATELINE_LOG_LEVEL: 'loud', DATELINE_MAX_TOKENS: 'many' },
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(
      'DATELINE_LOG_LEVEL is not a log level: write debug, info, warn, error or silent.',
    );
    expect(stderr).toContain('DATELINE_MAX_TOKENS is not a whole number of tokens above 0.');
  });
});

describe('help', () => {
  it('lists every command', async () => {
    const { exitCode, stdout } = await workplace.call(['--help']);
    expect(exitCode).toBe(0);
    for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
  });

  it.each(commands.map(({ name }) => name))('explains %s with an example', async (name) => {
    const { exitCode, stdout, stderr } = await workplace.call([name, '--help']);
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/For example:\n {2}\$ /);
    expect(stdout).toContain('--corpus <dir>');
    expect(stdout).toContain('--index <dir>');
  });

  it('prints the version of the package', async () => {
    const { exitCode, stdout } = await workplace.call(['--version']);
    expect(exitCode).toBe(0);
    expect(stdout).toBe('1.2.3\n');
  });
});

describe('failures', () => {
  it('repeats the folders that were given in the command to run, as a shell reads them', async () => {
    const given = ['--index', "Ann's index", '--corpus', 'letters'];
    const { stderr } = await workplace.call(['ask', 'x', ...given]);
    expect(stderr).toContain("with: npx dateline index --corpus letters --index 'Ann'\\''s index'\n");
    const unnamed = await workplace.call(['edit', 'nobody', '--title', 'x'], {});
    expect(unnamed.stderr).toContain('with: npx dateline articles\n');
    const { stdout } = await workplace.call(['doctor', '--index', 'elsewhere']);
    expect(stdout).toContain('Build it with: npx dateline index --index elsewhere\n');
  });

  it('names the command to run when there is no index', async () => {
    for (const commandLine of [['ask', 'x'], ['search', 'x'], ['source', 'x'], ['verify']]) {
      const { exitCode, stdout, stderr } = await workplace.call([...commandLine, '--index', 'elsewhere']);
      expect(exitCode).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toContain('There is no index in elsewhere yet. Build it from ');
      expect(stderr).toContain(' with: npx dateline index --index elsewhere\n');
    }
  });

  it('does not upload commands without a token, and says where it goes', async () => {
    const { exitCode, stderr } = await workplace.call(['register']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('DISCORD_TOKEN is not set');
  });

  it('shows a stack only when asked to', async () => {
    const commandLine = ['ask', 'x', '--index', 'elsewhere'];
    expect((await workplace.call(commandLine)).stderr).not.toContain('    at ');
    const environment = { DATELINE_DEBUG: '1' };
    expect((await workplace.call(commandLine, { environment })).stderr).toContain('    at ');
  });

  it('ends quietly when nobody reads on', async () => {
    const questions = Array.from({ length: 3000 }, (_, id) => ({ id: `q${id}`, q: 'Who ordered a crane?' }));
    await workplace.write('many.jsonl', questions);
    const child = workplace.start(['ask', '--batch', 'many.jsonl']);
    child.stdin.end();
    child.stdout.once('data', () => child.stdout.destroy());
    const { exitCode, stderr } = await finished(child);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });
});

describe.skipIf(!existsSync('/dev/full'))('a disk without room for the output', () => {
  it('is named, and the exit code is 1', async () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program, '--version'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(stderr).toBe('The output cannot be written: the disk is full.\n');
    expect(status).toBe(1);
  });
});

describe('settings', () => {
  it('say which file cannot be read when .env is a folder', async () => {
    const place = await createWorkplace();
    try {
      await place.write('.env/DATELINE_INDEX', 'index');
      const { exitCode, stderr } = await place.run(['--version']);
      expect(stderr).toBe('.env cannot be read: it is not a text file. Mend it, or remove it.\n');
      expect(exitCode).toBe(2);
    } finally {
      await place.remove();
    }
  });

  it('come from the command line, then the environment, then a .env file', async () => {
    await workplace.write('.env', 'DATELINE_CORPUS=from-file\nDATELINE_INDEX=from-file\n');
    try {
      const environment = { DATELINE_INDEX: 'from-env' };
      expect((await workplace.run(['ask', 'x'], { environment })).stderr).toContain(
        'There is no index in from-env yet. Build it from from-file with',
      );
      const lined = await workplace.call(['ask', 'x', '--index', 'from-line'], { environment });
      expect(lined.stderr).toContain('There is no index in from-line yet.');
    } finally {
      await workplace.write('.env', '');
    }
  });
});
