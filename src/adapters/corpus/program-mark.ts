import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * A hash of the code that reads articles: notes on files are worth something only to the program that made them, and a version number
 * would be forgotten.
 */
export function programMark(): string {
  const hash = createHash('sha256');
  for (const folder of ['../../articles/', './', '../../../package.json']) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    for (const file of filesOf(path)) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path: string): readonly string[] {
  if (!path.endsWith('/') && !path.endsWith('\\')) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name))
    .map((name) => `${path}${name}`)
    .sort();
}
