import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page, Pill } from '../shared/Page';
import { Records, type Column } from '../shared/Records';
import { Empty, Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { useEvaluators, type Evaluator } from './useEvaluators';

export const tones = { waiting: 'warn', returned: undefined, verified: 'good', removed: undefined } as const;

/** The pool of evaluators. */
export function EvaluatorsPage() {
  const { t } = useTranslation('evaluators');
  const read = useEvaluators();
  const columns: Column<Evaluator>[] = [
    { key: 'name', head: t('field.name'), names: true, cell: (one) => <><Link to={`/evaluators/${one.account}`}>{one.entry.name}</Link><span className="second">{one.entry.employer}</span></> },
    { key: 'title', head: t('field.title'), cell: (one) => <>{one.entry.title}<span className="second">{t('years', { count: one.entry.years })}</span></> },
    { key: 'categories', head: t('field.categories'), cell: (one) => one.entry.categories.join(t('and')) },
    { key: 'seats', head: t('seats'), right: true, cell: (one) => one.appointments.filter(({ outcome }) => outcome === 'drawn').length },
    { key: 'missed', head: t('missed'), right: true, cell: (one) => one.appointments.filter(({ outcome }) => outcome === 'missed').length },
    { key: 'status', head: t('status.label'), cell: (one) => <><Pill tone={tones[one.status]}>{t(`status.${one.status}`)}</Pill>{one.through && <span className="second">{t('throughDay', { day: fullDay(one.through) })}</span>}</> },
  ];
  const waits = read.data?.filter(({ status }) => status === 'waiting').length ?? 0;
  return (
    <Page title={t('pool')} lead={read.data && t('poolLead', { count: read.data.length, waits })}>
      <Loaded of={read}>
        {(all) => all.length === 0
          ? <Empty title={t('none')}><p>{t('noneText')}</p></Empty>
          : <Records caption={t('pool')} columns={columns} groups={[{ key: 'all', rows: all }]} rowKey={({ account }) => account} />}
      </Loaded>
    </Page>
  );
}
