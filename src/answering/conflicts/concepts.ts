import { spelt } from '../facts/spelt.ts';

/** What verbs and nouns of news stand for, where a report has one and the next another: "killed" and "died", "Stellen" and "banen". */
export function conceptOf(word: string): string | null {
  return concepts.get(word) ?? null;
}

/** The concept that denies this one: who rejects does not accept. */
export function oppositeOf(concept: string): string | null {
  return concept === 'accept' ? 'reject' : concept === 'reject' ? 'accept' : null;
}

/** Words that neither tell apart nor bind together: forms of address, "in total", who was said to have said it. */
export function saysNothing(word: string): boolean {
  return empty.has(word);
}

const concepts: ReadonlyMap<string, string> = new Map([
  ...spelt(
    'kill',
    `kill kills killed killing died die dies dead death deaths victims fatalities
    getötet tötet tötete töteten tot tote toten todesopfer gestorben starben ums leben
    gedood doodde doodden doden dood omgekomen overleden slachtoffers`,
  ),
  ...spelt(
    'hurt',
    `injured injures injure wounded hurt injuries verletzt verletzte verletzten gewond gewonden verwond`,
  ),
  ...spelt(
    'pay',
    `pay pays paid paying zahlt zahlte zahlten zahlen bezahlt bezahlte gezahlt betaalt betaalde betaalden betalen`,
  ),
  ...spelt('cost', `cost costs costing kostet kostete kosten gekostet kost kostte kostten`),
  ...spelt(
    'buy',
    `buy buys bought buying acquire acquires acquired kauft kaufte kaufen gekauft übernimmt übernahm übernommen koopt kocht kopen gekocht`,
  ),
  ...spelt(
    'cut',
    `cut cuts cutting axe axes slash slashes shed sheds eliminate eliminates streicht strich streichen gestrichen schrapt schrapte schrappen geschrapt`,
  ),
  ...spelt(
    'job',
    `job jobs position positions post posts stelle stellen arbeitsplätze arbeitsplätzen banen arbeidsplaatsen`,
  ),
  ...spelt(
    'accept',
    `accept accepts accepted approve approves approved confirm confirms confirmed annahm angenommen akzeptiert akzeptierte bestätigt bestätigte
    aanvaardt aanvaardde aanvaard accepteert accepteerde bevestigt bevestigde`,
  ),
  ...spelt(
    'reject',
    `reject rejects rejected refuse refuses refused deny denies denied ablehnte abgelehnt dementiert dementierte bestreitet bestritt
    verwerpt verwierp verworpen weigert weigerde ontkent ontkende`,
  ),
]);

const empty: ReadonlySet<string> = new Set(
  `mr mrs ms herr frau herrn meneer mevrouw total insgesamt totaal reportedly said says company spokesman spokeswoman
  new news report reports according angaben angabe bericht berichten zufolge laut volgens unternehmen bedrijf
  hat haben hatte has have had heeft hebben had ist sind war waren is are was were wird werden werd worden zijn
  least most nearly almost roughly about around mindestens wenigstens höchstens rund etwa ungefähr fast knapp minstens hoogstens hooguit ongeveer bijna ruim`.split(
    /\s+/,
  ),
);
