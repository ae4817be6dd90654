/** A piece of a page that is safe to stand in it: made by `html` alone, from our own marks and text that was escaped. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  static of(strings: TemplateStringsArray, values: readonly Content[]): Html {
    return new Html(strings.reduce((page, piece, i) => page + markupOf(values[i - 1] ?? '') + piece));
  }

  toString(): string {
    return this.#markup;
  }
}

/** What may stand in a template: text and numbers are escaped, pieces and lists of pieces are not, `null` is nothing. */
export type Content = string | number | null | Html | readonly Html[];

/**
 * Markup in which every value is escaped, in text as in attributes (which stand in double quotes). What it makes is well-formed XML as long as
 * the templates are, so that whoever wants to can read a report with an XML parser.
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  return Html.of(strings, values);
}

function markupOf(value: Content): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  return value instanceof Html ? value.toString() : value.map(String).join('');
}

/** Text in which nothing is a mark. What XML 1.0 has no sign for, and marks that turn the direction of what follows (UAX #9), are taken out. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(unprintable, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const unprintable = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;
