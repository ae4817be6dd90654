import type { Verification } from '../answering/verification.ts';

/** What a text that was given as a receipt came to. */
export type CheckedReceipt =
  | { readonly text: string; readonly kind: 'checked'; readonly verification: Verification }
  | { readonly text: string; readonly kind: 'not-a-receipt'; readonly reason: string };
