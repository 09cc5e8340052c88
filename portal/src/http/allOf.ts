interface Query { cursor: string | undefined; limit: number }

/** All of a list that is read page by page. */
export async function allOf<T>(read: (query: Query) => Promise<{ items: T[]; next?: string | null }>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ cursor, limit: 200 });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}
