import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApi } from '../http/context';
import { taken } from '../http/problems';
import { Reason } from '../proposals/EligibilityNote';
import { Note, Panel } from '../shared/Page';
import { fullDay } from '../words/dates';

/** Whether the organization may apply by what the register says of the closing day. */
export function EligibilityPanel({ uscc, round }: { uscc: string; round: string }) {
  const { t } = useTranslation('examination');
  const api = useApi();
  const { data } = useQuery({ queryKey: ['eligibility', uscc, round], queryFn: () => taken(api.GET('/organizations/{uscc}/eligibility/{round}', { params: { path: { uscc, round } } })) });
  if (!data) return null;
  return (
    <Panel title={t('eligibility.title')} finding={t('eligibility.on', { day: fullDay(data.closesOn) })} extra={<Link to={`/organizations/${uscc}`}>{t('eligibility.entry')}</Link>}>
      {data.mayApply ? <p>{t('eligibility.may')}</p> : <Note tone="bad"><ul>{data.reasons.map((one) => <Reason key={one.code + (one.source ?? '')} of={one} />)}</ul></Note>}
    </Panel>
  );
}
