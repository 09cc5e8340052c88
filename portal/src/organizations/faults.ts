import type { Refused } from '../http/problems';
import { faultsOf, type FieldFault } from '../shared/ErrorSummary';

/** Refusals of the registry that are of one field, and which. */
const fieldOf: Record<string, string> = {
  'organization.codeAllZero': 'uscc', 'organization.codeIsIdentityCard': 'uscc', 'organization.codeInvalid': 'uscc', 'organization.codeOfOrgan': 'uscc',
  'organization.kindNotOfCode': 'kind', 'organization.kindReasonMissing': 'kindReason', 'organization.deductionNotForKind': 'priceDeduction', 'account.numberDiffers': 'number', 'account.holderDiffers': 'holder', 'rating.gradeFromRating': 'grade',
};

/** What is wrong, each at its field; a refusal of the registry too. */
export function faultsIn(refused: Refused | null): FieldFault[] {
  const named = faultsOf(refused);
  const id = refused && fieldOf[refused.problem.code];
  return refused && id && !named.some((one) => one.id === id) ? [...named, { id, message: refused.problem.detail }] : named;
}
