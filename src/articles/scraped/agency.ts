/** Whether a text is the name of a news agency and nothing else. */
export function isAgency(text: string): boolean {
  return agencyName.test(text);
}

/** Nobody has one name only, but for these: "Von Servern und Menschen" is a title. */
const agencyName =
  /^(?:dpa(?:-afx)?|afp|ap|upi|reuters|bloomberg|xinhua|kyodo|tass|efe|ansa|pti|ians|belga|anp|apa|sda|sid|epd|kna|ots|novum|dow jones|business ?wire|pr ?newswire|globe ?newswire|marketwired)$/i;
