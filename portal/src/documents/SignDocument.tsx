import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseButton } from '../shared/ChooseButton';
import { ErrorSummary, faultAt, type FieldFault } from '../shared/ErrorSummary';
import { Field } from '../shared/Field';
import type { KeyFileError, OwnKey } from './keyFile';
import type { ContractDocument, useDocumentOrders } from './useDocuments';

interface SignProps { document: ContractDocument; party: 'supplier' | 'purchaser'; orders: ReturnType<typeof useDocumentOrders> }

/** Signs with a certificate file whose key never leaves this page, or takes a file that was signed elsewhere. */
export function SignDocument({ document, party, orders: { sign, upload } }: SignProps) {
  const { t } = useTranslation('documents');
  const [file, setFile] = useState<File | null>(null);
  const [password, setPassword] = useState('');
  const [faults, setFaults] = useState<FieldFault[]>([]);

  async function send() {
    if (!file) {
      setFaults([{ id: 'key-file', message: t('sign.fileMissing') }]);
      return;
    }

    const own = await opened(file, password, (code) => setFaults([{ id: code === 'password' ? 'key-password' : 'key-file', message: t(`sign.${code}`) }]));
    if (!own) return;
    setFaults([]);
    sign.mutate({ document: document.no, own }, { onSuccess: () => { setFile(null); setPassword(''); } });
  }

  return (
    <div className="stack">
      <h3>{t(`sign.${party}`)}</h3>
      <p>{t('sign.text')}</p>
      <ErrorSummary faults={faults} refused={faults.length > 0 ? null : sign.error ?? upload.error} />
      <div className={faultAt(faults, 'key-file') ? 'field wrong' : 'field'}>
        <p id="about-key-file" className="hint">{file ? t('sign.chosen', { name: file.name }) : t('sign.fileHint')}</p>
        <ChooseButton id="key-file" label={t('sign.file')} about="about-key-file" onChoose={setFile} />
      </div>
      <Field id="key-password" label={t('sign.secret')} hint={t('sign.passwordHint')} error={faultAt(faults, 'key-password')}>
        {({ status, ...aria }) => <Input.Password {...aria} status={status} autoComplete="off" value={password} onChange={(event) => setPassword(event.target.value)} />}
      </Field>
      <div><Button type="primary" size="large" loading={sign.isPending} onClick={() => void send()}>{t('sign.verb')}</Button></div>
      <details>
        <summary>{t('sign.elsewhere')}</summary>
        <div className="inner stack">
          <p>{t('sign.elsewhereText')}</p>
          <ChooseButton id="signed-file" label={t('sign.upload')} onChoose={(signed) => { setFaults([]); upload.mutate({ document: document.no, file: signed }); }} />
        </div>
      </details>
    </div>
  );
}

// The reader of keys is loaded when somebody signs.
async function opened(file: File, password: string, fail: (code: KeyFileError['code']) => void): Promise<OwnKey | null> {
  const keys = await import('./keyFile');
  try {
    return await keys.openKeyFile(await file.text(), password);
  } catch (cause) {
    fail(cause instanceof keys.KeyFileError ? cause.code : 'unsupported');
    return null;
  }
}
