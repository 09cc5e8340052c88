import { useTranslation } from 'react-i18next';
import { useOwnOrganization } from '../proposals/reads';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { moment } from '../words/dates';
import { AccountChange } from './AccountChange';

/** What the registry says of the own organization; the account is changed with two people of finance. */
export function OwnOrganizationPage() {
  const { t } = useTranslation('supplier');
  const organization = useOwnOrganization();
  return (
    <Page title={t('organization')} lead={organization.data ? t('org.lead') : undefined}>
      <Loaded of={organization}>
        {(of) => !of ? <Empty title={t('org.none')}><p>{t('org.noneText')}</p></Empty> : (
          <div className="stack">
            <Panel title={of.name}>
              <Facts rows={[
                [t('org.uscc'), of.uscc], [t('org.kind'), t(`org.kindOf.${of.kind}`)], ...(of.kindReason ? [[t('org.kindReason'), of.kindReason] as const] : []),
                [t('org.grade'), of.grade ?? t('org.noGrade')],
              ]} />
            </Panel>
            <Panel title={t('org.account')}>
              <Facts rows={[
                [t('payee.holder'), of.account.holder ?? of.name], [t('payee.bank'), of.account.bank], [t('payee.number'), of.account.number],
                ...(of.accountChanged ? [[t('org.changed'), t('org.changedText', { number: of.accountChanged.from.number, at: moment(of.accountChanged.at) })] as const] : []),
              ]} />
            </Panel>
            {of.accountProposed
              ? <Note tone="warn"><p className="strong">{t('org.waits')}</p><p>{t('org.waitsText', { bank: of.accountProposed.account.bank, number: of.accountProposed.account.number, at: moment(of.accountProposed.at) })}</p></Note>
              : <AccountChange organization={of} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}
