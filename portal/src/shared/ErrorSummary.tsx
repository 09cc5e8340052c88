import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../http/problems';

export interface FieldFault { id: string; message: string }

interface SummaryProps {
  faults?: readonly FieldFault[];
  refused?: Refused | null;
  /** Brings the control into the page where it is on another part of it. */
  goTo?: (id: string) => void;
}

/** Everything that is wrong, in one place that takes the focus; each leads to its field. */
export function ErrorSummary({ faults, refused, goTo: show }: SummaryProps) {
  const { t } = useTranslation('shared');
  const box = useRef<HTMLDivElement>(null);
  const count = faults?.length ?? 0;
  const has = count > 0 || Boolean(refused);
  // When it appears, and not while its faults are being mended one by one: that would take the focus from who types.
  useEffect(() => {
    if (has) box.current?.focus();
  }, [has, refused]);
  if (!has) return null;

  const offline = refused?.problem.code === 'network';
  // Of a form the sentences at its fields say it all.
  const isForm = refused?.problem.code === 'body.invalid' && count > 0;
  const title = refused && !isForm ? (offline ? t('failed.network') : refused.problem.title || t('failed.server')) : t('summary', { count });
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{title}</h2>
      {refused && !isForm && <p>{offline ? t('failed.kept') : refused.problem.detail}</p>}
      {faults && count > 0 && (
        <ul>{faults.map(({ id, message }) => <li key={id + message}><a href={`#${id}`} onClick={(event) => { event.preventDefault(); show?.(id); setTimeout(() => goTo(id)); }}>{message}</a></li>)}</ul>
      )}
      {refused && !offline && !isForm && <p className="quiet">{t('failed.code', { code: refused.problem.codes.join(', ') })}</p>}
    </div>
  );
}

/** The ids of controls for the fields that a problem names: `budget[2].amount` is `budget-2-amount`. */
export const idOf = (field: string): string => field.replace(/[[\].]+/g, '-').replace(/-$/, '');

/** The faults of a problem's fields; the ids of a form that is not alone on its page begin with a word of its own. */
export const faultsOf = (refused: Refused | null, prefix = ''): FieldFault[] =>
  refused?.problem.errors.map(({ field, message }) => ({ id: prefix + idOf(field), message })) ?? [];

/** The message for one control, if it has one. */
export const faultAt = (faults: readonly FieldFault[], id: string): string | undefined => faults.find((one) => one.id === id)?.message;

/** One of several values of a control has no id of its own: the control that holds it is meant. */
function controlOf(id: string): HTMLElement | null {
  const found = document.getElementById(id);
  const cut = id.lastIndexOf('-');
  return found ?? (cut > 0 ? controlOf(id.slice(0, cut)) : null);
}

function goTo(id: string): void {
  const control = controlOf(id);
  control?.scrollIntoView({ block: 'center' });
  control?.focus();
}
