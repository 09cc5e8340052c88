import type { Role } from '../identity/roles';
import type { Waiting } from './useWork';

/** Where a thing is done by somebody in a role: one click away from the list. */
export function placeOf(one: Waiting, role: Role): string {
  const [round, contract] = [`/rounds/${one.round ?? ''}`, `/rounds/${one.round ?? ''}/contracts/${one.proposal ?? ''}`];
  switch (one.kind) {
    case 'toPublish': return `${round}/publication`;
    case 'toExamine': return `${round}/examination`;
    case 'toConclude': return `${round}/panel`;
    case 'toAward': return `${round}/award`;
    case 'toResolve': return `${round}/objections/${one.objection ?? ''}`;
    case 'toSubmit': return `/proposals/${one.round ?? ''}/${one.proposal ?? ''}`;
    case 'toScore': return `/evaluation/${one.round ?? ''}/${one.lot ?? ''}`;
    case 'toClaim':
    case 'returned': return `/own-contracts/${one.round ?? ''}/${one.proposal ?? ''}/instalments/${one.instalment ?? ''}/claim`;
    case 'toPrepare':
    case 'toBatch':
    case 'toApprove': return `/payments/${one.round ?? ''}/${one.proposal ?? ''}/${one.instalment ?? ''}`;
    case 'overdue': return role === 'finance' || role === 'finance-approver' || role === 'supervisor'
      ? `/payments/${one.round ?? ''}/${one.proposal ?? ''}/${one.instalment ?? ''}` : contract;
    case 'stuck': return '/stuck-work';
    case 'toConfirmLaw': return '/laws';
    case 'toVerify': return '/enrolments';
    case 'toVerifyEvaluators': return '/evaluators';
    case 'toConfirmCertificates':
    case 'toConfirmAccount': return `/organizations/${one.organization ?? ''}`;
    case 'toCorrect': return role === 'applicant' ? `/proposals/${one.round ?? ''}/${one.proposal ?? ''}/correction` : `${round}/examination`;
    case 'toReport':
    case 'toSign': return role === 'applicant' ? `/own-contracts/${one.round ?? ''}/${one.proposal ?? ''}` : contract;
    case 'toAnswer': return role === 'applicant' ? `/own-contracts/${one.round ?? ''}/${one.proposal ?? ''}/changes` : `${contract}/changes`;
    case 'toReview':
    case 'toNotify':
    case 'toAccept': return contract;
  }
}
