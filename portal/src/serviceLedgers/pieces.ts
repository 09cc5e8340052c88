/** The most bytes of a piece: about as many rows as the service takes at once. */
const pieceBytes = 30 * 1024;

/** What the service says of a file. */
export interface Progress { received: number; isClosed: boolean; accepted: number; refused: number; refusals: { line: number; id: string | null; code: string }[] }

type Send = (piece: { position: number; data: string; last: boolean }) => Promise<Progress>;

/** The name under which the same content is known again. */
export async function nameOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(await file.arrayBuffer()));
  return Array.from(new Uint8Array(digest), (one) => one.toString(16).padStart(2, '0')).join('').slice(0, 32);
}

/** Sends a file piece by piece, going on where the service says; what was taken before is not sent again. */
export async function sendPieces(file: Blob, send: Send, show: (progress: Progress) => void): Promise<void> {
  let progress: Progress = { received: 0, isClosed: false, accepted: 0, refused: 0, refusals: [] };
  while (!progress.isClosed) {
    const end = Math.min(progress.received + pieceBytes, file.size);
    const bytes = new Uint8Array(await file.slice(progress.received, end).arrayBuffer());
    progress = await send({ position: progress.received, data: base64Of(bytes), last: end === file.size });
    show(progress);
  }
}

const base64Of = (bytes: Uint8Array): string => btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''));
