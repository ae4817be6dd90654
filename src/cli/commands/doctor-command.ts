import { jsonLine } from '../printing/json-line.ts';
import { renderDiagnosis } from '../printing/render-diagnosis.ts';
import type { Command } from './command.ts';
import { diagnose } from './diagnose.ts';
import { jsonFlag } from './question-options.ts';

export const doctorCommand: Command = {
  name: 'doctor',
  summary: 'say what is configured, what is missing and what would be used instead',
  options: [jsonFlag],
  examples: ['npx dateline doctor', 'npx dateline doctor --json'],
  async run(call) {
    const diagnosis = await diagnose(call.app(), { dateline: call.version, node: call.nodeVersion });
    call.terminal.print(call.has(jsonFlag) ? jsonLine(diagnosis) : call.advised(renderDiagnosis(diagnosis)));
    return diagnosis.sound ? 0 : 1;
  },
};
