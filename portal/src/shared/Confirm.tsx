import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../http/problems';
import { ErrorSummary } from './ErrorSummary';

interface ConfirmProps {
  open: boolean;
  title: string;
  /** What will happen: counts, totals, days. */
  children: ReactNode;
  /** Names what happens to how much: 复核并支付 43,750.00 元. */
  verb: string;
  danger?: boolean;
  busy?: boolean;
  refused?: Refused | null;
  onConfirm: () => void;
  onClose: () => void;
}

/** Before what cannot be undone. */
export function Confirm({ open, title, children, verb, danger, busy, refused, onConfirm, onClose }: ConfirmProps) {
  const { t } = useTranslation('shared');
  return (
    <Modal open={open} title={title} footer={null} onCancel={onClose} destroyOnHidden>
      <div className="stack">
        <ErrorSummary refused={refused} />
        <div>{children}</div>
        <div className="row">
          <Button type="primary" danger={danger} loading={busy} onClick={onConfirm}>{verb}</Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </div>
    </Modal>
  );
}
