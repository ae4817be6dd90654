/**
 * Whether a text tells the program what to do with its instructions instead of asking the archive something ("ignore your instructions and
 * …"). The words of English, German and Dutch.
 */
export function isInstruction(text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}

/** What is to be thrown away, and within a few words what is meant. */
function told(verbs: string, objects: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${verbs})(?!\\p{L})(?:\\P{L}+\\p{L}+){0,5}\\P{L}+(?:${objects})`, 'iu');
}

const patterns: readonly RegExp[] = [
  told(
    'ignore|disregard|forget|override|bypass|reveal|print|repeat|show',
    'instructions?|rules?|(?:system )?prompts?|orders?|guidelines?|everything above|text above',
  ),
  told(
    'ignoriere?|vergiss|missachte|umgehe|zeige?|wiederhole?|verrate?',
    'anweisung|instruktion|regeln?|befehle?|vorgaben?|system-?prompts?|text über',
  ),
  told(
    'negeer|vergeet|omzeil|toon|herhaal|onthul',
    'instructies?|opdracht|regels?|bevel|voorschrift|systeem-?prompts?|tekst hierboven',
  ),
];
