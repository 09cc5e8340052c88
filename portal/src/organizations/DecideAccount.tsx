import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { ErrorSummary, faultAt } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Note, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { moment } from '../words/dates';
import { faultsIn } from './faults';
import { useAccountChange, type Organization } from './useOrganizations';

/** Finance types the number in again from the organization's paper: nobody confirms by looking at a screen. */
export function DecideAccount({ of, waiting }: { of: Organization; waiting: NonNullable<Organization['accountProposed']> }) {
  const { t } = useTranslation('organizations');
  const nameOf = usePersonName();
  const { account } = useCaller();
  const { confirm, reject } = useAccountChange(of.uscc);
  const [number, setNumber] = useState('');
  const faults = faultsIn(confirm.error);
  const own = waiting.proposedBy === account;
  return (
    <Panel title={t('decide.title')} finding={t('waits.text', { by: nameOf(waiting.proposedBy), at: moment(waiting.at) })}>
      <div className="stack">
        <Facts rows={[[t('decide.now'), `${of.account.bank} ${of.account.number}`], [t('account.bank'), waiting.account.bank], [t('account.holder'), waiting.account.holder ?? of.name]]} />
        {own
          ? <Note tone="warn">{t('decide.own')}</Note>
          : (
            <form className="form" onSubmit={(event) => { event.preventDefault(); confirm.mutate(number.replace(/\s/g, '')); }}>
              <ErrorSummary faults={faults} refused={confirm.error} />
              <TextField id="number" label={t('decide.number')} hint={t('decide.hint')} inputMode="numeric" value={number} onChange={setNumber} error={faultAt(faults, 'number')} />
              <div><Button type="primary" htmlType="submit" loading={confirm.isPending}>{t('decide.confirm')}</Button></div>
            </form>
          )}
        <details>
          <summary>{t('decide.orReject')}</summary>
          <ReasonForm name={`rejectAccount:${of.uscc}`} label={t('decide.reason')} verb={t('decide.reject')} command={reject} send={(reason) => reject.mutateAsync(reason)} />
        </details>
      </div>
    </Panel>
  );
}
