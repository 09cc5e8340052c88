import { useTranslation } from 'react-i18next';
import type { Entry } from './course';

const shapes: Record<Entry['outcome'], string> = { awarded: '✓', reserve: '◐', rejected: '✕', disqualified: '✕', declined: '✕', expired: '✕', lotFailed: '✕' };

/** An outcome by its shape and its word. */
export function Outcome({ of }: { of: Entry['outcome'] }) {
  const { t } = useTranslation('awards');
  return <span className={`outcome ${of}`}><span aria-hidden>{shapes[of]}</span> {t(`outcome.${of}`)}</span>;
}
