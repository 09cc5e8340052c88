import { fenOf, yuan } from '../words/money';
import type { Schema } from '../http/client';
import type { ContractActs } from './acts';

type Contract = Schema<'ContractView'>;
type Instalment = Schema<'InstalmentView'>;
type Organization = Schema<'OrganizationView'>;

/** What comparing the documents of a fact came to. */
export interface Finding { tone: 'good' | 'warn' | 'bad'; text: string; values?: Record<string, string | number> }

interface Documents { contract: Contract; instalment: Instalment; organization: Organization | undefined; acts: ContractActs; when: string | undefined }

/** Whether the papers of a payment say the same, fact by fact; `text` is a key of `finding` in the words. */
export function compare(papers: Documents) {
  return { payee: payee(papers), account: account(papers), amount: amount(papers), condition: condition(papers), invoice: invoice(papers), people: people(papers) };
}

function payee({ contract, organization }: Documents): Finding {
  const holder = contract.payee.holder;
  if (!organization || !holder || holder === organization.name) return { tone: 'good', text: 'payeeAgrees' };
  return { tone: 'warn', text: 'holderDiffers' };
}

function account({ contract, organization }: Documents): Finding {
  if (contract.payeeProposed) return { tone: 'warn', text: 'payeeProposed' };
  if (organization && (organization.account.number !== contract.payee.number || organization.account.bank !== contract.payee.bank)) return { tone: 'warn', text: 'accountDiffers' };
  return contract.payeeChanged ? { tone: 'warn', text: 'payeeChanged', values: { from: contract.payeeChanged.from.number } } : { tone: 'good', text: 'accountAgrees' };
}

function amount({ instalment: { payable, amount: agreed, setOff, invoicePaper }, when }: Documents): Finding {
  if (payable === agreed) return { tone: 'good', text: 'amountAgrees' };
  if (fenOf(setOff)) return { tone: 'warn', text: 'amountSetOff', values: { amount: yuan(setOff) } };
  const isByInvoice = when !== 'finalPassed' && invoicePaper?.amount === payable;
  return { tone: 'warn', text: isByInvoice ? 'amountByInvoice' : 'amountByGrade' };
}

function condition({ when, acts, contract }: Documents): Finding {
  if (when === undefined || when === 'signed') return { tone: 'good', text: 'conditionMet' };
  if (when === 'midtermPassed') return acts.midterm?.grade === 'pass' ? { tone: 'good', text: 'conditionMet' } : { tone: 'warn', text: 'conditionOpen' };
  return contract.finalGrade && contract.finalGrade !== 'fail' ? { tone: 'good', text: 'conditionMet' } : { tone: 'warn', text: 'conditionOpen' };
}

function invoice({ instalment, contract }: Documents): Finding {
  if (!instalment.invoice) return { tone: 'warn', text: 'invoiceMissing' };
  const twice = contract.instalments.some((one) => one.no !== instalment.no && one.invoice === instalment.invoice);
  return twice ? { tone: 'bad', text: 'invoiceTwice' } : { tone: 'good', text: 'invoiceOnce' };
}

function people({ acts, instalment }: Documents): Finding {
  const { claimed, accepted, prepared, approved = [] } = acts.instalments.get(instalment.no) ?? {};
  const names = [claimed, accepted, prepared, ...approved, acts.purchaserSigned].flatMap((one) => one ? [one.by] : []);
  return new Set(names).size === names.length ? { tone: 'good', text: 'peopleDiffer' } : { tone: 'warn', text: 'peopleSame' };
}

/** A number as bank papers write it: in groups of four. */
export const inFours = (number: string): string => number.replace(/\s/g, '').replace(/(.{4})(?=.)/g, '$1 ');

/** What is still to be paid of the contract after this payment, in yuan. */
export function leftAfter(contract: Contract, instalment: Instalment): string {
  const rest = contract.instalments.filter((one) => one.no !== instalment.no && one.status !== 'paid' && one.status !== 'cancelled');
  const fen = rest.reduce((sum, one) => sum + (fenOf(one.payable) ?? 0n), 0n);
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
}
