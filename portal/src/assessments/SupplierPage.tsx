import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ErrorSummary, faultsOf } from '../shared/ErrorSummary';
import { TextField } from '../shared/Field';
import { Page, Panel } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { useKept } from '../shared/useKept';
import { fullDay } from '../words/dates';
import { AcceptancePanel } from './AcceptancePanel';
import { StagePanel } from './StagePanel';
import { stageNames, useAssessment, useStageOrders, type Assessment, type StageName } from './useAssessment';

/** The supplier's view: what is to be handed in until when, the results with every remark, and what they mean for money. */
export function SupplierPage() {
  const { t } = useTranslation('assessments');
  const { round = '', proposal = '' } = useParams();
  const file = useAssessment(round, proposal);
  return (
    <Page title={t('heading')} crumbs={[{ to: '/own-contracts', text: t('ownContracts') }, { to: `/own-contracts/${round}/${proposal}`, text: file.data?.title ?? t('contract') }]} lead={file.data && t('lead', { title: file.data.title })}>
      <Loaded of={file}>
        {(all) => (
          <div className="stack">
            {!all.midtermTerm && !all.finalTerm && !all.acceptance && <Empty title={t('noTerms')}><p>{t('noTermsSupplier')}</p></Empty>}
            {stageNames.filter((name) => all[name]?.open && !all[name].material).map((name) => <HandIn key={`${name}-${all[name]?.try ?? 0}`} all={all} name={name} />)}
            {stageNames.map((name) => <StagePanel key={name} all={all} name={name} />)}
            {all.acceptance && <AcceptancePanel all={all} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function HandIn({ all, name }: { all: Assessment; name: StageName }) {
  const { t } = useTranslation('assessments');
  const { handIn } = useStageOrders(all.round, all.proposal, name);
  const stage = all[name];
  const text = useKept(`material:${all.round}:${all.proposal}:${name}:${stage?.try ?? 0}`, '');
  const [missing, setMissing] = useState(false);
  const said = text.value.trim();
  const id = `material-${name}`;
  const faults = missing && said === '' ? [{ id, message: t('handIn.missing') }] : faultsOf(handIn.error).map(({ message }) => ({ id, message }));
  const correcting = (stage?.corrections ?? 0) > 0;
  function send() {
    setMissing(said === '');
    if (said !== '') handIn.mutate(said, { onSuccess: () => text.forget() });
  }

  return (
    <Panel title={correcting ? t('handIn.correction', { stage: t(`stage.${name}`) }) : t('handIn.title', { stage: t(`stage.${name}`) })} finding={stage && t('handIn.until', { day: fullDay(stage.due.due) })}>
      <div className="stack">
        <ErrorSummary faults={faults} refused={handIn.error} />
        <TextField id={id} label={correcting ? t('handIn.corrected') : t('handIn.statement')} hint={t('handIn.hint')} rows={6} maxLength={4000} value={text.value} onChange={text.set} error={faults[0]?.message} />
        <div><Button type="primary" loading={handIn.isPending} onClick={send}>{t('handIn.verb')}</Button></div>
      </div>
    </Panel>
  );
}
