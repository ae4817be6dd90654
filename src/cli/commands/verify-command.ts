import { createVerifyReceipt } from '../../answering/quotes/verify-receipt.ts';
import { counted } from '../../articles/counted.ts';
import { DatelineError } from '../../dateline-error.ts';
import type { IndexStore } from '../../retrieval/indexing/index-store.ts';
import { verifyIndex } from '../../retrieval/indexing/verify-index.ts';
import { existingManifest } from '../archive/open-desk.ts';
import { readLines } from '../asking/read-lines.ts';
import { verificationJson } from '../json/verification-json.ts';
import { jsonLine } from '../printing/json-line.ts';
import { renderIndexReport, renderLogSummary, renderVerification } from '../printing/render-verification.ts';
import { type CheckedReceipt, checkReceipt, type GivenReceipt, outcomeOf } from './checked-receipt.ts';
import type { Call, Command } from './command.ts';
import { readLoggedLines } from './logged-receipts.ts';
import { type Option, text } from './option.ts';
import { jsonFlag } from './question-options.ts';

const logOption: Option<string> = {
  flags: '--log <file>',
  description: 'check every quote of an answer log, or of what ask --json printed ("-": standard input)',
  parse: text,
};

export const verifyCommand: Command = {
  name: 'verify',
  argument: {
    syntax: '[receipt...]',
    description: 'receipts of quotes ("-": from standard input, one a line)',
  },
  summary: 'prove that the index is sound and that quotes still stand in it, word for word',
  options: [logOption, jsonFlag],
  examples: [
    'npx dateline verify',
    'npx dateline verify ibm-inspur@e3e184e2dd+442-506',
    'npx dateline verify --log answers.jsonl',
  ],
  async run(call) {
    const { terminal } = call;
    const app = call.app();
    if (await isMissing(app.store)) await existingManifest(app);
    const given = await givenReceipts(call);
    const log = call.value(logOption);
    const logged = log === undefined ? null : await loggedReceipts(call, log);
    const report = await verifyIndex(app.store);
    const receipts = [...given, ...(logged?.receipts ?? [])];
    const articles = report.kind === 'sound' && receipts.length > 0 ? (await app.store.load()).articles : [];
    const verify = createVerifyReceipt(articles);
    const checked = report.kind === 'sound' ? checkEach(receipts, (one) => checkReceipt(verify, one)) : [];
    if (call.has(jsonFlag)) terminal.print(jsonLine(verificationJson(report, checked)));
    else if (report.kind === 'damaged') terminal.print(call.advised(renderIndexReport(report)));
    else {
      if (given.length === 0 && logged === null) terminal.print(renderIndexReport(report));
      for (const receipt of checked) {
        // Of a log only what does not hold any more is worth reading.
        if (receipt.place !== null && outcomeOf(receipt) === 'exact') continue;
        terminal.print(renderVerification(receipt, terminal));
      }
      const ofLog = checked.filter(({ place }) => place !== null);
      if (logged !== null) terminal.print(renderLogSummary(logged.answers, ofLog));
    }
    const holds = checked.every((receipt) => outcomeOf(receipt) === 'exact');
    return report.kind === 'sound' && holds && (logged?.bad ?? 0) === 0 ? 0 : 1;
  },
};

/** A manifest that cannot be read is damage to be reported, not an index that is missing. */
async function isMissing(store: IndexStore): Promise<boolean> {
  try {
    return (await store.manifest()) === null;
  } catch (error) {
    if (error instanceof DatelineError) return false;
    throw error;
  }
}

async function givenReceipts(call: Call): Promise<readonly GivenReceipt[]> {
  const receipts: string[] = [];
  for (const word of call.words) {
    if (word !== '-') receipts.push(word);
    else if (call.value(logOption) === '-')
      throw new DatelineError('Standard input is either receipts or a log.', { exitCode: 2 });
    else for await (const line of readLines(call.terminal.input)) receipts.push(line.trim());
  }
  return receipts.filter((receipt) => receipt !== '').map((receipt) => ({ text: receipt, place: null }));
}

interface LoggedReceipts {
  readonly answers: number;
  readonly receipts: readonly GivenReceipt[];
  readonly bad: number;
}

/** Lines that cannot be read are reported with their place; the others are checked all the same. */
async function loggedReceipts({ terminal }: Call, file: string): Promise<LoggedReceipts> {
  const receipts: GivenReceipt[] = [];
  let [answers, bad] = [0, 0];
  for await (const line of readLoggedLines(file, terminal.input)) {
    if (line.kind === 'bad') {
      bad += 1;
      if (bad <= badShown) terminal.note(`${line.place}: ${line.reason}.`);
    } else {
      answers += 1;
      receipts.push(...line.receipts);
    }
  }
  if (bad > badShown)
    terminal.note(
      `… and ${counted(bad - badShown, 'more line')} that cannot be read. Is ${file} an answer log?`,
    );
  return { answers, receipts, bad };
}

/** More would push the result out of sight. */
const badShown = 20;

/** The same quote is shown in many answers, and looked up once. */
function checkEach(
  receipts: readonly GivenReceipt[],
  check: (receipt: GivenReceipt) => CheckedReceipt,
): readonly CheckedReceipt[] {
  const known = new Map<string, CheckedReceipt>();
  return receipts.map((receipt) => {
    const key = JSON.stringify([receipt.text, receipt.words ?? null]);
    const checked = known.get(key) ?? check(receipt);
    known.set(key, checked);
    return { ...checked, place: receipt.place };
  });
}
