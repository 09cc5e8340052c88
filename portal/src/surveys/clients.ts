export interface Client { ref: string; group: string | null }

/** The clients of a text: a reference a line, its site behind a comma, a tab or blanks. */
export const clientsOf = (text: string): Client[] =>
  text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => {
    const [ref = '', ...rest] = line.split(/[,，\t ]+/);
    return { ref, group: rest.join(' ').trim() || null };
  });
