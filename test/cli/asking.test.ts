import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIndexedWorkplace, createWorkplace, type Workplace } from '../support/workplace.ts';

let workplace: Workplace;
beforeAll(async () => {
  workplace = await createIndexedWorkplace();
});
afterAll(() => workplace.remove());

const askingCommands = ['ask', 'search', 'timeline', 'check'] as const;

describe('a limit within which no article lies', () => {
  it.each(askingCommands)('is told by %s, with the publisher that may be meant', async (command) => {
    const { exitCode, stderr } = await workplace.call([
      command,
      '--publisher',
      'Quay Curier',
      'The harbour of Wismund has ordered a crane.',
    ]);
    expect(stderr).toBe('No article is by “Quay Curier”. Near it: “Quay Courier”.\n');
    expect(exitCode).toBe(0);
  });

  it('names the publishers that there are where none is near, and the languages', async () => {
    const limits = ['--publisher', 'Zzz', '--lang', 'fr'];
    const { stderr, stdout } = await workplace.call(['search', ...limits, 'crane']);
    expect(stderr).toMatch(/^No article is by “Zzz”\. The archive has: “[^”]+”.*\.\n/);
    expect(stderr).toContain('No article is in the language "fr". The archive has: en, de.\n');
    expect(stdout).toBe('  Nothing was found within these limits.\n\n  searched by Zzz, in French\n');
  });

  it('is told with its place in a batch', async () => {
    const input = '{"q":"crane"}\n{"q":"crane","publisher":"Quay Curier"}\n';
    const { stderr, exitCode } = await workplace.call(['search', '--batch', '-'], { input });
    expect(stderr).toBe('standard input:2: No article is by “Quay Curier”. Near it: “Quay Courier”.\n');
    expect(exitCode).toBe(0);
  });

  it('is not told of a name in other capitals, nor of a language without its region', async () => {
    const { stderr } = await workplace.call(['ask', '--publisher', 'quay COURIER', '--lang', 'EN', 'crane']);
    expect(stderr).toBe('');
  });

  it('cannot be a publisher without a name', async () => {
    const { stderr, exitCode } = await workplace.call(['ask', '--publisher', ' ', 'crane']);
    expect(stderr).toBe('--publisher: it is empty: write the name of a publisher.\n');
    expect(exitCode).toBe(2);
  });
});

describe('an empty archive', () => {
  it.each([...askingCommands, 'source'] as const)('is named by %s, and what to do', async (command) => {
    const empty = await createWorkplace();
    try {
      await empty.write('corpus/notes.txt', '');
      const index = join(empty.folder, 'aside');
      const folders = ['--index', index];
      await empty.call(['index', ...folders]);
      const { stdout, exitCode } = await empty.call([command, ...folders, 'Who ordered a crane?']);
      expect(stdout).toBe(
        `  The archive is empty. Put articles into the corpus folder, then run: npx dateline index --index ${index}\n`,
      );
      expect(exitCode).toBe(0);
    } finally {
      await empty.remove();
    }
  });
});

describe('a word that nobody reads to its end', () => {
  it('is shown by its beginning', async () => {
    const { stdout } = await workplace.call(['ask', 'z'.repeat(3000)]);
    expect(stdout).toMatch(/ mentions “z{40,60} ?…”\.\n/);
  });
});

describe('standard input', () => {
  it('is the text that is checked, where the command line says -', async () => {
    const input = 'The harbour of Wismund has ordered a crane\nfrom the Toller works.\n';
    const { stdout, exitCode } = await workplace.call(['check', '-'], { input });
    expect(stdout).toContain('Supported by:');
    expect(exitCode).toBe(0);
  });

  it('may hold nothing, which is wrong usage', async () => {
    const { stderr, exitCode } = await workplace.call(['check', '-']);
    expect(stderr).toMatch(/^There is no text\. /);
    expect(exitCode).toBe(2);
  });

  it('may be a batch without a line, which is told', async () => {
    const { stderr, exitCode } = await workplace.call(['ask', '--batch', '-']);
    expect(stderr).toBe('Standard input holds no line to answer.\n');
    expect(exitCode).toBe(0);
  });
});
