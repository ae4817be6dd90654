/**
 * As long as a question may be, in UTF-16 units: Discord stops slash commands and forms there itself, longer messages are answered by a line that says so,
 * and an answer shows its question whole, so that its buttons can ask it again.
 */
export const questionChars = 500;
