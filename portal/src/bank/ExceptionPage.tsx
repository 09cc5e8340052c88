import { Button, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { ErrorSummary } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Facts, Note, Page, Panel, Pill } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import { exceptionTones } from './tones';
import { useException, useExceptionOrders, type Exception } from './useBank';

type Outcome = NonNullable<Exception['outcome']>;

// These codes are the cause, which is the title in words.
const saidAlready = (code: string | null) => code?.startsWith('bankFact.');

/** One exception: what the bank says, what one person decides, and what another thinks of it. */
export function ExceptionPage() {
  const { t } = useTranslation('bank');
  const { exception = '' } = useParams();
  const { role, account } = useCaller();
  const nameOf = usePersonName();
  const read = useException(exception);
  return (
    <Loaded of={read}>
      {(one) => (
        <Page title={t(`causeIs.${one.cause}`)} crumbs={[{ to: '/bank-exceptions', text: t('exceptions') }]}>
          <div className="stack">
            <Panel title={t('what')} extra={<Pill tone={exceptionTones[one.status]}>{t(`exceptionStatus.${one.status}`)}</Pill>}>
              <Facts rows={[
                [t('bankSays'), one.cause === 'noAnswer' ? '—' : t(`factKind.${one.fact.kind}`)], [t('amount'), yuan(one.fact.amount)], [t('day'), fullDay(one.fact.day)],
                [t('contract'), one.payment ? <Link to={`/payments/${one.payment.round}/${one.payment.proposal}/${one.payment.no}`}>{t('instalment', { round: one.payment.round, no: one.payment.no })}</Link> : '—'],
                [t('endToEndId'), one.fact.endToEndId ?? '—'], [t('entry'), one.fact.entry ?? '—'], [t('account'), one.fact.account ?? '—'],
                [t('reason'), [one.fact.code, one.fact.text, saidAlready(one.why) ? null : one.why].filter(Boolean).join('　') || '—'],
                ...(one.answer ? [[t('file'), <Link key="file" to={`/bank-answers/${one.answer}`}>{one.answer.slice(0, 12)}</Link>] as const] : []),
              ]} />
            </Panel>
            {one.turnedDown && <Note tone="warn"><p>{t('turnedDown', { reason: one.turnedDown })}</p></Note>}
            {one.outcome && (
              <Panel title={t('decision')}>
                <Facts rows={[[t('outcomeOf'), t(`decisionIs.${one.outcome}`)], [t('bookedOn'), fullDay(one.day)], [t('reason'), one.reason ?? '—'], [t('decidedBy'), nameOf(one.decidedBy)], [t('approvedBy'), nameOf(one.approvedBy)]]} />
              </Panel>
            )}
            {one.status === 'decided' && role === 'finance-approver' && (one.decidedBy === account ? <Note tone="warn"><p>{t('notYourDecision')}</p></Note> : <Approve one={one} />)}
            {(one.status === 'open' || one.status === 'decided') && role !== 'supervisor' && <Decide one={one} />}
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Approve({ one }: { one: Exception }) {
  const { t } = useTranslation('bank');
  const { approve, refuse } = useExceptionOrders(one.exception);
  return (
    <Panel title={t('approveTitle')} finding={t('approveText')}>
      <div className="stack">
        <ErrorSummary refused={approve.error} />
        <div><Button type="primary" loading={approve.isPending} onClick={() => approve.mutate(null)}>{t('approve')}</Button></div>
        <details><summary>{t('orRefuse')}</summary><ReasonForm name={`bank-refusal:${one.exception}`} label={t('refuseReason')} verb={t('refuse')} command={refuse} send={(reason) => refuse.mutateAsync(reason)} /></details>
      </div>
    </Panel>
  );
}

function Decide({ one }: { one: Exception }) {
  const { t } = useTranslation('bank');
  const { decide } = useExceptionOrders(one.exception);
  const outcomes: readonly Outcome[] = one.payment ? ['settle', 'reject', 'return', 'receipt', 'nothing'] : ['receipt', 'nothing'];
  const [outcome, setOutcome] = useState<Outcome>(outcomes[0] ?? 'nothing');
  const [day, setDay] = useState(one.fact.day);
  return (
    <Panel title={t('decideTitle')} finding={t('decideText')}>
      <div className="stack">
        <Radio.Group aria-label={t('outcomeOf')} value={outcome} onChange={(event) => setOutcome(event.target.value as Outcome)} options={outcomes.map((value) => ({ value, label: t(`decisionIs.${value}`) }))} />
        <TextField id="exception-day" type="date" label={t('bookedOn')} hint={t('bookedOnHint')} value={day} onChange={setDay} />
        <ReasonForm name={`bank-decision:${one.exception}`} label={t('decideReason')} verb={t('decide')} command={decide} send={(reason) => decide.mutateAsync({ outcome, day, reason })} />
      </div>
    </Panel>
  );
}
