import { Loading } from '../shared/states';
import { EnrolPage } from './EnrolPage';
import { OneOrganization } from './OrganizationPage';
import { useOwnCode } from './useRegister';

/** The entry of the applicant's own organization; whoever has none registers it here. */
export function OwnPage() {
  const { uscc, known } = useOwnCode();
  if (!known) return <Loading />;
  return uscc === '' ? <EnrolPage /> : <OneOrganization uscc={uscc} />;
}
