import { expect, test } from 'vitest';
import type { Schema } from '../http/client';
import { enclosedWith } from './enclosed';

const [before, after] = [{ attachment: 'a-1' }, { attachment: 'a-2' }];
const view = (changed: string[] | null) => ({ receipt: { files: [before] }, return: changed && { changed, files: [after] } }) as unknown as Schema<'ProposalView'>;

test('the files are those of the receipt until a correction changes them', () => {
  expect(enclosedWith(view(null))).toEqual([before]);
  expect(enclosedWith(view(['title']))).toEqual([before]);
  expect(enclosedWith(view(['title', 'attachments']))).toEqual([after]);
  expect(enclosedWith({ receipt: null, return: null } as unknown as Schema<'ProposalView'>)).toEqual([]);
});
