import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { MoneyField, TextField } from '../shared/Field';
import { MorePages } from '../shared/MorePages';
import { Facts, Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Loaded } from '../shared/states';
import { yuan } from '../words/money';
import { useCorrections, type Correction, type CorrectionOrders } from './useLedger';

const tones = { proposed: 'warn', approved: 'good', refused: 'bad' } as const;

interface CorrectionsProps { fund: string; orders: CorrectionOrders; corrects: boolean }

/** Corrections of entries: one of finance proposes, another approves, and the wrong entry stays where it is. */
export function Corrections({ fund, orders, corrects }: CorrectionsProps) {
  const { t } = useTranslation('funds');
  const corrections = useCorrections(fund);
  return (
    <Panel title={t('correction.heading')} finding={t('correction.lead')}>
      <div className="stack">
        <Loaded of={{ ...corrections, data: corrections.data && corrections.items }}>
          {(items) => items.length === 0
            ? <p className="quiet">{t('correction.none')}</p>
            : <>{items.map((one) => <One key={one.entry} correction={one} orders={orders} corrects={corrects} />)}<MorePages of={corrections} /></>}
        </Loaded>
        {corrects && <Propose orders={orders} />}
      </div>
    </Panel>
  );
}

function One({ correction, orders: { approve, refuse }, corrects }: { correction: Correction; orders: CorrectionOrders; corrects: boolean }) {
  const { t } = useTranslation('funds');
  const { entry } = correction;
  return (
    <section className="stack" aria-label={t('correction.of', { number: entry })}>
      <p><span className="strong">{t('correction.of', { number: entry })}</span> <Pill tone={tones[correction.stage]}>{t(`correction.stage.${correction.stage}`)}</Pill></p>
      <Facts rows={[
        [t('ledger.step'), t(`ledger.steps.${correction.step}`)], [t('correction.said'), yuan(correction.said)], [t('correction.right'), yuan(correction.right)],
        [t('correction.reason'), correction.reason], [t('correction.proposedBy'), correction.proposedBy],
        ...(correction.decidedBy ? [[t('correction.decidedBy'), correction.decidedBy] as const] : []),
        ...(correction.answer ? [[t('correction.answer'), correction.answer] as const] : []),
      ]} />
      {corrects && correction.stage === 'proposed' && (
        <>
          <ErrorSummary refused={approve.error} />
          <div><Button type="primary" loading={approve.isPending} onClick={() => approve.mutate(entry)}>{t('correction.approve', { number: entry })}</Button></div>
          <details><summary>{t('correction.orRefuse')}</summary><ReasonForm name={`correction-refusal:${entry}`} label={t('correction.refuseReason')} verb={t('correction.refuse')} command={refuse} send={(reason) => refuse.mutateAsync({ entry, reason })} /></details>
        </>
      )}
    </section>
  );
}

/** What an entry should have said; the service says whether that can be. */
function Propose({ orders: { propose } }: { orders: CorrectionOrders }) {
  const { t } = useTranslation('funds');
  const [entry, setEntry] = useState('');
  const [right, setRight] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = [
    ...(/^[1-9]\d{0,9}$/.test(entry.trim()) ? [] : [{ id: 'entry', message: t('correction.entryMissing') }]),
    ...(right.trim() === '' ? [{ id: 'right', message: t('correction.rightMissing') }] : []),
    ...(reason.trim() === '' ? [{ id: 'reason', message: t('correction.reasonMissing') }] : []),
  ];
  const faults = tried && missing.length > 0 ? missing : faultsOf(propose.error);
  const errorOf = (id: string) => faults.find((one) => one.id === id)?.message;

  function send() {
    setTried(true);
    if (missing.length > 0) return;
    propose.mutate({ entry: Number(entry.trim()), right, reason: reason.trim() }, { onSuccess: () => { setEntry(''); setRight(''); setReason(''); setTried(false); } });
  }

  return (
    <details>
      <summary>{t('correction.propose')}</summary>
      <form className="form" onSubmit={(event) => { event.preventDefault(); send(); }}>
        <ErrorSummary faults={faults} refused={propose.error} />
        <TextField id="entry" label={t('ledger.number')} inputMode="numeric" value={entry} onChange={setEntry} error={errorOf('entry')} />
        <MoneyField id="right" label={t('correction.right')} hint={t('correction.rightHint')} value={right} onChange={setRight} error={errorOf('right')} />
        <TextField id="reason" label={t('correction.reason')} rows={3} maxLength={500} value={reason} onChange={setReason} error={errorOf('reason')} />
        <div><Button type="primary" htmlType="submit" loading={propose.isPending}>{t('correction.send')}</Button></div>
      </form>
    </details>
  );
}
