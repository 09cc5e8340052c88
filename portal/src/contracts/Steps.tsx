import { useTranslation } from 'react-i18next';
import { useCaller } from '../identity/context';
import type { Role } from '../identity/roles';
import { Accept } from './Accept';
import { Close } from './Close';
import { Disallow, Disallowances } from './Disallow';
import { Expenditure } from './Expenditure';
import { FinalEvaluation, MidtermEvaluation } from './Evaluations';
import { useOrders } from './orders';
import { Payee } from './Payee';
import { ProposePayee } from './ProposePayee';
import { Recover } from './Recover';
import { Sign } from './Sign';
import { outstandingOf, stageOf } from './stage';
import { Terminate } from './Terminate';
import type { ContractFile } from './useContract';

/** What the caller can do with the contract now; what waits stands first. */
export function Steps({ file }: { file: ContractFile }) {
  const { t } = useTranslation('contracts');
  const { role } = useCaller();
  const orders = useOrders(file.contract);
  const steps = stepsOf(file, role);
  if (steps.length === 0) return null;
  return (
    <section aria-label={t('steps')} className="steps">
      {steps.map((Step) => <Step key={Step.name} file={file} orders={orders} />)}
    </section>
  );
}

function stepsOf({ contract, organization, round }: ContractFile, role: Role) {
  const { status, instalments } = contract;
  const inForce = status === 'inForce';
  const open = instalments.some((one) => one.status === 'claimed' || (one.status === 'accepted' && !one.prepared));
  const unpaidAfter = (when: string) => round.settings.instalments.some((term, index) => term.when === when && instalments[index]?.status !== 'paid');
  const differs = organization.account.number !== contract.payee.number || organization.account.bank !== contract.payee.bank;
  if (role === 'approver') return [...(status === 'awaitingSignatures' && !contract.acts.purchaserSigned && !round.settings.agreement ? [Sign] : []), ...(contract.disallowances.some(({ withdrawnBy }) => withdrawnBy === null) ? [Disallowances] : []), ...(inForce ? [Terminate] : [])];
  if (role === 'finance' || role === 'finance-approver') {
    return [...(contract.payeeProposed ? [Payee] : []), ...(role === 'finance' && outstandingOf(contract) > 0n ? [Recover] : [])];
  }

  if (role !== 'officer') return [];
  return [
    ...(inForce && open ? [Accept] : []), ...(contract.reported !== null && status !== 'closed' ? [Expenditure] : []),
    ...(stageOf(contract) === 'toClose' ? [Close] : []),
    ...(inForce && !round.settings.performance?.midterm && unpaidAfter('midtermPassed') ? [MidtermEvaluation] : []), ...(inForce && !round.settings.performance?.final && (unpaidAfter('finalPassed') || contract.finalGrade === null) ? [FinalEvaluation] : []),
    ...(differs && !contract.payeeProposed && (inForce || status === 'terminated') ? [ProposePayee] : []),
    ...(contract.paid !== '0.00' ? [Disallow] : []),
  ];
}
