/** To a thread that holds a model: the last message. */
export interface Closing {
  readonly kind: 'close';
}

/** From a thread that holds a model, in place of an answer. */
export interface Failure {
  readonly kind: 'failed';
  readonly message: string;
  readonly stack: string | undefined;
}
