import { createVerifyReceipt } from '../../answering/quotes/verify-receipt.ts';
import { counted } from '../../articles/counted.ts';
import type { Verdict } from '../../bot/keeping/keeping.ts';
import type { App } from '../app-port.ts';
import { feedbackJson } from '../json/feedback-json.ts';
import { jsonLine } from '../printing/json-line.ts';
import { renderFeedback } from '../printing/render-feedback.ts';
import type { Call, Command } from './command.ts';
import { labelledVerdicts } from './labelled-verdicts.ts';
import { type Option, text } from './option.ts';
import { jsonFlag } from './question-options.ts';

const exportOption: Option<string> = {
  flags: '--export <file>',
  description: 'write the questions with what people thought of the answers as a labelled set for eval',
  parse: text,
};

export const feedbackCommand: Command = {
  name: 'feedback',
  summary: 'list what people thought of answers in Discord, or make a labelled set of it',
  options: [exportOption, jsonFlag],
  examples: [
    'npx dateline feedback',
    'npx dateline feedback --json',
    'npx dateline feedback --export feedback.jsonl',
  ],
  async run(call) {
    const app = call.app();
    const verdicts = await verdictsOf(app);
    const file = call.value(exportOption);
    if (file !== undefined) await exportTo(file, verdicts, call, app);
    if (call.has(jsonFlag)) call.terminal.print(jsonLine(feedbackJson(verdicts)));
    else if (file === undefined) call.terminal.print(renderFeedback(verdicts, call.terminal));
    return 0;
  },
};

async function verdictsOf(app: App): Promise<readonly Verdict[]> {
  const keeping = await app.openKeeping({ ifThere: true });
  try {
    return keeping.verdicts();
  } finally {
    await keeping.close();
  }
}

async function exportTo(
  file: string,
  verdicts: readonly Verdict[],
  { terminal }: Call,
  { store, writeFile }: App,
): Promise<void> {
  const articles = (await store.manifest()) === null ? [] : (await store.load()).articles;
  const verify = createVerifyReceipt(articles);
  const { lines, leftOut } = labelledVerdicts(verdicts, (receipt) => {
    const found = verify(receipt);
    return found.kind === 'exact' ? found.quote.text : null;
  });
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  const rest =
    leftOut === 0
      ? ''
      : ` ${counted(leftOut, 'wrong answer')} left out: nobody has said what the right one is. To see them: npx dateline feedback`;
  terminal.note(`${file}: ${counted(lines.length, 'question')}.${rest}`);
}
