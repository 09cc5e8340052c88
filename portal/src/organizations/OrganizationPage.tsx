import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { kindsOf, trailOf } from '../audit/trailKinds';
import { useCaller } from '../identity/context';
import { Facts, Page, Panel } from '../shared/Page';
import { usePersonName } from '../shared/people';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { percentOfShare } from '../words/shares';
import { AccountChange } from './AccountChange';
import { CertificatesPanel } from './CertificatesPanel';
import { RegisterPanels } from './RegisterPanels';
import { useOrganization, type Account, type Organization } from './useOrganizations';

/** One organization by the code of the address. */
export function OrganizationPage() {
  const { uscc = '' } = useParams();
  return <OneOrganization uscc={uscc} />;
}

/** The entry of an organization, where it is paid, and the change of that account. */
export function OneOrganization({ uscc }: { uscc: string }) {
  const { t } = useTranslation('organizations');
  const navigate = useNavigate();
  const { role } = useCaller();
  const read = useOrganization(uscc);
  // Whoever pays needs the account, not who works there.
  const pays = role.startsWith('finance');
  return (
    <Loaded of={read}>
      {({ data }) => data
        ? (
          <Page
            title={data.name} lead={`${t(`kind.${data.kind}`)}　${data.uscc}`} crumbs={role === 'applicant' ? undefined : [{ to: '/organizations', text: t('heading') }]}
            actions={<>{kindsOf(role).includes('organization') && <Link to={trailOf('organization', { uscc })}>{t('trail')}</Link>}{(role === 'officer' || role === 'admin') && <Button onClick={() => navigate(`/organizations/${uscc}/correction`)}>{t('correct')}</Button>}</>}
          >
            <div className="sideways">
              <div className="stack"><Entry of={data} /><AccountChange of={data} />{!pays && <CertificatesPanel uscc={data.uscc} />}</div>
              <div className="stack"><RegisterPanels of={data} /><Changed of={data} /></div>
            </div>
          </Page>
        )
        : <Page title={uscc}><Empty title={t('notFound')}><p>{t(role === 'applicant' ? 'notFoundOwn' : 'notFoundText')}</p></Empty></Page>}
    </Loaded>
  );
}

function Entry({ of }: { of: Organization }) {
  const { t } = useTranslation('organizations');
  return (
    <Panel title={t('entry')}>
      <Facts rows={[
        [t('field.uscc'), of.uscc], [t('field.kind'), t(`kind.${of.kind}`)], [t('field.grade'), of.grade ?? t('noGrade')],
        ...(of.kindReason ? [[t('field.kindReason'), of.kindReason] as const] : []),
        ...(Number(of.priceDeduction) > 0 ? [[t('field.priceDeduction'), `${percentOfShare(of.priceDeduction)}%`] as const] : []),
        [t('account.bank'), of.account.bank], [t('account.number'), <span key="number" className="strong">{inGroups(of.account.number)}</span>], [t('account.holder'), of.account.holder ?? of.name],
      ]} />
    </Panel>
  );
}

function Changed({ of }: { of: Organization }) {
  const { t } = useTranslation('organizations');
  const nameOf = usePersonName();
  const change = of.accountChanged;
  const say = ({ bank, number }: Account) => `${bank} ${inGroups(number)}`;
  return (
    <Panel title={t('changed.title')}>
      {change
        ? <Facts rows={[[t('changed.from'), say(change.from)], [t('changed.to'), say(change.to)], [t('changed.proposedBy'), nameOf(change.proposedBy)], [t('changed.confirmedBy'), nameOf(change.confirmedBy)], [t('changed.at'), moment(change.at)]]} />
        : <p className="quiet">{t('changed.none')}</p>}
    </Panel>
  );
}

/** A number of an account as papers print it, so that it can be compared. */
const inGroups = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');
