import type { Schema } from '../http/client';

export type Attachment = Schema<'AttachmentView'>;

/** How far an upload is: blocks that are there, of how many; cut while the network is away. */
export interface Progress { done: number; of: number; cut: boolean }

export interface Ways {
  /** Where the upload stands by the service, with an address that is good. */
  look: () => Promise<Attachment>;
  /** Puts one block; throws where it did not arrive. */
  put: (url: string, block: Blob) => Promise<void>;
  /** Until it makes sense to try again. */
  pause: () => Promise<void>;
}

/** The name of a block: Base64 of its number in six digits. */
export const blockName = (no: number): string => btoa(String(no).padStart(6, '0'));

/**
 * Sends the blocks of a file that are not there yet, one after the other. After a cut it asks what has arrived and goes on
 * there, however long the cut lasts; false when it was told to stop.
 */
export async function sendBlocks(file: Blob, begun: Attachment, ways: Ways, tell: (progress: Progress) => void, stopped: () => boolean): Promise<boolean> {
  let view = begun;
  while (!stopped()) {
    const { upload } = view;
    if (!upload) return true;
    const there = new Set(upload.there);
    tell({ done: there.size, of: upload.blocks, cut: false });
    try {
      for (let no = 0; no < upload.blocks; no++) {
        if (there.has(no)) continue;
        if (stopped()) return false;
        await ways.put(`${upload.url}&comp=block&blockid=${encodeURIComponent(blockName(no))}`, file.slice(no * upload.blockSize, (no + 1) * upload.blockSize));
        there.add(no);
        tell({ done: there.size, of: upload.blocks, cut: false });
      }
      return true;
    } catch {
      tell({ done: there.size, of: upload.blocks, cut: true });
    }
    const now = await lookAgain(ways, stopped);
    if (!now) return false;
    view = now;
  }
  return false;
}

async function lookAgain(ways: Ways, stopped: () => boolean): Promise<Attachment | null> {
  while (!stopped()) {
    await ways.pause();
    try {
      return await ways.look();
    } catch {
      // The network is still away.
    }
  }
  return null;
}
