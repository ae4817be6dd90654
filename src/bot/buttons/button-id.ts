import { discordLimits } from '../discord/discord-limits.ts';

/** What the buttons of a message do, by the letter that their ids begin with. A letter is for ever: buttons of old messages are still pressed. */
const actionOf = {
  c: 'context',
  s: 'sources',
  w: 'wrong',
  g: 'good',
  p: 'page',
  m: 'more',
  f: 'follow-up',
  h: 'share',
  l: 'loosen',
  y: 'why',
} as const;

type Letter = keyof typeof actionOf;
export type ButtonAction = (typeof actionOf)[Letter];

/** What a pressed button asks for. The bot remembers nothing of the message it stands under: what is needed is in its ids. */
export interface ButtonPress {
  readonly action: ButtonAction;
  /** What the action needs, in its own spelling; may be empty. */
  readonly payload: string;
}

/** Throws a `RangeError` when the payload does not fit into an id: 98 characters do, as many as a receipt can have. */
export function buttonId(letter: Letter, payload = ''): string {
  const id = `${letter}:${payload}`;
  if (id.length <= discordLimits.customIdChars) return id;
  throw new RangeError(`The id of a button is too long: ${id}`);
}

/** `null` for an id that no version of the bot has made. */
export function readButtonId(id: string): ButtonPress | null {
  const letter = id.slice(0, 1);
  return isLetter(letter) && id[1] === ':' ? { action: actionOf[letter], payload: id.slice(2) } : null;
}

function isLetter(letter: string): letter is Letter {
  return letter in actionOf;
}
