/** The compiled schema of a configuration; see schema.ts. */

/** A mistake as ajv tells it: where, by a JSON pointer; by which keyword of the schema; and what that says. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Tells whether a configuration fits the schema. Where it does not, `errors` has all mistakes of the last call. */
export const validate: {
  (data: unknown): boolean;
  readonly errors?: readonly SchemaError[] | null;
};
