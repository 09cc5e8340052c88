import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Facts, Note, Panel } from '../shared/Page';
import { saveFile } from '../shared/saveFile';
import { moment } from '../words/dates';
import { SignDocument } from './SignDocument';
import { useDocumentOrders, useDocuments, useVerification, type ContractDocument, type Documents, type Of } from './useDocuments';

/** The documents of a contract: read, checked, and signed by the party whose turn it is. */
export function DocumentsPanel({ of, party, awaited }: { of: Of; party: 'supplier' | 'purchaser' | null; awaited: boolean }) {
  const { t } = useTranslation('documents');
  const documents = useDocuments(of, awaited);
  if (!documents.data) return null;
  if (documents.data.documents.length === 0) return awaited ? <Note><p>{t('drawing')}</p></Note> : null;
  return (
    <Panel title={t('title')} finding={documents.data.basis && t(`basis.${documents.data.basis}`)}>
      <div className="stack">
        {documents.data.documents.map((one) => <OneDocument key={one.no} of={of} document={one} party={party} all={documents.data} />)}
      </div>
    </Panel>
  );
}

function OneDocument({ of, document, party, all }: { of: Of; document: ContractDocument; party: 'supplier' | 'purchaser' | null; all: Documents }) {
  const { t } = useTranslation('documents');
  const orders = useDocumentOrders(of);
  const [checks, setChecks] = useState(false);
  const title = document.no === 0 ? t('agreement') : t('supplement', { no: document.no });
  const missing = document.no === 0 ? all.gates.filter(({ recordedBy }) => recordedBy === null) : [];
  return (
    <div className="stack">
      <h3>{title}</h3>
      <ErrorSummary refused={orders.read.error} />
      <Facts rows={[
        [t('drawnAt'), moment(document.drawnAt)],
        [t('supplier'), <Signature key="s" of={document.supplier} />],
        [t('purchaser'), <Signature key="p" of={document.purchaser} />],
        [t('digest'), <span key="d" className="mono">{document.digest}</span>],
      ]} />
      <div className="row">
        <Button size="large" loading={orders.read.isPending} onClick={() => orders.read.mutate(document.no, { onSuccess: (file) => saveFile(`${of.proposal}-${String(document.no)}.pdf`, file) })}>{t('read')}</Button>
        <Button size="large" onClick={() => setChecks(true)}>{t('check')}</Button>
      </div>
      {checks && <Check of={of} document={document} />}
      {turnOf(document) === party && party !== null && (party === 'purchaser' && missing.length > 0
        ? <Note tone="warn"><p>{t('gatesMissing', { gates: missing.map(({ gate }) => t(`gate.${gate}`)).join(t('and')) })}</p></Note>
        : <SignDocument document={document} party={party} orders={orders} />)}
    </div>
  );
}

const turnOf = (document: ContractDocument) =>
  document.withdrawn !== null ? null : document.supplier === null ? 'supplier' : document.purchaser === null ? 'purchaser' : null;

function Signature({ of }: { of: ContractDocument['supplier'] }) {
  const { t } = useTranslation('documents');
  if (!of) return <>{t('unsigned')}</>;
  return <>{of.holder}{'　'}{moment(of.at)}{of.custody === 'service' && <span className="second">{t('keptByOthers')}</span>}</>;
}

function Check({ of, document }: { of: Of; document: ContractDocument }) {
  const { t } = useTranslation('documents');
  const found = useVerification(of, document.no, document.digest, true);
  if (!found.data) return null;
  const unsigned = found.data.signatures.length === 0;
  return (
    <Note tone={found.data.valid ? 'good' : unsigned ? undefined : 'bad'} alert>
      <p className="strong">{t(found.data.complete ? 'checked.complete' : found.data.valid ? 'checked.valid' : unsigned ? 'checked.unsigned' : 'checked.bad')}</p>
      {!unsigned && found.data.problems.map((one) => <p key={one.code}>{one.text}</p>)}
      {found.data.signatures.map((one) => <p key={one.field}>{t('checked.one', { organization: one.organization, code: one.code, person: one.person, at: moment(one.at) })}</p>)}
    </Note>
  );
}
