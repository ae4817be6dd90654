/** What a line says of a picture: all of it is a caption, or only its end is a credit that was run together with the text. */
export interface PhotoCaption {
  /** The part of the line that stays; empty for a caption of its own. */
  readonly rest: string;
}

/**
 * The caption that a line is: one that names who took the picture, `Wong Wai-ming of Lenovo. Photo: SCMP`, `Foto: dpa`, `(AP Photo/…)`.
 * Where more than a sentence stands before the credit, that is the article, and only the credit is taken off.
 */
export function photoCaption(line: string): PhotoCaption | null {
  const tail = line.slice(-longestCredit);
  if (!creditShape.test(tail) || !creditWord.test(tail)) return null;
  if (line.length <= longestCredit && credited.test(line)) return { rest: '' };
  const credit = credits.map((pattern) => pattern.exec(tail)).find((match) => match !== null);
  if (credit === undefined || credit === null) return null;
  const before = line.slice(0, line.length - credit[0].length).trimEnd();
  return { rest: isCaption(before) ? '' : before };
}

/** Found or missed faster than the words: something parts them from the name, or a bracket closes after it. */
const creditShape = /[:©/|]|[)\]]$| (?:by|courtesy|von|door) |Photo/;

/** One of these is in every credit. */
const creditWord =
  /photo|foto|image|bild|beeld|picture|grafik|illustrat|credit|©|getty|shutterstock|unsplash|pixabay|alamy|alliance|imago/i;

/** A credit and nothing else. */
const credited =
  /^(?:photos?|photograph|image|picture|fotos?|bild|beeld|illustration|illustratie|grafik)(?: (?:credits?|source|courtesy|by))? ?[:©/|] ?[^.!?:]{1,100}\.?$/iu;

/** Characters of the longest credit: a photographer, an agency and a year. */
const longestCredit = 120;

/** One sentence, or none, of a length that is set under pictures. */
function isCaption(text: string): boolean {
  return text.length <= 200 && !/[.!?]["'”’»)]? +["'“„«(]?\p{Lu}/u.test(text);
}

const credits = [
  /(?:^|[\s([|/])(?:photos?|photograph|images?|pictures?|fotos?|bild|bilder|beeld|grafik|illustration|illustratie|credit)(?: (?:credits?|source|copyright))? ?[:©] ?[^.!?:]{1,60}\.?[)\]]?$/iu,
  /(?:^|[\s([|/])(?:photo|photograph|image|picture|foto|bild|beeld) (?:by|courtesy(?: of)?|von|door) [\p{Lu}@][^.!?:]{1,60}\.?[)\]]?$/u,
  /(?:^|[\s([|])\(?(?:AP|Reuters|AFP|EPA) Photo(?:\/[^.!?:()]{1,50})?\.?[)\]]?$/u,
  /(?:^|[\s([|/©])(?:[\p{L}. ]{1,40}\/ ?)?(?:Getty(?: Images)?|Shutterstock|iStock(?:photo)?|Unsplash|Pixabay|Alamy|picture[- ]alliance(?:\/[\p{L}. ]{1,30})?|imago(?: images)?)[)\]]$/u,
  / ?© ?(?:\d{4} )?[\p{Lu}][^.!?:]{1,40}[)\]]?$/u,
];
