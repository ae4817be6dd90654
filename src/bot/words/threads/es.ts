import type { ThreadWords } from './words.ts';

export const esThreads: ThreadWords = {
  askOnHere: 'Sigue preguntando aquí: responde a este mensaje con una pregunta o mencióname.',
  answeredIn: (thread) => `La respuesta está en ${thread}.`,
  notAllowed:
    'No puedo abrir un hilo aquí. Quien administra el servidor me lo puede permitir: Crear hilos públicos y Enviar mensajes en hilos.',
  locked: 'El hilo de esta respuesta está bloqueado, así que respondo aquí.',
  failed: 'Ahora no puedo escribir en el hilo de esta respuesta, así que respondo aquí.',
};
