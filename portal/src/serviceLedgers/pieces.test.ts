import { expect, test } from 'vitest';
import { nameOf, sendPieces, type Progress } from './pieces';

test('goes on where the service says until the file is closed', async () => {
  const file = new Blob(['x'.repeat(70_000)]);
  const sent: [number, number, boolean][] = [];
  const seen: number[] = [];
  await sendPieces(file, ({ position, data, last }) => {
    const length = atob(data).length;
    sent.push([position, length, last]);
    // The first piece is taken in part only.
    const received = sent.length === 1 ? 20_000 : position + length;
    return Promise.resolve<Progress>({ received, isClosed: last, accepted: 0, refused: 0, refusals: [] });
  }, ({ received }) => seen.push(received));

  expect(sent).toEqual([[0, 30_720, false], [20_000, 30_720, false], [50_720, 19_280, true]]);
  expect(seen).toEqual([20_000, 50_720, 70_000]);
});

test('the same content has the same name', async () => {
  expect(await nameOf(new Blob(['a']))).toBe(await nameOf(new Blob(['a'])));
  expect(await nameOf(new Blob(['b']))).not.toBe(await nameOf(new Blob(['a'])));
});
