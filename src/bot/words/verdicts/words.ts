import type { WrongKind } from '../../keeping/keeping.ts';

/** What is said of people's verdicts on answers. */
export interface VerdictWords {
  /** On buttons. */
  readonly good: string;
  readonly wrong: string;
  readonly thanksForGood: string;
  readonly thanksForWrong: string;
  /** After the thanks. */
  readonly whatIsKept: string;
  /** On a button under the thanks for a wrong answer. */
  readonly sayWhy: string;
  /** The form that it opens: title and labels 45 characters at most, the choices and what stands under a label 100. */
  readonly whyTitle: string;
  readonly whyLabel: string;
  readonly whyKinds: Readonly<Record<WrongKind, string>>;
  readonly inYourWords: string;
  /** Of a refusal, instead of all this. */
  readonly whyRefusal: string;
  readonly keptWithoutName: string;
  readonly thanksForWhy: string;
  /** Meanwhile somebody else has called the answer good, or nothing is kept of it any more. */
  readonly whyNotKept: string;
  /** The question of the answer can no longer be read. */
  readonly notKept: string;
}
