import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Facts, Page, Panel } from '../shared/Page';
import { Empty, Loaded } from '../shared/states';
import { fullDay } from '../words/dates';
import { ParameterForm } from './ParameterForm';
import { useLawOf } from './useLaw';
import { said } from './values';

/** One parameter: what counts today, and the entry of another value from its paper. */
export function ParameterPage() {
  const { t } = useTranslation('laws');
  const { key = '' } = useParams();
  const [params] = useSearchParams();
  const law = useLawOf(params.get('region') ?? '', '');
  return (
    <Loaded of={law}>
      {({ parameters }) => {
        const one = parameters.find((parameter) => parameter.key === key);
        if (!one) return <Page title={key} crumbs={[{ to: '/laws', text: t('heading') }]}><Empty title={t('unknown')} /></Page>;
        return (
          <Page title={one.title} lead={t('enterLead')} crumbs={[{ to: '/laws', text: t('heading') }]}>
            <div className="sideways">
              <ParameterForm parameter={one} region={params.get('region') ?? ''} from={params.get('from') ?? ''} />
              <Panel title={t('counting')}>
                <Facts rows={[[t('field.value'), said(t, one.kind, one.value)], [t('field.from'), fullDay(one.from)], [t('field.source'), one.source ?? t('noSource')]]} />
              </Panel>
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}
