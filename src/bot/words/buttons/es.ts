import type { ButtonWords } from './words.ts';

export const esButtons: ButtonWords = {
  context: 'Contexto',
  sources: 'Fuentes',
  evidence: (receipt) => `comprobante ${receipt}`,
  articleChanged: (title) => `${title}: el artículo ha cambiado desde que se citó.`,
  articleGone: (id) => `${id}: el artículo ya no está en el archivo.`,
  noLongerKnown: 'Este botón es de una versión anterior de mí. Vuelve a preguntar, por favor.',
  more: 'Más',
  furtherPassages: 'Otros pasajes, además de los citados:',
  nothingFurther: 'El archivo no tiene nada más sobre esta pregunta.',
  followUp: 'Seguir preguntando',
  share: 'Compartir',
  followUpTitle: 'Seguir preguntando',
  followUpLabel: 'Tu pregunta',
  followUpExample: '¿Y en Alemania?',
  allDates: 'Buscar en todas las fechas',
  allPublishers: 'Buscar en todos los medios',
  allLanguages: 'Buscar en todos los idiomas',
  noLimits: 'Buscar sin límites',
  questionGone: 'La pregunta de esta respuesta ya no se puede leer. Vuelve a hacerla, por favor.',
  limitsGone:
    'El archivo ha cambiado y ya no conoce todo aquello a lo que se limitaba esta pregunta. Vuelve a preguntar, por favor.',
  mayNotWriteHere:
    'No puedo escribir aquí. Quien administra el servidor me lo puede permitir: Ver canales y Enviar mensajes (en hilos: Enviar mensajes en hilos).',
  heardByYouAlone:
    'Solo tú ves lo que digo aquí. Quien administra el servidor puede cambiarlo: Usar aplicaciones externas.',
  threadArchived: 'Este hilo está archivado. Vuelve a abrirlo y pulsa otra vez.',
};
