import { useTranslation } from 'react-i18next';
import { Link, NavLink, useMatches } from 'react-router';
import type { Role } from '../identity/roles';
import { rooms } from './rooms';

export interface MenuProps { role: Role; hidden: boolean }

/** The places of a role, in the words of its work. */
export function Menu({ role, hidden }: MenuProps) {
  const { t } = useTranslation('app');
  // A page may stand under the address of another room: it names its place.
  const place = useMatches().map(({ handle }) => (handle as { place?: string } | undefined)?.place).find(Boolean);
  const entries = rooms.flatMap((room) => room.menu.filter((one) => one.roles.includes(role)));
  return (
    <nav className="menu" aria-label={t('places')} hidden={hidden}>
      {entries.map(({ to, text }) => place === undefined
        ? <NavLink key={to} to={to}>{t(`place.${text}`)}</NavLink>
        : <Link key={to} to={to} aria-current={to === place ? 'page' : undefined}>{t(`place.${text}`)}</Link>)}
    </nav>
  );
}
