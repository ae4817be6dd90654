import type { articleRecord } from './article-record.ts';

/** A field of an article's record. */
export type RecordField = keyof (typeof articleRecord)['shape'];

/** The place of each field among the names of a table's columns or a record's keys. */
export type FieldPlaces = ReadonlyMap<RecordField, number>;

/**
 * Which of some names stand for which fields, in English, German and Dutch. Case, spaces and signs do not matter; of two names
 * for one field the more usual one counts.
 */
export function fieldPlaces(names: readonly string[]): FieldPlaces {
  const plain = names.map((name) =>
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  );
  const places = new Map<RecordField, number>();
  for (const [field, known] of namesOfFields) {
    const place = known.map((spelling) => plain.indexOf(spelling)).find((index) => index >= 0);
    if (place !== undefined) places.set(field, place);
  }
  return places;
}

/** The most usual spelling first. */
const spellings: readonly (readonly [RecordField, string])[] = [
  ['id', 'id identifier guid uuid'],
  ['title', 'title headline titel schlagzeile überschrift kop'],
  [
    'publisher',
    'publisher source publication newspaper outlet quelle zeitung medium bron krant uitgever sitename site',
  ],
  ['author', 'author authors byline autor autoren verfasser auteur auteurs'],
  [
    'date',
    'date datepublished published publishedat publishedon publisheddate publicationdate publishdate pubdate datum veröffentlicht veröffentlichungsdatum erscheinungsdatum gepubliceerd publicatiedatum',
  ],
  ['language', 'language lang inlanguage sprache taal'],
  ['url', 'url link weburl permalink href canonicalurl'],
  ['body', 'body articlebody fulltext text content maintext articletext volltext inhalt tekst inhoud'],
];

const namesOfFields = spellings.map(([field, names]) => [field, names.split(' ')] as const);
