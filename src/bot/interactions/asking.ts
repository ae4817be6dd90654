import type { BotMessage } from '../rendering/bot-message.ts';
import type { Words } from '../words/words.ts';

/** What somebody waits for: in whose words it is to be said, and until when. */
export interface Asking {
  readonly words: Words;
  /** Whether the answer is for the asker alone. */
  readonly isPrivate: boolean;
  /** Aborted when it has taken too long, or the bot leaves. */
  readonly signal: AbortSignal;
  /** Says how far it has got, in the place where the answer will stand. Never throws. */
  tell(progress: BotMessage): Promise<void>;
}
