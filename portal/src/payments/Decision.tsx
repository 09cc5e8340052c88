import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Note, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { Approve } from './Approve';
import { Bounce } from './Bounce';
import { standingOf, stepOf, useDuties, type Step } from './duties';
import { Prepare } from './Prepare';
import { TakeBack } from './TakeBack';
import type { Instalment } from './stages';
import type { Dossier } from './useDossier';
import { useReason } from './useReason';

export interface StepProps { data: Dossier; instalment: Instalment }

const roleOf = { preparePayment: 'finance', approvePayment: 'finance-approver' } as const;

/** What the caller can do with the payment now; or who can, and why the caller cannot. */
export function Decision({ data, instalment }: StepProps) {
  const { t } = useTranslation('payments');
  const { role } = useCaller();
  if (instalment.status === 'paid') return role === 'finance' ? <Bounce data={data} instalment={instalment} /> : <Panel title={t('stage.paid')}><p>{t('nothingLeft')}</p></Panel>;
  if (instalment.status !== 'accepted') return <Panel title={t(`stage.${instalment.status}`)}><p>{t(`waiting.${instalment.status}`)}</p></Panel>;
  const step = stepOf(instalment);
  const takesBack = instalment.prepared && (role === 'finance' || role === 'finance-approver');
  if (role === roleOf[step]) return <Own step={step} data={data} instalment={instalment} />;
  return takesBack ? <TakeBack data={data} instalment={instalment} /> : <Panel title={t(instalment.prepared ? 'stage.prepared' : 'stage.accepted')}><p>{t(instalment.prepared ? 'waiting.prepared' : 'waiting.accepted')}</p></Panel>;
}

function Own({ step, data, instalment }: StepProps & { step: Step }) {
  const duties = useDuties(data.contract.round, data.contract.proposal, instalment);
  return (
    <Loaded of={duties}>
      {({ people }) => {
        const own = people.find(({ isCaller }) => isCaller);
        const standing = own && standingOf(own, step);
        if (standing?.may) return step === 'preparePayment' ? <Prepare data={data} instalment={instalment} /> : <Approve data={data} instalment={instalment} />;
        return (
          <div className="stack">
            {standing && <Barred step={step} code={standing.code} reason={standing.reason} />}
            {instalment.prepared && <TakeBack data={data} instalment={instalment} />}
          </div>
        );
      }}
    </Loaded>
  );
}

// A sentence instead of the button.
function Barred({ step, code, reason }: { step: Step; code: string | null; reason: string | null }) {
  const { t } = useTranslation('payments');
  const reasonOf = useReason();
  return <Note tone="warn"><p className="strong">{t(`barred.${step}`)}</p><p>{reasonOf(code, reason)}</p></Note>;
}
