import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { commands } from '../../src/cli/commands/commands.ts';
import { listSettings } from '../../src/settings.ts';
import { core, leaves, mayImport, purePackages } from '../../test/support/layers.ts';
import { developmentReasons, runtimeReasons } from './dependency-reasons.ts';
import { markdownTable } from './markdown-table.ts';

export function commandTable(): string {
  return markdownTable(
    ['Command', 'What it does', 'For example'],
    commands.map(({ name, summary, examples }) => [`\`${name}\``, summary, `\`${examples[0]}\``]),
  );
}

export function settingTable(): string {
  return markdownTable(
    ['Setting', 'What it is', 'Unset'],
    listSettings().map(({ name, about, otherwise }) => [`\`${name}\``, about, otherwise]),
  );
}

/** Which folder of `src` may import which, as the architecture test enforces it. */
export function layerTable(): string {
  const files = leaves.map((file) => `\`${file}\``).join(', ');
  const rows = Object.entries(mayImport).map(([folder, others]) => {
    const named = others.filter((other) => other !== folder).map((other) => `\`${other}/\``);
    const packages = core.includes(folder)
      ? 'pure ones'
      : folder === 'bot'
        ? '`discord.js`, pure ones'
        : 'its own, `node:*`';
    return [`\`${folder}/\``, named.join(', ') || 'nothing', packages];
  });
  return [
    markdownTable(['Folder', 'may import, beside itself', 'Packages'], rows),
    '',
    `Every folder may import ${files}. Pure packages are ${purePackages.map((name) => `\`${name}\``).join(', ')}.`,
  ].join('\n');
}

const manifestShape = z.object({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

/** Each dependency with its version range, its licence and the reason why it is here. Throws when a reason is missing, or left over. */
export function dependencyTable(kind: 'dependencies' | 'devDependencies'): string {
  const ranges = manifestShape.parse(packageFile('package.json'))[kind];
  const reasons = kind === 'dependencies' ? runtimeReasons : developmentReasons;
  const left = Object.keys(reasons).filter((name) => !(name in ranges));
  if (left.length > 0) throw new Error(`Reasons are left over of ${left.join(', ')}.`);
  const rows = Object.entries(ranges).map(([name, range]) => {
    const reason = reasons[name];
    if (reason === undefined) throw new Error(`There is no reason why ${name} is here.`);
    const { license } = z
      .object({ license: z.string() })
      .parse(packageFile(`node_modules/${name}/package.json`));
    return [`\`${name}\``, range, license, reason];
  });
  return markdownTable(['Package', 'Version', 'Licence', 'Why it is here'], rows);
}

function packageFile(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}
