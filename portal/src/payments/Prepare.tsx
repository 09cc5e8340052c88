import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Panel } from '../shared/Page';
import { yuan } from '../words/money';
import type { StepProps } from './Decision';
import { placeOf } from './placeOf';
import { usePrepare } from './useStep';

/** The first of finance lays the payment before the second. */
export function Prepare({ data, instalment }: StepProps) {
  const { t } = useTranslation('payments');
  const prepare = usePrepare();
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState(false);
  const missing = asked && !checked;
  const amount = yuan(instalment.payable);

  function send() {
    setAsked(true);
    if (checked) prepare.mutate(placeOf(data, instalment));
  }

  return (
    <Panel title={t('prepare.title')}>
      <div className="stack">
        <ErrorSummary refused={prepare.error} faults={missing ? [{ id: 'checked', message: t('checkFirst') }] : []} />
        <Checkbox id="checked" checked={checked} onChange={(event) => setChecked(event.target.checked)}>
          {t('prepare.checked', { payee: data.organization.name, amount })}
        </Checkbox>
        <div><Button type="primary" loading={prepare.isPending} onClick={send}>{t('prepare.verb', { amount })}</Button></div>
        <p className="quiet">{t('prepare.next')}</p>
      </div>
    </Panel>
  );
}
