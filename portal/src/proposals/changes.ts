export interface Change { kind: 'same' | 'gone' | 'new'; text: string }

// Figures and Latin words stay whole; Chinese is compared by characters.
const pieces = (text: string): string[] => text.match(/[\dA-Za-z.,]+|[^\dA-Za-z.,]/gu) ?? [];

/** The difference of two short texts by their longest common pieces. */
export function changesIn(before: string, after: string): Change[] {
  const [a, b] = [pieces(before), pieces(after)];
  const longest: number[][] = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }

  const found: Change[] = [];
  const say = (kind: Change['kind'], text: string) => {
    const last = found.at(-1);
    if (last?.kind === kind) last.text += text;
    else found.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      say('same', a[i] ?? '');
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) say('gone', a[i++] ?? '');
    else say('new', b[j++] ?? '');
  }

  return found;
}
