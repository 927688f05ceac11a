/** `Object.groupBy` for Node.js 20. */
export function groupBy(items, keyOf) {
  const groups = Object.create(null);
  let index = 0;
  for (const item of items) (groups[keyOf(item, index++)] ??= []).push(item);
  return groups;
}
