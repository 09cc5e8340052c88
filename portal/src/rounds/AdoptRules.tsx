import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../shared/Confirm';
import type { Rehearsed } from './useRehearsal';

/** Begins the draft with the rules of the file, so that a change of them can be tried. */
export function AdoptRules({ of }: { of: Rehearsed }) {
  const { t } = useTranslation('rounds');
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('rehearsal.adopt')}</Button>
      <Confirm open={asked} title={t('rehearsal.adoptTitle')} verb={t('rehearsal.adopt')} onClose={() => setAsked(false)} onConfirm={() => { of.adopt(); setAsked(false); }}>
        <p>{t('rehearsal.adoptText')}</p>
      </Confirm>
    </>
  );
}
