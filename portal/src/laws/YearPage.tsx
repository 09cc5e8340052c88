import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCaller } from '../identity/context';
import { Facts, Note, Page, Panel } from '../shared/Page';
import { Loaded } from '../shared/states';
import { linesOf } from './days';
import { useYear } from './useLaw';
import { YearForm } from './YearForm';

/** The days of a year that differ from Monday to Friday, and their entry from the notice. */
export function YearPage() {
  const { t } = useTranslation('laws');
  const { year = '' } = useParams();
  const { role } = useCaller();
  const read = useYear(year);
  return (
    <Page title={t('years.of', { year })} lead={t('years.lead')} crumbs={[{ to: '/laws', text: t('heading') }]}>
      <Loaded of={read}>
        {(days) => (
          <div className="sideways">
            {role === 'admin' ? <YearForm year={year} /> : <Note>{t('years.adminsOnly')}</Note>}
            <Panel title={t('counting')} finding={days?.source}>
              {days
                ? <Facts rows={[[t('years.holidays'), <Days key="h" days={days.holidays} />], [t('years.workdays'), <Days key="w" days={days.workdays} />]]} />
                : <p>{t('years.none')}</p>}
            </Panel>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Days({ days }: { days: readonly string[] }) {
  return days.length === 0 ? '—' : <ul>{linesOf(days).split('\n').map((line) => <li key={line}>{line}</li>)}</ul>;
}
