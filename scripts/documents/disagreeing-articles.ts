/** Three reports of one thing with three figures, which the sample archive has not. */
export const disagreeingArticles = [
  {
    id: 'dock-fire',
    title: 'Fire at the docks',
    publisher: 'Wismund Echo',
    date: '2016-04-20',
    body: 'A fire at the Wismund docks killed 12 people. It began in a store at night.',
  },
  {
    id: 'docks-burn',
    title: 'Docks burn',
    publisher: 'Quay Courier',
    date: '2016-04-20',
    body: 'The fire at the Wismund docks killed 14 people. The harbour stays closed.',
  },
  {
    id: 'inquiry',
    title: 'Inquiry into the dock fire',
    publisher: 'Wismund Echo',
    date: '2017-03-02',
    body: 'The fire at the Wismund docks killed 15 people, an inquiry found. It had begun in a store.',
  },
];
