import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { EvidenceForm } from '../organizations/EvidenceForm';
import { TextField } from '../shared/Field';
import { Facts, Page, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { ReasonForm } from '../shared/ReasonForm';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { Entry } from './Entry';
import { useEvaluator, useEvaluatorSteps, type Evaluator } from './useEvaluators';

/** One entry of the pool: what was said, what became of its seats, and what an officer found. */
export function EvaluatorPage() {
  const { t } = useTranslation('evaluators');
  const { account = '' } = useParams();
  const { role } = useCaller();
  const read = useEvaluator(account);
  return (
    <Loaded of={read}>
      {(one) => (
        <Page title={one.entry.name} lead={`${t(`status.${one.status}`)}　${one.ref}`} crumbs={[{ to: '/evaluators', text: t('pool') }]}>
          <div className="sideways">
            <div className="stack"><Panel title={t('own.said')}><Entry of={one} /></Panel><Seats of={one} /></div>
            <div className="stack"><Decided of={one} />{role === 'officer' && <Decide of={one} />}</div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Seats({ of }: { of: Evaluator }) {
  const { t } = useTranslation('evaluators');
  if (of.appointments.length === 0) return null;
  return <Panel title={t('seats')}><ul>{of.appointments.map((one) => <li key={`${one.round} ${one.draw}`}>{fullDay(one.day)}　{one.round}　{t(`outcome.${one.outcome}`)}</li>)}</ul></Panel>;
}

function Decided({ of }: { of: Evaluator }) {
  const { t } = useTranslation('evaluators');
  const nameOf = usePersonName();
  if (!of.decidedAt) return null;
  return (
    <Panel title={t('decided')}>
      <Facts rows={[
        [t('by'), nameOf(of.decidedBy ?? '')], [t('at'), moment(of.decidedAt)],
        ...(of.reason ? [[t('reason'), of.reason] as const] : []),
        ...(of.evidence ? [[t('evidence'), `${of.evidence.what}　${of.evidence.where}　${fullDay(of.evidence.on)}`] as const] : []),
        ...(of.through ? [[t('valid'), fullDay(of.through)] as const] : []),
      ]} />
    </Panel>
  );
}

function Decide({ of }: { of: Evaluator }) {
  const { t } = useTranslation('evaluators');
  const { verify, giveBack, remove } = useEvaluatorSteps(of.account);
  const [through, setThrough] = useState('');
  if (of.status === 'verified') return <Panel title={t('remove')}><ReasonForm name={`removeEvaluator:${of.account}`} label={t('reason')} verb={t('remove')} danger command={remove} send={(reason) => remove.mutateAsync(reason)} /></Panel>;
  if (of.status !== 'waiting') return <p className="quiet">{t('over')}</p>;
  return (
    <Panel title={t('verify')} finding={t('verifyText')}>
      <div className="stack">
        <EvidenceForm verb={t('verifyVerb')} command={verify} send={(evidence) => verify.mutate({ evidence, through })}>
          <TextField id="through" label={t('valid')} hint={t('hint.valid')} type="date" value={through} onChange={setThrough} />
        </EvidenceForm>
        <details>
          <summary>{t('orReturn')}</summary>
          <ReasonForm name={`returnEvaluator:${of.account}`} label={t('returnWhy')} verb={t('return')} command={giveBack} send={(reason) => giveBack.mutateAsync(reason)} />
        </details>
      </div>
    </Panel>
  );
}
