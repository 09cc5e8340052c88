import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Note, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { Approve } from './Approve';
import { Bounce } from './Bounce';
import { standingOf, stepOf, useDuties, type Step } from './duties';
import { Prepare } from './Prepare';
import { TakeBack } from './TakeBack';
import { stageOf, type Instalment } from './stages';
import type { Dossier } from './useDossier';
import { useReason } from './useReason';
import { Withdraw } from './Withdraw';

export interface StepProps { data: Dossier; instalment: Instalment }

const roleOf = { preparePayment: 'finance', approvePayment: 'finance-approver' } as const;

/** What the caller can do with the payment now; or who can, and why the caller cannot. */
export function Decision({ data, instalment }: StepProps) {
  const { t } = useTranslation('payments');
  const { role } = useCaller();
  if (instalment.status === 'paid') return role === 'finance' ? <Bounce data={data} instalment={instalment} /> : <Panel title={t('stage.paid')}><p>{t('nothingLeft')}</p></Panel>;
  if (instalment.status !== 'accepted') return <Panel title={t(`stage.${instalment.status}`)}><p>{t(`waiting.${instalment.status}`)}</p></Panel>;
  const [step, stage] = [stepOf(instalment), stageOf(instalment)];
  const isFinance = role === 'finance' || role === 'finance-approver';
  const waits = <Panel title={t(`stage.${stage}`)}><p>{t(`waiting.${stage}`)}</p></Panel>;
  if (stage === 'batched') return waits;
  if (stage === 'ordered') return isFinance ? <div className="stack">{waits}<Withdraw data={data} instalment={instalment} /></div> : waits;
  if (role === roleOf[step]) return <Own step={step} data={data} instalment={instalment} />;
  return stage !== 'accepted' && isFinance ? <Back data={data} instalment={instalment} /> : waits;
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
            {instalment.order && <Back data={data} instalment={instalment} />}
          </div>
        );
      }}
    </Loaded>
  );
}

// What nobody has approved goes back to be prepared; an approved order is withdrawn.
function Back(props: StepProps) {
  return stageOf(props.instalment) === 'prepared' ? <TakeBack {...props} /> : <Withdraw {...props} />;
}

// A sentence instead of the button.
function Barred({ step, code, reason }: { step: Step; code: string | null; reason: string | null }) {
  const { t } = useTranslation('payments');
  const reasonOf = useReason();
  return <Note tone="warn"><p className="strong">{t(`barred.${step}`)}</p><p>{reasonOf(code, reason)}</p></Note>;
}
