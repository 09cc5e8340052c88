import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '../http/problems';
import { Note } from './Page';

const shownAfter = 1000;

/** Nothing at first; says that it is loading after a second. */
export function Loading() {
  const { t } = useTranslation('shared');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), shownAfter);
    return () => clearTimeout(timer);
  }, []);
  return <div role="status" aria-live="polite" style={{ minHeight: 160 }}>{late && <p className="quiet">{t('loading')}</p>}</div>;
}

/** There is nothing: why, and what to do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return <div className="panel"><div className="inside stack"><p className="strong">{title}</p>{children}</div></div>;
}

/** A filter left nothing. */
export function Filtered({ clear }: { clear: () => void }) {
  const { t } = useTranslation('shared');
  return <Empty title={t('filtered')}><div><Button onClick={clear}>{t('clearFilters')}</Button></div></Empty>;
}

/** This part could not be read; the rest of the page stays. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation('shared');
  const problem = error instanceof Refused ? error.problem : null;
  const known = problem && problem.code !== 'network';
  return (
    <Note tone="bad" alert>
      <p className="strong">{known ? problem.title : t('failed.network')}</p>
      <p>{known ? problem.detail : t('failed.networkText')}</p>
      {known && <p className="quiet">{t('failed.code', { code: problem.code })}</p>}
      {retry && <p><Button onClick={retry}>{t('again')}</Button></p>}
    </Note>
  );
}

interface Read<T> { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown }

/** What was read, or how reading it stands. */
export function Loaded<T>({ of, children }: { of: Read<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error) return <Failed error={of.error} retry={() => void of.refetch()} />;
  return <Loading />;
}

/** Long work of the service: so many of so many; the person may leave. */
export function LongWork({ step, done, total }: { step: string; done: number; total?: number | null }) {
  const { t } = useTranslation('shared');
  return (
    <Note tone="warn">
      <p className="strong" aria-live="polite">{total ? t('work.of', { step, done, total }) : t('work.so', { step, done })}</p>
      {total ? <progress max={total} value={done} aria-label={step} /> : null}
      <p>{t('work.leave')}</p>
    </Note>
  );
}

/** Shown while the browser is offline: what is typed is kept here. */
export function Offline() {
  const { t } = useTranslation('shared');
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return offline ? <Note tone="warn" alert><p className="strong">{t('offline')}</p><p>{t('offlineText')}</p></Note> : null;
}
