/** Whether nothing but blanks, and one line end at the most, lies between two places of a body: their sentences follow each other. */
export function sameParagraph(body: string, from: number, to: number): boolean {
  return /^[^\S\n]*\n?[^\S\n]*$/.test(body.slice(from, to));
}
