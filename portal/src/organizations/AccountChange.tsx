import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Note, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { useKept } from '../shared/useKept';
import { moment } from '../words/dates';
import { AccountFields, accountBody } from './AccountFields';
import { DecideAccount } from './DecideAccount';
import { faultsIn } from './faults';
import { useAccountChange, type Account, type Organization } from './useOrganizations';

/** Another account: proposed by one, confirmed or rejected by somebody of finance. */
export function AccountChange({ of }: { of: Organization }) {
  const { t } = useTranslation('organizations');
  const nameOf = usePersonName();
  const { role } = useCaller();
  const waiting = of.accountProposed;
  if (!waiting) return role === 'officer' || role === 'applicant' ? <Propose of={of} /> : null;
  if (role === 'finance' || role === 'finance-approver') return <DecideAccount of={of} waiting={waiting} />;
  return <Note tone="warn"><p className="strong">{t('waits.title')}</p><p>{t('waits.text', { by: nameOf(waiting.proposedBy), at: moment(waiting.at) })}</p></Note>;
}

const none: Account = { bank: '', number: '', holder: null };

function Propose({ of }: { of: Organization }) {
  const { t } = useTranslation('organizations');
  const { propose } = useAccountChange(of.uscc);
  const kept = useKept(`account:${of.uscc}`, none);
  const faults = faultsIn(propose.error);
  async function send() {
    try {
      await propose.mutateAsync(accountBody(kept.value));
      kept.set(none);
      kept.forget();
    } catch {
      // The command shows what was refused; what is typed stays.
    }
  }

  return (
    <Panel title={t('propose.title')} finding={t('propose.text')}>
      <form className="form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
        <ErrorSummary faults={faults} refused={propose.error} />
        <AccountFields name={of.name} value={kept.value} onChange={kept.set} faults={faults} />
        <div><Button htmlType="submit" loading={propose.isPending}>{t('propose.verb')}</Button></div>
      </form>
    </Panel>
  );
}
