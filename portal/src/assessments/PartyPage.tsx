import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { AcceptancePanel } from './AcceptancePanel';
import { SheetForm } from './SheetForm';
import { StagePanel } from './StagePanel';
import { stageNames, useAssessment, type Assessment, type StageName } from './useAssessment';

/** What a party reads and fills: the material, its own sheet, and everybody's once all are in. */
export function PartyPage() {
  const { t } = useTranslation('assessments');
  const { round = '', proposal = '' } = useParams();
  const file = useAssessment(round, proposal);
  return (
    <Page title={file.data?.title ?? t('seated.heading')} crumbs={[{ to: '/assessments', text: t('seated.heading') }]} lead={t('partyLead')}>
      <Loaded of={file}>
        {(all) => (
          <div className="stack">
            {stageNames.filter((name) => all[name]?.seats.some((seat) => seat.own)).map((name) => (
              <div key={name} className="stack">
                <OwnSheet all={all} name={name} />
                <StagePanel all={all} name={name} />
              </div>
            ))}
            {all.acceptance?.accepters.some((one) => one.own) && <AcceptancePanel all={all} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function OwnSheet({ all, name }: { all: Assessment; name: StageName }) {
  const { t } = useTranslation('assessments');
  const stage = all[name];
  const own = stage?.seats.find((seat) => seat.own);
  if (!stage?.open || !own) return null;
  return (
    <Panel title={t('ownSheet', { stage: t(`stage.${name}`), party: t(`assessor.${own.assessor}`) })} finding={t('trySheet', { no: stage.try })}><div className="stack">
      {stage.material && <Note><p className="quiet">{t('materialIs')}</p><p className="message">{stage.material.statement}</p></Note>}
      {own.sheetIn && <Note tone="good">{t('ownIn')}</Note>}
      {!own.sheetIn && !stage.material && !stage.dueOver && <Note>{t('materialAwaited')}</Note>}
      {!own.sheetIn && (stage.material ?? stage.dueOver) && <SheetForm key={stage.try} round={all.round} proposal={all.proposal} name={name} stage={stage} />}
    </div></Panel>
  );
}
