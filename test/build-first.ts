import { execFileSync } from 'node:child_process';

/** Compiles `src` before any test runs: tests that start the program as a process run `dist/cli.js`. */
export default function buildFirst(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
}
