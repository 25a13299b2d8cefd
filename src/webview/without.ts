/** A copy that lacks some of its fields. */
export function without<Whole extends object, Field extends keyof Whole>(whole: Whole, fields: readonly Field[]): Omit<Whole, Field> {
  // Holds: what is left are the other fields.
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !(fields as readonly PropertyKey[]).includes(name))) as Omit<Whole, Field>;
}
