import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useApi } from '../http/context';
import { Refused, takenWithTag } from '../http/problems';
import { useSessionState } from '../identity/context';
import { useKept } from '../shared/useKept';
import type { Schema } from '../http/client';
import { sendable, type Content } from './draft';
import type { Side } from './merge';
import { arrived, begun, decided, isDirty, type Versions } from './versions';

const pause = 800;
const again = 8_000;

export type Saving =
  | { is: 'stored'; at: string | null }
  | { is: 'saving' }
  | { is: 'cut'; tried: string }
  | { is: 'refused'; refused: Refused; tried: string };

function watchNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** A draft that is stored while somebody types, and never loses what was typed. */
export function useDraft(view: Schema<'ProposalView'>, tag: string, settle: (view: Schema<'ProposalView'>) => void) {
  const api = useApi();
  const { round, proposal } = view;
  const [path] = useState(() => ({ round, proposal }));
  const kept = useKept<Versions>(`draft:${round}:${proposal}`, begun(view.content, tag));
  const [state, setState] = useState<Saving>({ is: 'stored', at: null });
  const [merged, setMerged] = useState<string[]>([]);
  const online = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  const { ended } = useSessionState();
  const { value: versions, set, now } = kept;
  const underWay = useRef<Promise<boolean> | null>(null);
  const dirty = isDirty(versions);

  const arrive = useCallback((content: Content, version: string) => set((before) => {
    const after = arrived(before, content, version);
    if (after.merged.length > 0) setMerged(after.merged);
    return after.versions;
  }), [set]);

  const look = useCallback(async () => {
    const read = await takenWithTag(api.GET('/rounds/{round}/proposals/{proposal}', { params: { path } }));
    if (read.data.status === 'submitted') settle(read.data);
    else arrive(read.data.content, read.tag ?? '');
  }, [api, path, arrive, settle]);

  const store = useCallback(async () => {
    const { mine, base, tag: read } = now();
    const body = sendable(mine, base);
    setState({ is: 'saving' });
    try {
      const { data, tag: version } = await takenWithTag(api.PUT('/rounds/{round}/proposals/{proposal}', { params: { path, header: { 'If-Match': read } }, body }));
      set((before) => ({ ...before, base: data.content, tag: version ?? before.tag }));
      // What the person's own clock says: a hint beside the form, not a time of the business.
      setState({ is: 'stored', at: new Date().toISOString() });
      return true;
    } catch (cause) {
      await failed(cause, JSON.stringify(body));
      return false;
    }

    async function failed(cause: unknown, tried: string) {
      if (!(cause instanceof Refused)) throw cause;
      if (cause.status !== 412 && cause.problem.code !== 'proposal.alreadySubmitted') {
        setState(cause.mayRepeat || cause.status === 401 ? { is: 'cut', tried } : { is: 'refused', refused: cause, tried });
        return;
      }

      // Somebody else was faster: what they stored is read, and put together with what is here.
      try {
        await look();
        setState({ is: 'stored', at: null });
      } catch {
        setState({ is: 'cut', tried });
      }
    }
  }, [api, path, now, set, look]);

  // One at a time: a second with the version that the first is about to replace would be refused as if by a colleague.
  const save = useCallback(async () => {
    while (underWay.current) await underWay.current;
    if (now().theirs) return false;
    if (!isDirty(now())) return true;
    underWay.current = store().finally(() => { underWay.current = null; });
    return underWay.current;
  }, [now, store]);

  useEffect(() => {
    if (!dirty || versions.theirs || state.is === 'saving' || ended || !online) return undefined;
    const tried = 'tried' in state && state.tried === JSON.stringify(sendable(versions.mine, versions.base));
    if (tried && state.is === 'refused') return undefined;
    const timer = setTimeout(() => void save(), tried ? again : pause);
    return () => clearTimeout(timer);
  }, [dirty, versions, state, ended, online, save]);

  useEffect(() => {
    const onReturn = () => void look().catch(() => undefined);
    const first = setTimeout(onReturn);
    window.addEventListener('focus', onReturn);
    return () => {
      clearTimeout(first);
      window.removeEventListener('focus', onReturn);
    };
  }, [look]);

  return {
    versions,
    content: versions.mine,
    change: (part: Partial<Content> | ((before: Content) => Partial<Content>)) => set((before) => ({ ...before, mine: { ...before.mine, ...(typeof part === 'function' ? part(before.mine) : part) } })),
    decide: (choices: Readonly<Record<string, Side>>) => set((before) => decided(before, choices)),
    save,
    look,
    dirty,
    online,
    state,
    merged,
    forget: kept.forget,
  };
}

export type DraftInHand = ReturnType<typeof useDraft>;
