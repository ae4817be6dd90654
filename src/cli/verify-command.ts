import { verifyReceipt } from '../answering/verify-receipt.ts';
import type { Article } from '../articles/article.ts';
import { DatelineError } from '../dateline-error.ts';
import type { IndexStore } from '../retrieval/index-store.ts';
import { verifyIndex } from '../retrieval/verify-index.ts';
import { readLines } from './batch.ts';
import type { CheckedReceipt } from './checked-receipt.ts';
import type { Call, Command } from './command.ts';
import { verificationJson } from './json-contract.ts';
import { jsonLine } from './json-line.ts';
import { existingManifest } from './open-desk.ts';
import { jsonFlag } from './question-options.ts';
import { renderIndexReport, renderVerification } from './render-verification.ts';

export const verifyCommand: Command = {
  name: 'verify',
  argument: {
    syntax: '[receipt...]',
    description: 'receipts of quotes ("-": from standard input, one a line)',
  },
  summary: 'prove that the index is sound and that quotes still stand in it, word for word',
  options: [jsonFlag],
  examples: ['npx dateline verify', 'npx dateline verify ibm-inspur@3f9c21ab07+120-184'],
  async run(call) {
    const receipts = await givenReceipts(call);
    const app = call.app();
    if (await isMissing(app.store)) await existingManifest(app);
    const report = await verifyIndex(app.store);
    const articles = report.kind === 'sound' && receipts.length > 0 ? (await app.store.load()).articles : [];
    const checked = report.kind === 'sound' ? receipts.map((receipt) => check(articles, receipt)) : [];
    if (call.has(jsonFlag)) {
      call.terminal.print(jsonLine(verificationJson(report, checked)));
    } else {
      if (receipts.length === 0 || report.kind === 'damaged')
        call.terminal.print(call.advised(renderIndexReport(report)));
      for (const receipt of checked) call.terminal.print(renderVerification(receipt, call.terminal));
    }
    return report.kind === 'sound' && checked.every(isExact) ? 0 : 1;
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

async function givenReceipts(call: Call): Promise<readonly string[]> {
  const receipts: string[] = [];
  for (const word of call.words) {
    if (word !== '-') receipts.push(word);
    else for await (const line of readLines(call.terminal.input)) receipts.push(line.trim());
  }
  return receipts.filter((receipt) => receipt !== '');
}

function check(articles: readonly Article[], text: string): CheckedReceipt {
  try {
    return { text, kind: 'checked', verification: verifyReceipt(articles, text) };
  } catch (error) {
    if (error instanceof DatelineError) return { text, kind: 'not-a-receipt', reason: error.message };
    throw error;
  }
}

function isExact(receipt: CheckedReceipt): boolean {
  return receipt.kind === 'checked' && receipt.verification.kind === 'exact';
}
