import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession, useSessionState } from './context';

/** Over the untouched page: signing in again, with the same account, in a window of its own. */
export function SessionEnded() {
  const { t } = useTranslation('identity');
  const { session } = useSession();
  const { caller, ended } = useSessionState();
  const [trouble, setTrouble] = useState<'other' | 'failed' | null>(null);

  async function again() {
    setTrouble(null);
    try {
      if (!(await session.signInAgain())) setTrouble('other');
    } catch {
      setTrouble('failed');
    }
  }

  return (
    <Modal open={ended} title={t('ended.title')} closable={false} footer={null} keyboard={false}>
      <div className="stack">
        <p>{t('ended.text', { name: caller?.name })}</p>
        {trouble && <p className="bad strong" role="alert">{t(`ended.${trouble}`, { name: caller?.name })}</p>}
        <div className="row">
          <Button type="primary" onClick={again}>{t('ended.again')}</Button>
          <Button onClick={() => session.signOut()}>{t('ended.leave')}</Button>
        </div>
      </div>
    </Modal>
  );
}
