import type { CrossEncoderData } from './cross-encoder-messages.ts';
import { loadTransformersRuntime } from './transformers-runtime.ts';

/** A cross-encoder in memory. It computes on the thread that calls it, and that thread waits. */
export interface CrossEncoderModel {
  /** How well the text answers the question: higher is better, comparable for one question. */
  score(question: string, text: string): Promise<number>;
  close(): Promise<void>;
}

/** Loads a cross-encoder from a folder and from nowhere else. Throws when the model does not judge pairs by one number or by no and yes. */
export async function loadCrossEncoder(settings: CrossEncoderData): Promise<CrossEncoderModel> {
  const runtime = await loadTransformersRuntime(settings);

  function score(question: string, text: string): Promise<number> {
    const pair = runtime.tokenise(question, text);
    return runtime.run([pair], ['logits'], ({ data, shape }) => {
      const [first, second] = data;
      const labels = shape.at(-1);
      const judged = labels === 1 ? first : (second ?? Number.NaN) - (first ?? Number.NaN);
      if (labels === undefined || labels > 2 || judged === undefined || !Number.isFinite(judged)) {
        throw new Error(
          `The model gives ${labels} numbers for a pair of texts, not the one that ranks them.`,
        );
      }
      return judged;
    });
  }

  await score('', '');
  return { score, close: runtime.close };
}
