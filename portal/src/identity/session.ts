import { UserManager, WebStorageStateStore, type User } from 'oidc-client-ts';
import type { Config } from './config';
import { rolesOf, type Caller, type Role } from './roles';

const chosenRole = 'role';

export interface SessionState {
  caller: Caller | null;
  /** The token ended or was refused while a page was open. */
  ended: boolean;
}

/**
 * Who is signed in (OpenID Connect, code flow with PKCE). Tokens stay in this tab's session storage. A session that ends
 * is renewed in a window of its own, so that the page and what was typed there stay.
 */
export class Session {
  private readonly manager: UserManager;
  private readonly listeners = new Set<() => void>();
  private user: User | null = null;
  private current: SessionState = { caller: null, ended: false };

  constructor(config: Config) {
    const here = window.location.origin;
    const store = new WebStorageStateStore({ store: window.sessionStorage });
    this.manager = new UserManager({
      authority: config.issuer,
      client_id: config.client,
      scope: config.scope,
      redirect_uri: `${here}/sign-in/done`,
      popup_redirect_uri: `${here}/sign-in/popup`,
      post_logout_redirect_uri: `${here}/`,
      userStore: store,
      stateStore: store,
      automaticSilentRenew: false,
      monitorSession: false,
    });
    this.manager.events.addAccessTokenExpired(() => this.end());
    this.manager.events.addUserLoaded((user) => this.take(user));
  }

  /** Takes up the session of this tab, if it has one. */
  async resume(): Promise<void> {
    const user = await this.manager.getUser();
    if (user && !user.expired) this.take(user);
  }

  get state(): SessionState {
    return this.current;
  }

  get token(): string | null {
    return this.user?.access_token ?? null;
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = () => this.current;

  /** Leaves for the issuer's page and comes back to where the person wanted to go. */
  signIn(returnTo: string): Promise<void> {
    return this.manager.signinRedirect({ state: returnTo, prompt: 'login' });
  }

  /** The other half of {@link signIn}: the address to go on to. */
  async finish(): Promise<string> {
    const user = await this.manager.signinCallback();
    return typeof user?.state === 'string' && user.state.startsWith('/') ? user.state : '/';
  }

  /** Asks again in a window of its own; true when the same person came back. */
  async signInAgain(): Promise<boolean> {
    const before = this.current.caller?.account;
    const user = await this.manager.signinPopup({ login_hint: before, popupWindowFeatures: { width: 520, height: 720 } });
    if (before !== undefined && user.profile.sub !== before) {
      this.end();
      return false;
    }

    return true;
  }

  finishPopup(): Promise<void> {
    return this.manager.signinPopupCallback();
  }

  /** Forgets the tab's tokens and everything that was kept of forms. */
  async signOut(): Promise<void> {
    await this.manager.removeUser();
    window.sessionStorage.clear();
    window.location.assign('/');
  }

  /** The service refused the token, or its time is over. */
  end(): void {
    if (this.current.caller && !this.current.ended) this.tell({ ...this.current, ended: true });
  }

  changeRole(role: Role): void {
    const { caller } = this.current;
    if (!caller?.roles.includes(role)) return;
    window.sessionStorage.setItem(chosenRole, role);
    this.tell({ ...this.current, caller: { ...caller, role } });
  }

  private take(user: User): void {
    const account = user.profile.sub;
    const held = rolesOf(user.profile['roles']);
    const before = this.current.caller;
    if (before && before.account !== account) return;
    const chosen = window.sessionStorage.getItem(chosenRole);
    const role = held.find((one) => one === chosen) ?? held[0];
    this.user = user;
    if (!role) {
      this.tell({ caller: null, ended: false });
      return;
    }

    const organization = user.profile['organization'];
    this.tell({
      ended: false,
      caller: {
        account,
        name: user.profile.name ?? account,
        tenant: typeof user.profile['tenant'] === 'string' ? user.profile['tenant'] : '',
        organization: typeof organization === 'string' ? organization : undefined,
        roles: held,
        role,
      },
    });
  }

  private tell(state: SessionState): void {
    this.current = state;
    this.listeners.forEach((listener) => listener());
  }
}
