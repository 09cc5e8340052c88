import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ErrorSummary } from '../shared/ErrorSummary';
import { Page } from '../shared/Page';
import { usePhone } from '../shared/usePhone';
import { fullDay, timeOfDay } from '../words/dates';
import { yuan } from '../words/money';
import { sectionsOf, type Fault, type Section } from './checks';
import { useHeld } from './DraftContext';
import { ColleagueNote, SaveState } from './SaveState';
import './applying.css';

interface SectionProps {
  section: Section;
  /** What the bottom bar of a phone says. */
  bar?: ReactNode;
  /** Brings a control into the page where it is folded away. */
  show?: (id: string) => void;
  aside?: ReactNode;
  children: (said: (id: string) => string | undefined, leave: (id: string) => void) => ReactNode;
}

/** What is wrong, in words. */
export function useFaultText(): (fault: Fault) => string {
  const { t } = useTranslation('proposals');
  return ({ code, values }) => t(`fault.${code}`, values && Object.fromEntries(Object.entries(values).map(([key, text]) => [key, key === 'name' || text.endsWith('%') ? text : yuan(text)])));
}

/** The same in a summary, with the row it is about. */
export function useSummaryText(): (fault: Fault) => string {
  const { t } = useTranslation('proposals');
  const words = useFaultText();
  return (fault) => {
    const row = /^budget-(\d+)-/.exec(fault.id);
    return row ? t('fault.inRow', { no: Number(row[1]) + 1, text: words(fault) }) : words(fault);
  };
}

/** One section of an application: what is wrong on top, its fields, and the way on. Mistakes are said on leaving a field. */
export function SectionPage({ section, bar, show, aside, children }: SectionProps) {
  const { t } = useTranslation('proposals');
  const navigate = useNavigate();
  const phone = usePhone();
  const [params] = useSearchParams();
  const { faults, home, settings, content, save, dirty } = useHeld();
  const words = useFaultText();
  const summary = useSummaryText();
  // From the check page one comes to be told; from the list to write.
  const [asked, setAsked] = useState(params.get('from') === 'check' ? 1 : 0);
  const [left, setLeft] = useState<readonly string[]>([]);
  const own = faults.filter((one) => one.section === section);
  const told = own.map((one) => ({ id: one.id, message: words(one) }));
  const said = (id: string) => (asked > 0 || left.includes(id) ? told.find((one) => one.id === id)?.message : undefined);

  async function goOn() {
    setAsked((count) => count + 1);
    if (dirty && !(await save())) return;
    if (own.length > 0) return;
    const sections = sectionsOf(settings);
    const next = sections[sections.indexOf(section) + 1];
    void navigate(params.get('from') === 'check' || !next ? `${home}/check` : `${home}/${next}`);
  }

  // What is said on leaving a field would move the button from under the pointer: pressing it leaves no field.
  const button = <Button type="primary" size="large" onMouseDown={(event) => event.preventDefault()} onClick={goOn}>{t('saveAndGoOn')}</Button>;
  return (
    <Page
      title={t(`section.${section}`)} wrong={asked > 0 && own.length > 0}
      crumbs={[{ to: '/proposals', text: t('own') }, { to: home, text: content.title || t('untitled') }]}
      lead={t('closing.short', { day: fullDay(settings.closesAt), time: timeOfDay(settings.closesAt) })}
    >
      {asked > 0 && told.length > 0 && <ErrorSummary key={asked} faults={own.map((one) => ({ id: one.id, message: summary(one) }))} goTo={show} />}
      <ColleagueNote />
      <div className={aside ? 'sideways' : undefined}>
        <div className="stack applying">{children(said, (id) => setLeft((before) => [...before, id]))}
          {!phone && <div className="row">{button}<Button size="large" onClick={() => navigate(home)}>{t('backToList')}</Button><SaveState /></div>}
        </div>
        {aside && <aside className="stack">{aside}</aside>}
      </div>
      {phone && (
        <>
          <p className="back-line"><Button block size="large" onClick={() => navigate(home)}>{t('backToList')}</Button></p>
          <div className="bottom-bar edge-to-edge"><div>{bar}<div><SaveState /></div></div>{button}</div>
        </>
      )}
    </Page>
  );
}
