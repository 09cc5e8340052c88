import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../shared/Confirm';
import { TextField } from '../shared/Field';
import { Facts, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import type { ContractFile, Orders } from './useOwnContract';

/** The supplier signs first, or gives the award back. */
export function SignPanel({ file: { contract, settings }, orders: { sign, decline } }: { file: ContractFile; orders: Orders }) {
  const { t } = useTranslation('supplier');
  const [asking, setAsking] = useState<'sign' | 'decline' | null>(null);
  const reason = useKept(`declination:${contract.round}:${contract.proposal}`, '');
  const close = () => setAsking(null);
  return (
    <Panel title={t('sign.title')} finding={t('sign.until', { day: fullDay(contract.signBy) })}>
      <div className="stack">
        <p>{t(settings.agreement ? 'sign.inDocument' : 'sign.text')}</p>
        <div className="row">
          {!settings.agreement && <Button type="primary" size="large" onClick={() => setAsking('sign')}>{t('sign.verb')}</Button>}
          <Button size="large" onClick={() => setAsking('decline')}>{t('decline.verb')}</Button>
        </div>
      </div>
      <Confirm open={asking === 'sign'} title={t('sign.confirmTitle')} verb={t('sign.confirm', { amount: yuan(contract.amount) })} busy={sign.isPending} refused={sign.error} onClose={close} onConfirm={() => sign.mutate(null, { onSuccess: close })}>
        <Facts rows={[[t('project'), contract.title], [t('terms.amount'), t('yuan', { amount: yuan(contract.amount) })], [t('money.words'), contract.amountInWords], [t('payee.title'), `${contract.payee.bank} ${contract.payee.number}`]]} />
        <p>{t('sign.final')}</p>
      </Confirm>
      <Confirm open={asking === 'decline'} danger title={t('decline.title')} verb={t('decline.confirm', { amount: yuan(contract.amount) })} busy={decline.isPending} refused={decline.error} onClose={close} onConfirm={() => decline.mutate(reason.value.trim(), { onSuccess: () => { reason.forget(); close(); } })}>
        <div className="stack">
          <p>{t('decline.text', { title: contract.title, amount: yuan(contract.amount) })}</p>
          <TextField id="decline-reason" label={t('decline.reason')} optional rows={3} maxLength={1000} value={reason.value} onChange={reason.set} />
        </div>
      </Confirm>
    </Panel>
  );
}
