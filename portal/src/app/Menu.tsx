import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import type { Role } from '../identity/roles';
import { rooms } from './rooms';

export interface MenuProps { role: Role; hidden: boolean }

/** The places of a role, in the words of its work. */
export function Menu({ role, hidden }: MenuProps) {
  const { t } = useTranslation('app');
  const entries = rooms.flatMap((room) => room.menu.filter((one) => one.roles.includes(role)));
  return (
    <nav className="menu" aria-label={t('places')} hidden={hidden}>
      {entries.map(({ to, text }) => <NavLink key={to} to={to}>{t(`place.${text}`)}</NavLink>)}
    </nav>
  );
}
