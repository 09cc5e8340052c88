import { useTranslation } from 'react-i18next';
import { Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { AbsencesForm } from './AbsencesForm';
import { Entry } from './Entry';
import { EntryForm } from './EntryForm';
import { useOwnEvaluator, type Evaluator } from './useEvaluators';

/** An evaluator's own entry in the pool, how it stands, and when it cannot come. */
export function OwnEvaluatorPage() {
  const { t } = useTranslation('evaluators');
  const read = useOwnEvaluator();
  return (
    <Page title={t('own.title')} lead={t('own.lead')}>
      <Loaded of={read}>
        {(own) => (own ? <Known of={own} /> : <EntryForm before={null} />)}
      </Loaded>
    </Page>
  );
}

function Known({ of }: { of: Evaluator }) {
  const { t } = useTranslation('evaluators');
  return (
    <div className="stack">
      <Standing of={of} />
      <Panel title={t('own.said')}><Entry of={of} /></Panel>
      <Panel title={t('absences.title')} finding={t('absences.text')}><AbsencesForm key={of.absences.length} of={of} /></Panel>
      <details><summary>{t('own.change')}</summary><EntryForm key={of.times} before={of} /></details>
    </div>
  );
}

function Standing({ of }: { of: Evaluator }) {
  const { t } = useTranslation('evaluators');
  if (of.status === 'verified') return <Note tone="good"><p className="strong">{t('own.verified', { day: fullDay(of.through) })}</p></Note>;
  if (of.status === 'waiting') return <Note><p className="strong">{t('own.waits')}</p><p>{t('own.waitsText', { at: moment(of.sentAt) })}</p></Note>;
  return <Note tone="warn"><p className="strong">{t(`own.${of.status}`)}</p><p>{of.reason}</p></Note>;
}
