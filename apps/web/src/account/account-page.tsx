import { useDocumentTitle } from '@mantine/hooks';
import { useMe } from '../api/queries.js';
import { useSignInWays } from '../api/sign-in.js';
import { Waiting } from '../shell/states.js';
import classes from './account-page.module.css';
import { ExperiencePanel } from './experience-panel.js';
import { IdentitiesPanel } from './identities-panel.js';
import { NamePanel } from './name-panel.js';
import { PasswordPanel } from './password-panel.js';
import { TokensPanel } from './tokens-panel.js';

/** One's own account: name, address, password, identities, tokens. */
export default function AccountPage() {
  useDocumentTitle('Your account · SimSup');
  const me = useMe();
  const ways = useSignInWays();
  return (
    <div className={classes.page}>
      <h1>Your account</h1>
      {me.data ? <NamePanel me={me.data} /> : <Waiting />}
      {ways.data?.password !== false && (
        <PasswordPanel hasEmail={Boolean(me.data?.email)} provider={ways.data?.openId?.name} />
      )}
      {ways.data?.openId && <IdentitiesPanel provider={ways.data.openId} publicUrl={ways.data.publicUrl} />}
      <ExperiencePanel />
      <TokensPanel />
    </div>
  );
}
