/** Numbers in messages. */

/** A number with its thousands apart: `16,384`, in both languages. Node.js would do it by tables of all languages, which take longer to load than a file to check. */
export function grouped(value: number): string {
  if (!Number.isInteger(value)) return value.toLocaleString("en-US");
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
