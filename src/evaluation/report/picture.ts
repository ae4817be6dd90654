import { type Html, html } from '../../html.ts';

/**
 * A drawing with its caption. Its title and description are read out in its place; nothing that it shows is to be had from it alone, since
 * every drawing stands beside a table or says its numbers itself.
 */
export function picture(options: {
  /** Not used by another picture of the page: letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Pixels. */
  readonly height: number;
  readonly content: readonly Html[];
}): Html {
  const { id, title, description, height, content } = options;
  return html`<figure>
<figcaption>${title}</figcaption>
<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${height}">
<title id="${id}-title">${title}</title>
<desc id="${id}-description">${description}</desc>
${content}
</svg>
</figure>
`;
}

/** Letters at a share of the width. */
export function label(
  text: string,
  options: {
    readonly x: string;
    readonly y: number;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly class?: string;
  },
): Html {
  const { x, y, anchor = 'start', class: name = 'label' } = options;
  return html`<text x="${x}" y="${y}" text-anchor="${anchor}" class="${name}">${text}</text>
`;
}

/** A line from top to bottom. */
export function upright(x: string, from: number, to: number, name: string): Html {
  return html`<line x1="${x}" x2="${x}" y1="${from}" y2="${to}" class="${name}" />
`;
}

/** A line from left to right. */
export function level(from: string, to: string, y: number, name: string): Html {
  return html`<line x1="${from}" x2="${to}" y1="${y}" y2="${y}" class="${name}" />
`;
}

export function bar(options: {
  readonly x: string;
  readonly y: number;
  readonly width: string;
  readonly height: number;
  readonly class: string;
}): Html {
  const { x, y, width, height, class: name } = options;
  return html`<rect x="${x}" y="${y}" width="${width}" height="${height}" class="${name}" />
`;
}

export function dot(x: string, y: number, name: string): Html {
  return html`<circle cx="${x}" cy="${y}" r="5" class="${name}" />
`;
}
