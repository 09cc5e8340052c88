import { useTranslation } from 'react-i18next';
import { Facts } from '../shared/Page';
import { fullDay } from '../words/dates';
import type { Evaluator } from './useEvaluators';

/** What an evaluator said, as facts. */
export function Entry({ of: { entry } }: { of: Evaluator }) {
  const { t } = useTranslation('evaluators');
  const none = t('noneSaid');
  return (
    <Facts rows={[
      [t('field.name'), `${entry.name}　${entry.phone}`],
      [t('field.employer'), `${entry.employer}${entry.employerUscc ? `　${entry.employerUscc}` : ''}`],
      [t('field.title'), t('titled', { title: entry.title, grade: t(`grade.${entry.grade}`), years: entry.years })],
      [t('field.region'), entry.region],
      [t('field.categories'), entry.categories.join(t('and'))],
      [t('history.title'), entry.history?.length ? <ul>{entry.history.map((one, index) => <li key={index}>{one.organization}　{one.role}　{one.through ? t('until', { day: fullDay(one.through) }) : t('still')}</li>)}</ul> : none],
      [t('relations.title'), entry.relations?.length ? <ul>{entry.relations.map((one, index) => <li key={index}>{t(`relation.${one.kind}`)}　{one.organization}　{one.person}　{one.ended ? t('until', { day: fullDay(one.ended) }) : t('still')}</li>)}</ul> : none],
    ]} />
  );
}
