import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { ReasonForm } from '../shared/ReasonForm';
import { Loaded } from '../shared/states';
import { fullDay, moment } from '../words/dates';
import { Closing } from './Closing';
import { Frame } from './Frame';
import { Links } from './Links';
import { Paper } from './Paper';
import { Plan } from './Plan';
import { Result } from './Result';
import { Sample } from './Sample';
import { useSurvey, useSurveyOrders, type Survey, type SurveyFile } from './useSurvey';

/** The survey of a contract: the steps that are open, what was fixed, and what came of it. */
export function SurveyPage() {
  const { t } = useTranslation('surveys');
  const { role } = useCaller();
  const { round = '', proposal = '' } = useParams();
  const file = useSurvey(round, proposal);
  const back = role === 'applicant' ? `/own-contracts/${round}/${proposal}` : `/rounds/${round}/contracts/${proposal}`;
  return (
    <Page title={t('heading')} crumbs={[{ to: back, text: file.data?.contract.title ?? t('contract') }]} lead={file.data?.survey && t(`phase.${file.data.survey.phase}`)}>
      <Loaded of={file}>{(of) => <Inside file={of} path={{ round, proposal }} />}</Loaded>
    </Page>
  );
}

function Inside({ file: { survey }, path }: { file: SurveyFile; path: { round: string; proposal: string } }) {
  const { t } = useTranslation('surveys');
  const { role } = useCaller();
  const orders = useSurveyOrders(path);
  const isOfficer = role === 'officer';
  const mayFrame = (isOfficer || role === 'applicant') && (survey === null || survey.phase === 'framed' || survey.phase === 'closed' || survey.phase === 'cancelled');
  if (survey === null) return mayFrame ? <Frame orders={orders} /> : <Note><p>{t('none')}</p></Note>;
  const step = { survey, orders };
  return (
    <div className="stack">
      {survey.result && <Result survey={survey} />}
      {isOfficer && survey.phase === 'framed' && <Plan {...step} />}
      {isOfficer && survey.phase === 'planned' && <Sample {...step} />}
      {isOfficer && survey.phase === 'sampled' && <><Links {...step} /><Paper {...step} /><Closing {...step} /></>}
      <Fixed survey={survey} />
      {isOfficer && !['closed', 'cancelled'].includes(survey.phase) && (
        <details>
          <summary>{t('cancel')}</summary>
          <ReasonForm name={`survey-cancel:${path.round}:${path.proposal}`} label={t('cancelReason')} hint={t('cancelHint')} verb={t('cancelVerb')} danger command={orders.cancel} send={(reason) => orders.cancel.mutateAsync(reason)} />
        </details>
      )}
      {mayFrame && <Frame orders={orders} again={survey.phase !== 'framed'} />}
    </div>
  );
}

/** What cannot be changed any more, by when it was fixed. */
function Fixed({ survey }: { survey: Survey }) {
  const { t } = useTranslation('surveys');
  const { frame, plan, sample, counts } = survey;
  return (
    <Panel title={t('fixed')} finding={t('fixedText')}>
      <Facts rows={[
        [t('stage'), t(`stageOf.${survey.stage}`)], [t('clients'), t('clientsBy', { count: frame.clients, by: frame.by, moment: moment(frame.at) })], [t('digest'), <span key="d" className="hash">{frame.digest}</span>],
        ...(plan ? [
          [t('questions'), <ol key="q">{plan.questions.map((one) => <li key={one}>{one}</li>)}</ol>], [t('source'), t('sourceFrom', { source: plan.publicSource, moment: moment(plan.publicFrom) })],
          [t('commitment'), <span key="c" className="hash">{plan.commitment}</span>], [t('lastDay'), fullDay(plan.closesOn)],
        ] as const : []),
        ...(sample ? [[t('value'), sample.publicValue], [t('size'), t('sizeIs', { count: sample.size })]] as const : []),
        ...(counts ? [[t('progress'), t('progressIs', { answered: counts.answered, waiting: counts.linksWaiting, without: counts.withoutLink, replaced: counts.linksReplaced, papers: counts.papersWaiting })]] as const : []),
        ...(survey.reason ? [[t('cancelled'), survey.reason]] as const : []),
        ...survey.past.map((one) => [t('past', { number: one.number }), one.reason ?? t(`outcome.${one.result?.outcome ?? 'tooFewAnswered'}`)] as const),
      ]} />
    </Panel>
  );
}
