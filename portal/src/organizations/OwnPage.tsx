import { useCaller } from '../identity/context';
import { OneOrganization } from './OrganizationPage';

/** The entry of the applicant's own organization. */
export function OwnPage() {
  const { organization = '' } = useCaller();
  return <OneOrganization uscc={organization} />;
}
