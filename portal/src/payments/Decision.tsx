import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Note, Panel } from '../shared/Page';
import { Approve } from './Approve';
import { Bounce } from './Bounce';
import { useDuties } from './PeoplePanel';
import { Prepare } from './Prepare';
import { TakeBack } from './TakeBack';
import type { Instalment } from './stages';
import type { Dossier } from './useDossier';

export interface StepProps { data: Dossier; instalment: Instalment }

/** What the caller can do with the payment now; or who can, and why the caller cannot. */
export function Decision({ data, instalment }: StepProps) {
  const { t } = useTranslation('payments');
  const { role } = useCaller();
  const { own } = useDuties(data, instalment);
  const payable = instalment.status === 'accepted';
  if (instalment.status === 'paid') return role === 'finance' ? <Bounce data={data} instalment={instalment} /> : <Panel title={t('stage.paid')}><p>{t('nothingLeft')}</p></Panel>;
  if (!payable) return <Panel title={t(`stage.${instalment.status}`)}><p>{t(`waiting.${instalment.status}`)}</p></Panel>;
  if (!instalment.prepared) {
    if (role !== 'finance') return <Panel title={t('stage.accepted')}><p>{t('waiting.accepted')}</p></Panel>;
    return own?.hinders ? <Barred step="prepare" act={own.did.act} /> : <Prepare data={data} instalment={instalment} />;
  }

  if (role === 'finance-approver' && !own?.hinders) return <Approve data={data} instalment={instalment} />;
  if (role === 'finance' || role === 'finance-approver') {
    return (
      <div className="stack">
        {role === 'finance-approver' && own && <Barred step="approve" act={own.did.act} />}
        <TakeBack data={data} instalment={instalment} />
      </div>
    );
  }
  return <Panel title={t('stage.prepared')}><p>{t('waiting.prepared')}</p></Panel>;
}

// A sentence instead of the button.
function Barred({ step, act }: { step: 'prepare' | 'approve'; act: string }) {
  const { t } = useTranslation('payments');
  return <Note tone="warn"><p className="strong">{t(`barred.${step}`)}</p><p>{t(`why.${act}`)}</p></Note>;
}
