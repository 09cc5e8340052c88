import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schema } from '../http/client';
import { Note } from '../shared/Page';
import { fullDay, moment } from '../words/dates';
import { useFieldNames } from './useFieldNames';

interface ReturnProps { view: Schema<'ProposalView'>; asked: Schema<'ReturnView'> }

/** That an officer returned the application for correction: of what, why, until when, and what became of it. */
export function ReturnNote({ view, asked }: ReturnProps) {
  const { t } = useTranslation('proposals');
  const names = useFieldNames();
  if (asked.correctedAt) return <Note tone="good"><p className="strong">{t('correction.sent', { at: moment(asked.correctedAt) })}</p><p>{t('correction.changed', { fields: names(asked.changed) })}</p></Note>;
  return (
    <Note tone="warn">
      <p className="strong">{t('correction.asked', { day: fullDay(asked.deadline.due), fields: names(asked.fields) })}</p>
      <p>{asked.reason}</p>
      {asked.deadline.provisional && <p className="quiet">{t('correction.provisional')}</p>}
      {!view.examination && <p><Link to={`/proposals/${view.round}/${view.proposal}/correction`}>{t('correction.go')}</Link></p>}
    </Note>
  );
}
