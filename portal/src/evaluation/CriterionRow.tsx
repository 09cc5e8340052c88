import { Input } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { millionths, short } from './points';
import type { Criterion } from './useBook';

interface RowProps { no: number; criterion: Criterion; text: string; open: boolean; fault?: string; checked: boolean; write: (text: string) => void }

/** One criterion: its box is empty until it is scored, and never 0 by itself; what is wrong is said when it is left. */
export function CriterionRow({ no, criterion, text, open, fault: found, checked, write }: RowProps) {
  const { t } = useTranslation('evaluation');
  const [left, setLeft] = useState(false);
  const fault = checked || left ? found : undefined;
  const [id, most] = [`points-${criterion.ref}`, short(millionths(criterion.points) ?? 0n)];
  return (
    <li className={fault ? 'wrong' : text.trim() === '' ? 'unscored' : undefined}>
      <label htmlFor={id}>{no}{'. '}{criterion.title}</label>
      <div className="box">
        {open
          ? <Input id={id} className="right" inputMode="decimal" autoComplete="off" value={text} placeholder={t('notScored')} status={fault ? 'error' : ''} aria-invalid={Boolean(fault)} aria-describedby={`${id}-most`} onKeyDown={onward} onBlur={() => setLeft(true)} onChange={(event) => { setLeft(false); write(event.target.value); }} />
          : <output id={id}>{text || t('notScored')}</output>}
        <span id={`${id}-most`} className="quiet">{'/ '}{most}</span>
      </div>
      {fault && <p className="error">{fault}</p>}
    </li>
  );
}

/** Enter goes to the next box, and from the last one to the way on; the arrows go up and down. */
function onward(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const sheet = event.currentTarget.closest('.sheet');
  const stops = [...(sheet?.querySelectorAll<HTMLElement>('.criteria input, [data-way="next"]') ?? [])];
  const to = stops[stops.indexOf(event.currentTarget) + step];
  to?.focus();
  if (to instanceof HTMLInputElement) to.select();
}
