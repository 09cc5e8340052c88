import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page } from '../shared/Page';
import { usePhone } from '../shared/usePhone';
import { Material } from './Material';
import { ScoringTabs, type Side } from './ScoringTabs';
import { SheetForm } from './SheetForm';
import { nextOf, pointsOf } from './states';
import { faultOf, standing } from './points';
import { isOpen, judgedOf, lotTitle, type Book } from './useBook';
import { Ways } from './Ways';
import type { KeptBook } from './useKeptSheets';
import { useSendSheet } from './useSendSheet';
import { useScoringKeys } from './useScoringKeys';

interface ScoringProps { book: Book; round: string; lot: string; no: number; kept: KeptBook }

export function Scoring({ book, round, lot, no, kept }: ScoringProps) {
  const { t } = useTranslation('evaluation');
  const navigate = useNavigate();
  const phone = usePhone();
  const [side, setSide] = useState<Side>('sheet');
  const [checked, setChecked] = useState(false);
  const send = useSendSheet(round, kept);
  const criteria = judgedOf(book);
  const sheet = book.sheets[no - 1] ?? book.sheets[0];
  const form = useRef<HTMLDivElement>(null);
  const material = useRef<HTMLDivElement>(null);
  const open = isOpen(book) && sheet?.recusal === null && !sheet.conflict;
  useEffect(() => {
    if (phone || !open) return undefined;
    // After the shell, which gives the focus of a new page to its beginning.
    const timer = setTimeout(() => firstBox(form.current)?.focus());
    return () => clearTimeout(timer);
  }, [phone, open]);

  const go = (to: number) => navigate(to > book.sheets.length ? `/evaluation/${round}/${lot}` : `/evaluation/${round}/${lot}/score?no=${to}`);
  async function saveAndGo() {
    const points = sheet && kept.sheets[sheet.proposal];
    if (sheet && points && open) {
      setChecked(true);
      if (criteria.some((one) => faultOf(points[one.ref] ?? '', one.points))) return;
      try {
        if (standing(criteria, points).left === 0) await send.mutateAsync({ proposal: sheet.proposal, points });
      } catch {
        return; // It is said above the sheet, and what was typed is kept.
      }
    }

    await go(no + 1);
  }

  function write(criterion: string, text: string) {
    if (!sheet) return;
    setChecked(false);
    kept.write(sheet.proposal, criterion, text, pointsOf(sheet, undefined));
  }

  useScoringKeys({ next: () => void saveAndGo(), before: () => no > 1 && void go(no - 1), swap: () => swap(material.current, form.current) });
  if (!sheet) return null;
  const left = book.sheets.filter((one) => nextOf([one]) === 0).length;
  const ways = (
    <Ways
      sheet={sheet} criteria={criteria} kept={kept.sheets[sheet.proposal]} open={open} last={no === book.sheets.length} busy={send.isPending}
      before={no > 1 ? () => void go(no - 1) : undefined} next={() => void saveAndGo()}
    />
  );
  const lotPlace = `/evaluation/${round}/${lot}`;
  return (
    <Page
      wide wrong={checked && send.error !== null} title={t('no', { no, all: book.sheets.length })}
      crumbs={[{ to: '/evaluation', text: t('heading') }, { to: lotPlace, text: `${book.round.settings.title}　${lotTitle(book, lot)}` }]}
      lead={isOpen(book) ? t('left', { sent: book.sheets.filter((one) => one.scoredAt).length, left }) : t('closed')}
      actions={!phone && <Keys />}
    >
      {phone && <ScoringTabs side={side} setSide={setSide} />}
      <div className="scoring">
        {(!phone || side === 'material') && <div className="material" ref={material} tabIndex={0} role="region" aria-label={t('material.title')}><Material book={book} round={round} sheet={sheet} hidden={sheet.recusal !== null || sheet.conflict} /></div>}
        {(!phone || side === 'sheet') && (
          <div className="sheet" ref={form} role="region" aria-label={t('sheet.title')}>
            <SheetForm
              round={round} sheet={sheet} criteria={criteria} points={pointsOf(sheet, kept.sheets[sheet.proposal])} open={open} checked={checked} send={send}
              write={write} ways={!phone && ways}
            />
          </div>
        )}
      </div>
      {phone && ways}
    </Page>
  );
}

function Keys() {
  const { t } = useTranslation('evaluation');
  return (
    <p className="keys quiet">
      <span><kbd>{'Enter'}</kbd> {t('keys.criterion')}</span> <span><kbd>{'Ctrl'}</kbd>{'+'}<kbd>{'↓'}</kbd> {t('keys.next')}</span>{' '}
      <span><kbd>{'Ctrl'}</kbd>{'+'}<kbd>{'M'}</kbd> {t('keys.swap')}</span>
    </p>
  );
}

const boxes = (form: HTMLElement | null) => [...(form?.querySelectorAll<HTMLInputElement>('input') ?? [])];

const firstBox = (form: HTMLElement | null) => boxes(form).find((box) => box.value === '') ?? boxes(form)[0];

function swap(material: HTMLElement | null, form: HTMLElement | null): void {
  if (form?.contains(document.activeElement)) material?.focus();
  else firstBox(form)?.focus();
}
