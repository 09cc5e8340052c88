import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { Note, Page } from '../shared/Page';
import { Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { yuan } from '../words/money';
import { AgreementText } from './AgreementText';
import { NoticePanel } from './NoticePanel';
import { OpenSupplement } from './OpenSupplement';
import { ProposeSupplement } from './ProposeSupplement';
import { SubcontractsPanel } from './SubcontractsPanel';
import { SuspensionPanel } from './SuspensionPanel';
import { useChanges, useOrders, useParty, type ChangesFile } from './useChanges';

/** What changes, stops or ends a contract; what waits stands first, the whole text below it. */
export function ChangesPage() {
  const { round = '', proposal = '' } = useParams();
  const { t } = useTranslation('amendments');
  const { role } = useCaller();
  const [day, setDay] = useState('');
  const file = useChanges({ round, proposal }, day);
  const contract = role === 'applicant' ? `/own-contracts/${round}/${proposal}` : `/rounds/${round}/contracts/${proposal}`;
  return (
    <Page
      title={t('heading')} crumbs={[{ to: contract, text: file.data?.changes.title ?? t('contract') }]}
      lead={file.data && <Lead file={file.data} />}
    >
      <Loaded of={file}>{(of) => <Inside file={of} contract={contract} day={day} onDay={setDay} />}</Loaded>
    </Page>
  );
}

function Lead({ file: { changes } }: { file: ChangesFile }) {
  const { t } = useTranslation('amendments');
  if (changes.original === null) return <>{t('amountIs', { amount: yuan(changes.amount) })}</>;
  return <>{[t('amountIs', { amount: yuan(changes.amount) }), t('originalIs', { amount: yuan(changes.original) }), ...(changes.room === null ? [] : [t('roomIs', { amount: yuan(changes.room) })]), ...(changes.through === null ? [] : [t('throughIs', { day: fullDay(changes.through) })])].join('　')}</>;
}

function Inside({ file, contract, day, onDay }: { file: ChangesFile; contract: string; day: string; onDay: (day: string) => void }) {
  const { t } = useTranslation('amendments');
  const party = useParty();
  const { round, proposal, open, status, original } = file.changes;
  const orders = useOrders({ round, proposal });
  const inForce = status === 'inForce';
  return (
    <div className="stack">
      {!inForce && <Note><p>{t('notInForce')}</p></Note>}
      {inForce && original === null && <Note><p>{t('noDocuments')}</p></Note>}
      {open && <OpenSupplement file={file} orders={orders} party={party} />}
      {open && <p><Link to={contract}>{t('signThere')}</Link></p>}
      {inForce && <SuspensionPanel file={file} orders={orders} party={party} />}
      {inForce && <NoticePanel file={file} orders={orders} party={party} />}
      {inForce && !open && original !== null && party !== null && <ProposeSupplement file={file} orders={orders} party={party} />}
      {original !== null && <SubcontractsPanel file={file} orders={orders} party={party} />}
      <AgreementText file={file} day={day} onDay={onDay} />
    </div>
  );
}
