import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Page, Panel, Pill } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Empty, Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { useAppointments, useSeatSteps, type OwnSeat } from './useEvaluators';

/** Reviews that an evaluator was drawn for, and its answers. */
export function AppointmentsPage() {
  const { t } = useTranslation('evaluators');
  const read = useAppointments();
  return (
    <Page title={t('appointments.title')} lead={t('appointments.lead')}>
      <Loaded of={read}>
        {(all) => all.length === 0
          ? <Empty title={t('appointments.none')}><p>{t('appointments.noneText')}</p></Empty>
          : <div className="stack">{all.map((one) => <Seat key={`${one.round} ${one.draw}`} of={one} />)}</div>}
      </Loaded>
    </Page>
  );
}

function Seat({ of }: { of: OwnSeat }) {
  const { t } = useTranslation('evaluators');
  const { accept, decline } = useSeatSteps(of);
  const waits = of.answer === 'waiting' && !of.isOver;
  return (
    <Panel title={t('appointments.review', { day: fullDay(of.reviewOn), purchaser: of.purchaser })} extra={<Pill tone={of.answer === 'accepted' ? 'good' : waits ? 'warn' : undefined}>{t(`answer.${of.answer}`)}</Pill>} finding={waits ? t('appointments.by', { at: moment(of.answerBy) }) : undefined}>
      <div className="stack">
        {waits && (
          <>
            <ErrorSummary refused={accept.error} />
            <div><Button type="primary" size="large" loading={accept.isPending} onClick={() => accept.mutate(null)}>{t('appointments.accept')}</Button></div>
          </>
        )}
        {!of.isOver && of.answer !== 'declined' && (
          <details>
            <summary>{t('appointments.orDecline')}</summary>
            <ReasonForm name={`declineSeat:${of.round}:${of.draw}`} label={t('appointments.why')} hint={t('appointments.whyHint')} verb={t('appointments.decline')} command={decline} send={(reason) => decline.mutateAsync(reason)} />
          </details>
        )}
      </div>
    </Panel>
  );
}
