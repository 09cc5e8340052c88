import type { Schema } from '../http/client';
import type { Role } from '../identity/roles';

type Kind = Schema<'MessageView'>['kind'];

const byRole: Partial<Record<Role, readonly Kind[]>> = {
  applicant: [
    'roundPublished', 'roundClarified', 'roundWithdrawn', 'roundCancelled', 'proposalReceived', 'proposalWithdrawn', 'proposalRejected', 'proposalReadmitted', 'proposalReturned', 'questionAnswered', 'questionDismissed',
    'noticePublished', 'objectionAnswered', 'challengeAnswered', 'complaintFiled', 'complaintChanged', 'complaintDecided', 'contractOffered', 'contractInForce', 'assessmentArranged', 'assessmentCorrection', 'assessmentConcluded', 'acceptanceConcluded', 'contractLapsed', 'contractTerminated', 'claimReturned', 'claimAccepted', 'paymentMade', 'paymentBounced',
    'planAgreed', 'planReturned', 'reportDue', 'reportLate', 'reportReturned', 'reportAccepted', 'entriesRefused',
    'accountChanged', 'accountChangeRejected', 'receivableRaised', 'receivableDue', 'receivableChanged',
  ],
  officer: ['questionAsked', 'challengeRaised', 'challengeDue', 'complaintChanged', 'complaintDecided', 'assessmentArranged', 'assessmentConcluded', 'proposalCorrected', 'examinationDue', 'evaluationOpeningRefused', 'contractDeclined', 'contractLapsed', 'claimMade', 'noticeLate', 'planProposed', 'reportSubmitted', 'reportLate', 'receivableChanged', 'drawShort'],
  evaluator: ['evaluatorDecided', 'seatDrawn', 'scoringInvited', 'assessmentArranged', 'roundCancelled'],
  approver: ['awardDue', 'challengeRaised', 'challengeAnswered', 'challengeDue', 'complaintChanged', 'complaintDecided', 'assessmentArranged', 'finalAwardRefused', 'objectionRaised', 'supplierSigned', 'receivableChanged'],
  finance: ['claimAccepted', 'preparationReturned', 'paymentBounced', 'paymentLate', 'paymentSoon', 'arrearsListDue', 'accountChangeProposed', 'receivableRaised', 'receivableDue', 'receivableChanged'],
  'finance-approver': ['paymentPrepared', 'paymentLate', 'paymentSoon', 'arrearsListDue', 'receivableChanged'],
  supervisor: ['challengeAnswered', 'challengeDue', 'complaintFiled', 'complaintChanged', 'complaintDecided'],
  admin: ['workStuck'],
};

/** What somebody with these roles is told, each kind once. */
export function kindsFor(roles: readonly Role[]): readonly Kind[] {
  return [...new Set(roles.flatMap((role) => byRole[role] ?? []))];
}
