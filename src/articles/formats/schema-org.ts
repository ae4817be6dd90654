import { isRecord, type JsonRecord } from '../json-object.ts';
import type { ArticleFields } from './article-record.ts';

/** An article in the words of schema.org. */
export interface SchemaArticle {
  readonly fields: Omit<ArticleFields, 'date'>;
  /** As it was written; `datePublished` alone, since the other dates are of something else. */
  readonly date: string | null;
  /** `articleBody`, or `text`; `null` where there is neither. */
  readonly body: string | null;
  /** `description` or `abstract`: a teaser. */
  readonly description: string | null;
}

/** Whether an object is a node of schema.org that stands for a text of its own: a `NewsArticle`, a `BlogPosting` and their kin. */
export function isSchemaArticle(value: JsonRecord): boolean {
  return typesOf(value).some((type) => articleTypes.test(type)) || typeof value['articleBody'] === 'string';
}

/** Reads such a node; whatever in it is of another shape than schema.org gives is passed over. */
export function schemaArticle(node: JsonRecord): SchemaArticle {
  return {
    fields: {
      id: textOf(node['identifier']),
      title: textOf(node['headline']) ?? textOf(node['name']) ?? textOf(node['alternativeHeadline']),
      publisher: namesOf(node['publisher']) ?? namesOf(node['sourceOrganization']),
      author: namesOf(node['author']) ?? namesOf(node['creator']),
      language: languageOf(node['inLanguage']),
      url: addressOf(node['url']) ?? addressOf(node['mainEntityOfPage']) ?? addressOf(node['@id']),
    },
    date: textOf(node['datePublished']),
    body: textOf(node['articleBody']) ?? textOf(node['text']),
    description: textOf(node['description']) ?? textOf(node['abstract']),
  };
}

function typesOf(node: JsonRecord): readonly string[] {
  const type = node['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.filter((one) => typeof one === 'string');
}

/** schema.org/Article and what is below it, by name or by address. */
const articleTypes =
  /(?:^|[/:#])(?:\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting|\w*NewsArticle)$/;

/** Values may stand in a list, and in JSON-LD as `{"@value": …}`. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  if (Array.isArray(value)) return value.map(textOf).find((text) => text !== null) ?? null;
  return isRecord(value) && typeof value['@value'] === 'string' ? value['@value'] : null;
}

/** The names of people or organisations, which are text or nodes with a `name`; `null` where there are none. */
export function namesOf(value: unknown): string | null {
  const named: readonly unknown[] = Array.isArray(value) ? value.slice(0, mostNames) : [value];
  const names = named.flatMap((one) => textOf(isRecord(one) ? (one['name'] ?? one) : one) ?? []);
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

const mostNames = 20;

function languageOf(value: unknown): string | null {
  return textOf(isRecord(value) ? (value['alternateName'] ?? value['name'] ?? value) : value);
}

function addressOf(value: unknown): string | null {
  const address = textOf(isRecord(value) ? (value['@id'] ?? value['url'] ?? value) : value);
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}
