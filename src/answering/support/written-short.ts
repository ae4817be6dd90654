/** Whether a word, in small letters, stands for words that an article may well write out ("Q3", "CEO", "WW2"), and for nobody's name. */
export function isWrittenShort(word: string): boolean {
  return short.has(word);
}

/** Of business, technology, the calendar and the companies' forms, in English, German and Dutch. */
const short: ReadonlySet<string> = new Set(
  `ceo cfo coo cto cio ciso vp svp evp hq hr pr it ai ki ml ar vr ev evs suv suvs ipo ipos gdp bip bbp vat roi kpi kpis r&d m&a ngo ngos faq faqs eta
  tv tvs pc pcs cpu cpus gpu gpus ram ssd ssds usb api apis app os sdk oem oems smb smbs sme smes kmu mkb b2b b2c
  q1 q2 q3 q4 h1 h2 fy ww1 ww2 wwi wwii wo1 wo2 woi woii co2 f1
  gmbh ag se kg ltd inc llc plc nv bv`.split(/\s+/),
);
