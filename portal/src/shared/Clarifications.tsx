import { useTranslation } from 'react-i18next';
import type { Schema } from '../http/client';
import { moment } from '../words/dates';

type Clarification = Schema<'ClarificationView'>;

/** What was clarified of a round, the latest first, as everybody reads it. */
export function Clarifications({ all }: { all: readonly Clarification[] }) {
  const { t } = useTranslation('shared');
  return (
    <ol className="stack plain" reversed>
      {[...all].reverse().map((one) => (
        <li key={one.no} className="stack-small">
          <div className="spread"><span className="strong">{t('clarification.no', { no: one.no })}</span><span className="quiet">{t('clarification.at', { moment: moment(one.at) })}</span></div>
          <p>{one.text}</p>
          <p className="quiet">{t('clarification.because', { reason: one.reason })}</p>
          {one.closesAt !== one.closedBefore && <p><span className="strong">{t('clarification.moved', { before: moment(one.closedBefore), after: moment(one.closesAt) })}</span>{one.basis && <span className="quiet">{t('clarification.basis', { basis: one.basis })}</span>}</p>}
          {one.contact && <p>{t('clarification.contact', { ...one.contact })}</p>}
        </li>
      ))}
    </ol>
  );
}
