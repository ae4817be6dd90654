import type { ButtonWords } from './words.ts';

export const esButtons: ButtonWords = {
  context: 'Contexto',
  sources: 'Fuentes',
  evidence: (receipt) => `comprobante ${receipt}`,
  articleChanged: (title) => `${title}: el artículo ha cambiado desde que se citó.`,
  articleGone: (id) => `${id}: el artículo ya no está en el archivo.`,
  noLongerKnown: 'Este botón es de una versión anterior de mí. Vuelve a preguntar, por favor.',
};
