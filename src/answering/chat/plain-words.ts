/** Whether words of a chat model can be shown as they are: some letters, one paragraph, no link and nothing that formats or mentions. */
export function isPlainWords(text: string): boolean {
  return /\p{L}/u.test(text) && !/https?:|www\.|[\n\r\p{Cc}`]|\]\(|<[@#:a-z/]/iu.test(text);
}
