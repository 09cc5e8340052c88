import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { allOf } from '../http/allOf';
import { useApi } from '../http/context';
import { Refused, taken } from '../http/problems';
import { sendBlocks, type Attachment, type Progress } from './upload';

const soon = 1_500;
const later = 10_000;

/** The organization's files of a round; looked at again while one of them is about to change by itself. */
export function useOwnFiles(round: string, enabled = true) {
  const api = useApi();
  return useQuery({
    queryKey: ['attachments', round],
    queryFn: () => allOf((query) => taken(api.GET('/rounds/{round}/attachments', { params: { path: { round }, query } }))),
    enabled,
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'pending' && !one.sha256) ? soon : state.data?.some((one) => one.state === 'pending') ? later : false),
  });
}

async function put(url: string, block: Blob): Promise<void> {
  const answer = await fetch(url, { method: 'PUT', body: block });
  if (!answer.ok) throw new Error(`${answer.status}`);
}

// Until the network says that it is back, or a moment has passed.
const pause = () => new Promise<void>((done) => {
  const go = () => {
    clearTimeout(timer);
    window.removeEventListener('online', go);
    done();
  };
  const timer = setTimeout(go, 2_000);
  window.addEventListener('online', go);
});

/** Uploads that this page sends: each goes on after a cut until it is done, refused or taken away. */
export function useUploads(round: string, files: readonly Attachment[]) {
  const api = useApi();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Readonly<Record<string, Progress>>>({});
  const [refused, setRefused] = useState<Refused | null>(null);
  const stopped = useRef(new Set<string>());
  useEffect(() => {
    const all = stopped.current;
    return () => void all.add('*');
  }, []);

  const at = (attachment: string) => ({ params: { path: { round, attachment } } });
  const again = () => queries.invalidateQueries({ queryKey: ['attachments', round] });
  const look = (attachment: string) => taken(api.GET('/rounds/{round}/attachments/{attachment}', at(attachment)));
  const isStopped = (id: string) => stopped.current.has(id) || stopped.current.has('*');
  const order = (attachment: string, verb: 'uploaded' | 'removal') => {
    const params = { path: { round, attachment }, header: { 'Idempotency-Key': crypto.randomUUID() } };
    return verb === 'uploaded'
      ? taken(api.POST('/rounds/{round}/attachments/{attachment}/uploaded', { params }))
      : taken(api.POST('/rounds/{round}/attachments/{attachment}/removal', { params }));
  };

  async function begun(kind: Attachment['kind'], file: File): Promise<Attachment> {
    // One that was cut before the page was left goes on; it is known by what was announced.
    const known = files.find((one) => one.state === 'uploading' && one.kind === kind && one.name === file.name && one.size === file.size && !(one.attachment in progress));
    if (known) return look(known.attachment);
    const params = { path: { round }, header: { 'Idempotency-Key': crypto.randomUUID() } };
    return taken(api.POST('/rounds/{round}/attachments', { params, body: { kind, name: file.name, size: file.size } }));
  }

  /** Sends a file; `named` is called once it has an id. */
  async function send(kind: Attachment['kind'], file: File, named: (id: string) => void): Promise<void> {
    setRefused(null);
    try {
      const view = await begun(kind, file);
      const id = view.attachment;
      stopped.current.delete(id);
      named(id);
      void again();
      const tell = (one: Progress) => setProgress((before) => ({ ...before, [id]: one }));
      if (await sendBlocks(file, view, { look: () => look(id), put, pause }, tell, () => isStopped(id))) await order(id, 'uploaded');
      setProgress((before) => Object.fromEntries(Object.entries(before).filter(([key]) => key !== id)));
    } catch (cause) {
      if (cause instanceof Refused) setRefused(cause);
      else throw cause;
    } finally {
      await again();
    }
  }

  async function remove(id: string): Promise<void> {
    stopped.current.add(id);
    setRefused(null);
    try {
      await order(id, 'removal');
    } catch (cause) {
      if (cause instanceof Refused) setRefused(cause);
      else throw cause;
    } finally {
      await again();
    }
  }

  return { progress, refused, send, remove };
}
