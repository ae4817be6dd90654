/** What is said in place of any answer where there is nothing to answer from. */
export const emptyArchive =
  'The archive is empty. Put articles into the corpus folder, then run: npx dateline index';
