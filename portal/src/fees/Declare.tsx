import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultAt, faultsOf } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import type { FeeOrders } from './useFees';

const empty = { ref: '', site: '', title: '', unit: '', price: '', payers: '' };
const fields = ['ref', 'site', 'title', 'unit', 'payers'] as const;

/** An own low-fee service that an officer has to approve before anybody is charged. */
export function Declare({ orders: { declare } }: { orders: FeeOrders }) {
  const { t } = useTranslation('fees');
  const [said, setSaid] = useState(empty);
  const [tried, setTried] = useState(false);
  const missing = [...fields, 'price' as const].filter((one) => said[one].trim() === '').map((id) => ({ id, message: t('missing', { what: t(`field.${id}`) }) }));
  const faults = tried && missing.length > 0 ? missing : faultsOf(declare.error);
  const set = (name: keyof typeof empty) => (value: string) => setSaid((before) => ({ ...before, [name]: value }));
  function send() {
    setTried(true);
    if (missing.length === 0) declare.mutate(said, { onSuccess: () => { setSaid(empty); setTried(false); } });
  }

  return (
    <Panel title={t('declare')} finding={t('declareText')}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={declare.error} />
        {fields.map((one) => <TextField key={one} id={one} label={t(`field.${one}`)} value={said[one]} onChange={set(one)} maxLength={one === 'payers' ? 200 : 60} error={faultAt(faults, one)} />)}
        <MoneyField id="price" label={t('field.price')} value={said.price} onChange={set('price')} error={faultAt(faults, 'price')} />
        <div><Button type="primary" loading={declare.isPending} onClick={send}>{t('declareVerb')}</Button></div>
      </div>
    </Panel>
  );
}
