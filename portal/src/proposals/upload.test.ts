import { expect, test } from 'vitest';
import { blockName, sendBlocks, type Attachment, type Progress } from './upload';

const uploading = (there: number[]) => ({
  upload: { url: 'http://account/quarantine/file?sig=x', until: '', blockSize: 4, blocks: 3, there },
}) as unknown as Attachment;

test('names blocks by their numbers', () => {
  expect([blockName(0), blockName(12)]).toEqual([btoa('000000'), btoa('000012')]);
});

test('sends what is not there, and goes on after a cut with what arrived', async () => {
  const put: string[] = [];
  let cuts = 1;
  const told: Progress[] = [];
  const done = await sendBlocks(new Blob(['aaaabbbbc']), uploading([0]), {
    look: () => Promise.resolve(uploading([0, 1])),
    put: async (url, block) => {
      if (cuts-- > 0) throw new TypeError('cut');
      put.push(`${new URL(url).searchParams.get('blockid')} ${await block.text()}`);
    },
    pause: () => Promise.resolve(),
  }, (progress) => told.push(progress), () => false);

  expect(done).toBe(true);
  expect(put).toEqual([`${blockName(2)} c`]);
  expect(told).toEqual([
    { done: 1, of: 3, cut: false }, { done: 1, of: 3, cut: true }, { done: 2, of: 3, cut: false }, { done: 3, of: 3, cut: false },
  ]);
});

test('stops when it is told to', async () => {
  const put = () => Promise.reject(new TypeError('cut'));
  let asked = 0;
  const done = await sendBlocks(new Blob(['a']), uploading([]), { look: () => Promise.reject(new TypeError('cut')), put, pause: () => Promise.resolve() }, () => undefined, () => asked++ > 5);
  expect(done).toBe(false);
});
