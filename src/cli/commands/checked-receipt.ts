import type { Verification } from '../../answering/quotes/verification.ts';
import type { VerifyReceipt } from '../../answering/quotes/verify-receipt.ts';
import { DatelineError } from '../../dateline-error.ts';

/** What a text that was given as a receipt came to. `place`: the line of a log that it stands on, `null` where it was given by itself. */
export type CheckedReceipt = { readonly text: string; readonly place: string | null } & (
  | { readonly kind: 'checked'; readonly verification: Verification }
  | { readonly kind: 'not-a-receipt'; readonly reason: string }
);

/** A receipt to be checked, with the words that were shown where they are known. */
export interface GivenReceipt {
  readonly text: string;
  readonly place: string | null;
  readonly words?: string;
}

export function checkReceipt(verify: VerifyReceipt, { text, place, words }: GivenReceipt): CheckedReceipt {
  try {
    return { text, place, kind: 'checked', verification: verify(text, words) };
  } catch (error) {
    if (error instanceof DatelineError) return { text, place, kind: 'not-a-receipt', reason: error.message };
    throw error;
  }
}

/** `exact`, or what keeps it from being so. */
export function outcomeOf(receipt: CheckedReceipt): Verification['kind'] | 'not-a-receipt' {
  return receipt.kind === 'checked' ? receipt.verification.kind : receipt.kind;
}
