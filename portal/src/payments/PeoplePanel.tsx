import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import { Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { moment } from '../words/dates';
import { dutiesOf, type Duty, type Step } from './duties';
import type { Instalment } from './stages';
import type { Dossier } from './useDossier';

export const stepOf = (instalment: Instalment): Step => instalment.prepared ? 'approve' : 'prepare';

export function useDuties(data: Dossier, instalment: Instalment): { duties: Duty[]; own: Duty | undefined } {
  const { account } = useCaller();
  const duties = dutiesOf(data.acts, instalment.no, stepOf(instalment), account, data.round.settings.contract.signerMayApprovePayment);
  return { duties, own: duties.find((one) => one.account === account) };
}

/** Everybody who acted, and who may do the next step. */
export function PeoplePanel({ data, instalment }: { data: Dossier; instalment: Instalment }) {
  const { t } = useTranslation('payments');
  const nameOf = usePersonName();
  const { account, role } = useCaller();
  const { duties } = useDuties(data, instalment);
  const step = stepOf(instalment);
  const may = (duty: Duty) => !duty.hinders && (duty.account !== account || role === (step === 'prepare' ? 'finance' : 'finance-approver'));
  return (
    <Panel title={t(`people.${step}`)} finding={t(`people.rule.${step}`)}>
      <ul className="people">
        {duties.filter((duty) => duty.account === account || (duty.hinders && duty.did.act !== 'supplier')).map((duty) => (
          <li key={duty.account}>
            <div><span className="strong">{nameOf(duty.account)}</span><div className="quiet">{t(`did.${duty.did.act}`, { at: moment(duty.did.at) })}</div></div>
            {may(duty)
              ? duty.account === account && <span className="good"><span aria-hidden>✓</span> {t('people.may')}</span>
              : <span className="quiet"><span aria-hidden>⊘</span> {t('people.mayNot')}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
