/** A client of a ledger and its hours, as they are typed: one on each line. */
export interface TypedClient { ref: string; cap: string }

/** The clients of a text, or the number of the first line that is none. */
export function clientsOf(text: string): TypedClient[] | number {
  const clients: TypedClient[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [ref = '', cap = '', ...rest] = line.split(/[,，\t]/).map((one) => one.trim());
    if (ref === '' || !/^\d+(\.\d+)?$/.test(cap) || rest.length > 0) return index + 1;
    clients.push({ ref, cap });
  }

  return clients;
}
