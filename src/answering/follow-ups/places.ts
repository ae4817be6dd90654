/** Whether a text names a country or a continent in English, German or Dutch, in any capitals. */
export type IsPlace = (text: string) => boolean;

/** Reads the names from the CLDR data that come with the runtime, once. Cities are not among them. */
export function createPlaces(): IsPlace {
  let known: ReadonlySet<string> | undefined;
  return (text) => {
    known ??= namesOfRegions();
    return known.has(text.toLowerCase());
  };
}

const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
/** UN M49: Africa, the Americas and their parts, Asia, Europe, Oceania. */
const continents = ['002', '019', '003', '005', '021', '142', '150', '009'];
/** In use beside the names that CLDR prefers. */
const others =
  'England|Schottland|Scotland|Schotland|Wales|Engeland|USA|US|U.S.|UK|Britain|Großbritannien|Groot-Brittannië|Holland|Amerika|America|Korea|EU|VS|VK|Tschechien|Tsjechië|Czech Republic|Turkey';

function namesOfRegions(): ReadonlySet<string> {
  const names = new Set(others.toLowerCase().split('|'));
  for (const language of ['en', 'de', 'nl']) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of [...letters.flatMap((a) => letters.map((b) => a + b)), ...continents]) {
      const name = regions.of(code);
      if (name !== undefined) names.add(name.toLowerCase());
    }
  }
  return names;
}
