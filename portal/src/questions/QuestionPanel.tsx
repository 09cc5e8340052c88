import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Note, Panel, Pill } from '../shared/Page';
import { moment } from '../words/dates';
import { waits, type Question } from './useQuestions';

/** One question with its answer; who asked is shown to nobody. */
export function QuestionPanel({ one, children }: { one: Question; children?: ReactNode }) {
  const { t } = useTranslation('questions');
  const state = waits(one) ? <Pill tone="warn">{t('waits')}</Pill> : one.dismissal !== null ? <Pill>{t('dismissed')}</Pill> : null;
  return (
    <Panel title={one.text} finding={<>{t('askedAt', { moment: moment(one.askedAt) })}{one.own && <> · {t('own')}</>}</>} extra={state}>
      <div className="stack">
        {one.answer !== null && <Note tone="good"><p className="message">{one.answer}</p><p className="quiet">{t('answeredAt', { moment: moment(one.answeredAt) })}</p></Note>}
        {one.dismissal !== null && <Note><p className="quiet">{t('dismissal')}</p><p>{one.dismissal}</p></Note>}
        {children}
      </div>
    </Panel>
  );
}
