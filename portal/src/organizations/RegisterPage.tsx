import { useTranslation } from 'react-i18next';
import { TextField } from '../shared/Field';
import { Page } from '../shared/Page';
import { useKept } from '../shared/useKept';
import { RegisterForm } from './RegisterForm';

/** Registers an organization by its code. */
export function RegisterPage() {
  const { t } = useTranslation('organizations');
  const uscc = useKept('organization-code', '');
  return (
    <Page title={t('register')} lead={t('registerLead')} crumbs={[{ to: '/organizations', text: t('heading') }]}>
      <RegisterForm uscc={uscc.value} before={null} tag={null} after={uscc.forget}>
        <TextField id="uscc" label={t('field.uscc')} hint={t('hint.uscc')} value={uscc.value} maxLength={18} onChange={(text) => uscc.set(text.replace(/\s/g, '').toUpperCase())} below={uscc.value !== '' && t('codeLength', { count: uscc.value.length })} />
      </RegisterForm>
    </Page>
  );
}
