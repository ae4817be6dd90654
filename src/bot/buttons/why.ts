import {
  type APIButtonComponentWithCustomId,
  type APILabelComponent,
  ComponentType,
  type ModalSubmitFields,
  TextInputStyle,
} from 'discord.js';
import type { BotParts } from '../bot-parts.ts';
import { type Verdict, wrongKinds } from '../keeping/keeping.ts';
import { notice } from '../rendering/message-blocks.ts';
import type { VerdictWords } from '../words/verdicts/words.ts';
import { button } from './answer-buttons.ts';
import type { FormButton } from './button.ts';
import { buttonId } from './button-id.ts';

/** Under the thanks for *Wrong*. Its id holds which message was called wrong: the thanks are a message of their own. */
export function whyButton(
  message: string,
  kind: Verdict['kind'],
  { sayWhy }: VerdictWords,
): APIButtonComponentWithCustomId {
  return button(buttonId('y', `${kind === 'answered' ? 'a' : 'r'}${message}`), sayWhy);
}

const [kindField, wordsField] = ['kind', 'words'];
/** Two or three sentences. */
const commentChars = 300;

/** A form that asks what is wrong with an answer, or what a refusal should have found, and adds it to the verdict. */
export function createWhyButton({ keeping }: BotParts): FormButton {
  return {
    aside: true,
    form: (_press, payload, { verdicts }) => ({
      custom_id: buttonId('y', payload),
      title: verdicts.whyTitle,
      components: payload.startsWith('r')
        ? [comment(verdicts.whyRefusal, { required: true }, verdicts)]
        : [kinds(verdicts), comment(verdicts.inYourWords, { required: false }, verdicts)],
    }),
    acknowledgement: () => 'private',
    async answerForm({ fields }, payload, { words: { buttons, verdicts } }) {
      const [, message] = /^[ar](\d{1,20})$/.exec(payload) ?? [];
      if (message === undefined) return notice(buttons.noLongerKnown);
      const isKept = await keeping.keepReason(message, said(fields));
      return notice(isKept ? verdicts.thanksForWhy : verdicts.whyNotKept);
    },
  };
}

function kinds({ whyLabel, whyKinds }: VerdictWords): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: whyLabel,
    component: {
      type: ComponentType.StringSelect,
      custom_id: kindField,
      options: wrongKinds.map((kind) => ({ value: kind, label: whyKinds[kind] })),
      required: true,
    },
  };
}

function comment(
  label: string,
  { required }: { readonly required: boolean },
  { keptWithoutName }: VerdictWords,
): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    description: keptWithoutName,
    component: {
      type: ComponentType.TextInput,
      custom_id: wordsField,
      style: TextInputStyle.Paragraph,
      max_length: commentChars,
      required,
    },
  };
}

function said(fields: ModalSubmitFields): Pick<Verdict, 'reason' | 'comment'> {
  const [chosen] = fields.fields.has(kindField) ? fields.getStringSelectValues(kindField) : [];
  const typed = fields.getTextInputValue(wordsField).trim();
  return {
    reason: wrongKinds.find((kind) => kind === chosen) ?? null,
    comment: typed === '' ? null : typed,
  };
}
