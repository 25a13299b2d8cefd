import { Ajv2020, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020';
import { closest } from '../core/domain/closest';

/** A kind of JSON document that users write or hand on. */
export interface DocumentFormat {
  /** As it is called in the middle of a sentence: "scenario". */
  readonly name: string;
  readonly schema: AnySchema;
}

/** A document that has the shape it should have, or a sentence on what is wrong with it. */
export type Reading<Document> =
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'problem'; readonly message: string };

/** Far more than the largest document that means anything. */
const mostCharacters = 4_000_000;

/** Reads a JSON document; its schema in docs/schema is the contract, and is what it is held against. */
export function readDocument<Document>(text: string, format: DocumentFormat): Reading<Document> {
  if (text.length > mostCharacters) return problem(`The ${format.name} is larger than 4 MB.`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return problem(`The ${format.name} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  const validate: ValidateFunction<Document> = new Ajv2020({ allErrors: true, allowUnionTypes: true, strictTypes: false }).compile<Document>(format.schema);
  if (validate(data)) return { kind: 'document', document: data };
  // Who mistypes a field lacks it as well: what is there is told before what is not.
  const errors = validate.errors ?? [];
  const first = errors.find(({ keyword }) => keyword === 'additionalProperties') ?? errors[0];
  return problem(first ? describe(first, format) : `The ${format.name} has not the shape that it should have.`);
}

function problem(message: string): { readonly kind: 'problem'; readonly message: string } {
  return { kind: 'problem', message };
}

function describe(error: ErrorObject, { name, schema }: DocumentFormat): string {
  const place = error.instancePath === '' ? `The ${name}` : `"${error.instancePath.slice(1).replaceAll('/', '.')}"`;
  // What the parameters hold depends on the keyword, as Ajv documents.
  const parameters = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'additionalProperties': {
      const unknown = String(parameters.additionalProperty);
      const meant = error.instancePath === '' ? closest(unknown, knownKeys(schema)) : undefined;
      return `${place} has no field "${unknown}"${meant === undefined ? '' : `; did you mean "${meant}"?`}.`.replace('?.', '?');
    }
    case 'required': return `${place} lacks "${String(parameters.missingProperty)}".`;
    case 'type': return `${place} must be ${sayTypes(parameters.type)}.`;
    case 'const': return `${place} must be ${JSON.stringify(parameters.allowedValue)}; another version of the format needs another version of Gilsight.`;
    case 'enum': return `${place} must be one of ${(parameters.allowedValues as readonly unknown[]).map(String).join(', ')}.`;
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum': return `${place} must be ${sayComparison(String(parameters.comparison))} ${String(parameters.limit)}.`;
    default: return `${place} ${error.message ?? 'is not as it should be'}.`;
  }
}

function sayTypes(types: unknown): string {
  return (Array.isArray(types) ? types.map(String) : [String(types)]).map((type) => (/^[aeio]/.test(type) ? `an ${type}` : `a ${type}`)).join(' or ');
}

function sayComparison(comparison: string): string {
  return comparison === '>=' ? 'at least' : comparison === '<=' ? 'at most' : 'more than';
}

function knownKeys(schema: AnySchema): readonly string[] {
  return typeof schema === 'object' && typeof schema.properties === 'object' ? Object.keys(schema.properties as object) : [];
}
