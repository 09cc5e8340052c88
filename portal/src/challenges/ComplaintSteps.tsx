import { Button, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Effect, type EffectName } from './Effect';
import type { Complaint, ComplaintOrders } from './useChallenges';

type Outcome = NonNullable<Complaint['outcome']>;

const outcomes: readonly Outcome[] = ['rejected', 'unfounded', 'upheld'];

/** What finance can do with a complaint where it stands. */
export function ComplaintSteps({ one, orders }: { one: Complaint; orders: ComplaintOrders }) {
  const { t } = useTranslation('challenges');
  const { accept, refuse, endTest, lift, test, withdraw, correct } = orders;
  const named = (step: string) => `${step}:${one.complaint}`;
  const accepted = one.status === 'accepted';
  return (
    <>
      {one.status === 'received' && <Panel title={t('review')}><div className="stack"><ErrorSummary refused={accept.error} /><div><Button type="primary" loading={accept.isPending} onClick={() => accept.mutate('accept')}>{t('accept')}</Button></div>{one.corrected === null && <Folded title={t('ask')}><Ask orders={orders} /></Folded>}</div></Panel>}
      {one.status === 'correctionAsked' && <Panel title={t('recordCorrection')}><ReasonForm name={named('correction')} label={t('correction')} verb={t('recordCorrection')} command={correct} send={(text) => correct.mutateAsync(text)} /></Panel>}
      {!accepted && <Panel title={t('refuse')}><ReasonForm name={named('refusal')} label={t('reason')} verb={t('refuse')} danger command={refuse} send={(reason) => refuse.mutateAsync(reason)} /></Panel>}
      {accepted && one.respondents.length === 0 && <Panel title={t('copies')} finding={t('copiesText')}><Copies orders={orders} /></Panel>}
      {accepted && (one.testingSince
        ? <Panel title={t('testing')}><div className="stack"><ErrorSummary refused={endTest.error} /><div><Button loading={endTest.isPending} onClick={() => endTest.mutate('end')}>{t('endTest')}</Button></div></div></Panel>
        : <Panel title={t('test')} finding={t('testText')}><ReasonForm name={named('test')} label={t('testSubject')} verb={t('test')} command={test} send={(reason) => test.mutateAsync(reason)} /></Panel>)}
      {one.suspendedThrough === null && <Panel title={t('suspend')} finding={t('suspendText')}><Suspend orders={orders} /></Panel>}
      {one.suspendedThrough !== null && one.suspensionLifted === null && <Panel title={t('lift')}><ReasonForm name={named('lifting')} label={t('reason')} verb={t('lift')} command={lift} send={(reason) => lift.mutateAsync(reason)} /></Panel>}
      {accepted && one.respondents.length > 0 && <Panel title={t('decide')}><Decide orders={orders} /></Panel>}
      <Panel title={t('recordWithdrawal')}><Folded title={t('recordWithdrawal')}><ReasonForm name={named('withdrawal')} label={t('reason')} verb={t('recordWithdrawal')} command={withdraw} send={(reason) => withdraw.mutateAsync(reason)} /></Folded></Panel>
    </>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return <details><summary>{title}</summary>{children}</details>;
}

function Ask({ orders: { ask } }: { orders: ComplaintOrders }) {
  const { t } = useTranslation('challenges');
  const [by, setBy] = useState('');
  return (
    <div className="form">
      <TextField id="by" type="date" label={t('correctionBy')} value={by} onChange={setBy} />
      <ReasonForm name="ask-correction" label={t('missingWhat')} verb={t('ask')} command={ask} send={(missing) => ask.mutateAsync({ missing, by })} />
    </div>
  );
}

function Copies({ orders: { send } }: { orders: ComplaintOrders }) {
  const { t } = useTranslation('challenges');
  const [codes, setCodes] = useState('');
  const suppliers = codes.split(/\s+/).filter((one) => one !== '');
  return (
    <div className="form">
      <ErrorSummary refused={send.error} />
      <TextField id="suppliers" optional rows={2} label={t('suppliers')} hint={t('suppliersHint')} value={codes} onChange={setCodes} />
      <div><Button type="primary" loading={send.isPending} onClick={() => send.mutate(suppliers)}>{t('copies')}</Button></div>
    </div>
  );
}

function Suspend({ orders: { suspend } }: { orders: ComplaintOrders }) {
  const { t } = useTranslation('challenges');
  const [through, setThrough] = useState('');
  return (
    <div className="form">
      <TextField id="through" type="date" label={t('through')} value={through} onChange={setThrough} />
      <ReasonForm name="suspend" label={t('reason')} verb={t('suspend')} danger command={suspend} send={(reason) => suspend.mutateAsync({ through, reason })} />
    </div>
  );
}

function Decide({ orders: { decide } }: { orders: ComplaintOrders }) {
  const { t } = useTranslation('challenges');
  const [outcome, setOutcome] = useState<Outcome>('rejected');
  const [ruling, setRuling] = useState<{ effect: EffectName; proposal: string }>({ effect: 'none', proposal: '' });
  const upheld = outcome === 'upheld';
  const proposal = upheld && ruling.effect === 'disqualify' ? ruling.proposal : null;
  return (
    <div className="form">
      <fieldset className="field" id="outcome">
        <legend>{t('outcomeIs')}</legend>
        <Radio.Group value={outcome} onChange={(event) => setOutcome(event.target.value as Outcome)}><div className="stack-small">{outcomes.map((one) => <Radio key={one} value={one}>{t(`outcome.${one}`)}</Radio>)}</div></Radio.Group>
      </fieldset>
      {upheld && <Effect id="effect" effect={ruling.effect} proposal={ruling.proposal} onChange={(effect, named) => setRuling({ effect, proposal: named })} />}
      <ReasonForm name="decide" label={t('decision')} verb={t('decide')} command={decide} send={(reason) => decide.mutateAsync({ outcome, reason, effect: upheld ? ruling.effect : 'none', proposal })} />
    </div>
  );
}
