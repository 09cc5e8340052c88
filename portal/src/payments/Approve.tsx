import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../shared/Confirm';
import { ErrorSummary, faultAt, faultsOf, type FieldFault } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Panel } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { amountInWords } from '../words/amountInWords';
import { yuan } from '../words/money';
import { inFours } from './comparison';
import type { StepProps } from './Decision';
import { placeOf } from './placeOf';
import { stageOf } from './stages';
import { useApprove, useTakeBack } from './useStep';

/** The second of finance lets the money go, or gives the order back with a reason. */
export function Approve({ data, instalment }: StepProps) {
  const { t } = useTranslation('payments');
  const place = placeOf(data, instalment);
  const isSecond = stageOf(instalment) === 'prepared';
  const [checked, setChecked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [faults, setFaults] = useState<FieldFault[]>([]);
  const reason = useKept(`back-${place.round}-${place.proposal}-${place.no}`, '');
  const approve = useApprove(() => setConfirming(false));
  const giveBack = useTakeBack(() => reason.forget());
  const [amount, payee] = [yuan(instalment.payable), data.contract.payee];

  function ask() {
    setFaults(checked ? [] : [{ id: 'checked', message: t('checkFirst') }]);
    setConfirming(checked);
  }

  function back() {
    setFaults(reason.value.trim() ? [] : [{ id: 'reason', message: t('reasonFirst') }]);
    if (reason.value.trim()) giveBack.mutate({ ...place, reason: reason.value });
  }

  const all = [...faults, ...faultsOf(giveBack.error)];
  return (
    <Panel title={t('approve.title')}>
      <div className="stack">
        <ErrorSummary faults={all} refused={giveBack.error} />
        <Checkbox id="checked" checked={checked} onChange={(event) => setChecked(event.target.checked)}>{t('approve.checked', { payee: data.organization.name, amount })}</Checkbox>
        {isSecond && <TextField id="reason" label={t('approve.reason')} hint={t('approve.reasonHint')} rows={3} maxLength={1000} value={reason.value} onChange={reason.set} error={faultAt(all, 'reason')} />}
        <div className="row">
          <Button type="primary" onClick={ask}>{t('approve.verb')}</Button>
          {isSecond && <Button loading={giveBack.isPending} onClick={back}>{t('approve.back')}</Button>}
        </div>
        <p className="quiet">{t(isSecond ? 'approve.final' : 'approve.third')}</p>
      </div>
      <Confirm open={confirming} title={t('approve.confirm')} verb={t('approve.confirmVerb', { amount })} busy={approve.isPending} refused={approve.error} onConfirm={() => approve.mutate(place)} onClose={() => setConfirming(false)}>
        <Facts rows={[
          [t('row.payee'), payee.holder ?? data.organization.name], [t('row.account'), `${payee.bank} ${inFours(payee.number)}`],
          [t('row.amount'), amount], [t('words'), amountInWords(instalment.payable)],
        ]} />
        <p>{t('approve.final')}</p>
      </Confirm>
    </Panel>
  );
}
