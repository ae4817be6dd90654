import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GatewayCloseCodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { closedForGood } from '../src/bot/discord/access-error.ts';
import { readConfig } from '../src/config.ts';
import { listSettings } from '../src/settings.ts';

const root = join(import.meta.dirname, '..');
const dockerfile = read('Dockerfile');
const unit = read('deploy/dateline.service');
const page = read('docs/operation.md');
const { corpusFolder, indexFolder, modelsFolder, stateFolder } = readConfig({});
const folders = [corpusFolder, indexFolder, modelsFolder, stateFolder].toSorted();

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function matched(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? '';
}

describe('the image', () => {
  it('keeps the folders of the settings in volumes of the folder that it runs in, owned by who runs it', () => {
    const stage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    const home = [...stage.matchAll(/^WORKDIR (.+)$/gm)].at(-1)?.[1] ?? '';
    const volumes: string[] = JSON.parse(matched(stage, /^VOLUME (.+)$/m));
    expect(volumes.toSorted()).toEqual(folders.map((folder) => `${home}/${folder}`));
    expect(
      matched(stage, /^RUN mkdir (.+) \\$/m)
        .split(' ')
        .toSorted(),
    ).toEqual(folders);
    expect(stage).toMatch(new RegExp(`^ && chown node:node \\. ${folders.join(' ')}$`, 'm'));
    expect(stage.indexOf('\nUSER node\n')).toBeLessThan(stage.indexOf('\nENTRYPOINT '));
  });

  it('runs this program on a Node that it supports, and compiles nothing where it runs', () => {
    const { engines, bin }: { engines: { node: string }; bin: { dateline: string } } = JSON.parse(
      read('package.json'),
    );
    const versions = [...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, major]) => Number(major));
    expect(new Set(versions).size).toBe(1);
    expect(versions[0]).toBeGreaterThanOrEqual(Number(matched(engines.node, /^>=(\d+)/)));
    expect(dockerfile).toContain(`ENTRYPOINT ["node", "/app/${bin.dateline}"]`);
    const stages = dockerfile.split(/^FROM /m).slice(1);
    expect(stages.map((stage) => /g\+\+|npm /.test(stage))).toEqual([true, false]);
  });

  it('compiles what the lock file says has to be, and no more than package.json lets run', () => {
    const { allowScripts }: { allowScripts: Record<string, boolean> } = JSON.parse(read('package.json'));
    const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name]);
    expect(
      matched(dockerfile, /^ && npm rebuild (.+)$/m)
        .split(' ')
        .toSorted(),
    ).toEqual(allowed.toSorted());
  });

  it('gets what it copies, and nothing else', () => {
    const lines = read('.dockerignore')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const [everything, ...excepted] = lines;
    expect(everything).toBe('*');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    );
    expect(excepted.map((line) => line.slice(1)).toSorted()).toEqual(copied.toSorted());
    for (const file of copied) expect(existsSync(join(root, file)), file).toBe(true);
    const { scripts, files }: { scripts: { build: string }; files: string[] } = JSON.parse(
      read('package.json'),
    );
    const packed = files.filter((file) => !file.startsWith('!'));
    const needed = [...(scripts.build.match(/(?:scripts\/)?[\w.-]+\.(?:mjs|json)/g) ?? []), ...packed];
    // The sample archive is not part of the program there, and dist is made.
    const rest = needed.filter((file) => !copied.includes(file) && file !== 'corpus' && file !== 'dist');
    expect(rest).toEqual([]);
  });
});

describe('the unit', () => {
  it('has the folders of the settings in the folder that it runs in', () => {
    const home = matched(unit, /^WorkingDirectory=\/var\/lib\/(.+)$/m);
    const made = matched(unit, /^StateDirectory=(.+)$/m).split(' ');
    expect(made).toEqual([home, ...folders.map((folder) => `${home}/${folder}`)]);
    expect(unit).not.toContain('User=root');
  });

  it('does not try a setting again that is wrong, which ends the program with 2', () => {
    const { exitCode } = closedForGood(GatewayCloseCodes.AuthenticationFailed);
    expect(matched(unit, /^RestartPreventExitStatus=(.+)$/m)).toBe(String(exitCode));
    expect(unit).toMatch(/^Restart=on-failure$/m);
  });

  it('waits for longer than a bot that is leaving takes', () => {
    const seconds = Number(matched(unit, /^TimeoutStopSec=(\d+)$/m));
    expect(seconds).toBeGreaterThan(15);
  });
});

describe('the page on operation', () => {
  it('has Docker wait for longer than a bot that is leaving takes, too', () => {
    expect(Number(matched(page, /--stop-timeout (\d+) /))).toBeGreaterThan(15);
  });

  it('names the folders, and only settings that there are', () => {
    for (const folder of folders) expect(page).toContain(`| \`${folder}\` |`);
    const settings = listSettings().map(({ name }) => name);
    const named = [page, dockerfile].flatMap((text) => text.match(/DATELINE_[A-Z_]+/g) ?? []);
    expect(named.filter((name) => !settings.includes(name))).toEqual([]);
  });

  it('runs commands as the service runs: as its user, in its folder, with its settings', () => {
    const command = matched(page, /^(sudo systemd-run [\s\S]+?)\n```/m);
    for (const [option, setting] of [
      ['--uid=', 'User'],
      ['--working-directory=', 'WorkingDirectory'],
      ['EnvironmentFile=', 'EnvironmentFile'],
      ['UMask=', 'UMask'],
    ] as const) {
      expect(command).toContain(`${option}${matched(unit, new RegExp(`^${setting}=(.+)$`, 'm'))} `);
    }
    expect(unit).toContain(`ExecStart=/usr/bin/${matched(command, /(node \S+) register$/)} start`);
  });

  it('names every figure that is told', () => {
    const source = read('src/adapters/service/metrics.ts');
    for (const [figure] of source.matchAll(/dateline_[a-z_]+/g)) expect(page).toContain(figure);
  });
});
