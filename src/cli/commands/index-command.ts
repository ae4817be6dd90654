import { DatelineError } from '../../dateline-error.ts';
import { build, summaryLine } from '../archive/build.ts';
import { buildJson, progressJson } from '../json/index-json.ts';
import { jsonLine } from '../printing/json-line.ts';
import type { Command } from './command.ts';
import { modelOptions, requestedEmbedder } from './model-options.ts';
import type { Flag } from './option.ts';
import { jsonFlag } from './question-options.ts';

const fullFlag: Flag = { flags: '--full', description: 'read and embed everything anew, whatever is there' };
const strictFlag: Flag = { flags: '--strict', description: 'end with exit code 1 when a file was skipped' };
const progressFlag: Flag = {
  flags: '--progress',
  description: 'with --json: a line of JSON for each step too, before the summary',
};

export const indexCommand: Command = {
  name: 'index',
  summary: 'build the index from the corpus, or bring it up to date',
  options: [fullFlag, strictFlag, jsonFlag, progressFlag, ...modelOptions],
  examples: [
    'npx dateline index',
    'npx dateline index --model e5-small',
    'npx dateline index --corpus letters --index letters-index --full',
  ],
  async run(call) {
    const app = call.app();
    if (call.has(progressFlag) && !call.has(jsonFlag)) {
      throw new DatelineError('--progress needs --json: without it, progress is shown anyway.', {
        exitCode: 2,
      });
    }
    const summary = await build(app, call.terminal, {
      full: call.has(fullFlag),
      requested: requestedEmbedder(call, app.config),
      interruption: call.interruption,
      ...(call.has(progressFlag)
        ? { onProgress: (progress) => call.terminal.print(jsonLine(progressJson(progress))) }
        : {}),
    });
    call.terminal.print(call.has(jsonFlag) ? jsonLine(buildJson(summary)) : summaryLine(summary));
    return call.has(strictFlag) && summary.skipped.length > 0 ? 1 : 0;
  },
};
