import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../shared/Page';
import { MoveForm } from './MoveForm';
import type { Budget } from './reads';
import { VoucherForm } from './VoucherForm';

type Kind = 'expense' | 'income' | 'move';

/** What the supplier enters into the books: one form at a time. */
export function BookForms({ budget, today }: { budget: Budget; today: string }) {
  const { t } = useTranslation('performance');
  const [kind, setKind] = useState<Kind | null>(null);
  return (
    <Panel title={t('book.title')} finding={t('book.text')}>
      <div className="stack">
        <div className="row">{(['expense', 'income', 'move'] as const).map((one) => <Button key={one} size="large" aria-expanded={kind === one} type={kind === one ? 'primary' : 'default'} onClick={() => setKind(kind === one ? null : one)}>{t(`book.of.${one}`)}</Button>)}</div>
        {kind === 'move' && <MoveForm budget={budget} onDone={() => setKind(null)} />}
        {(kind === 'expense' || kind === 'income') && <VoucherForm key={kind} kind={kind} budget={budget} today={today} onDone={() => setKind(null)} />}
      </div>
    </Panel>
  );
}
