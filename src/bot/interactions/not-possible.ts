/** What was asked for cannot be done, for no fault of the program: `message` says so to the asker, in their language. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}
