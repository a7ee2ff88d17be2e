import { examineOpenId } from '#accounts';
import type { Config } from '#config';
import type { Finding } from '#sandbox';

/** How sign-in stands: the OpenID Connect provider, and the proxy in front. What is not set is not told. */
export async function signInFindings({
  signIn,
  server,
}: Pick<Config, 'signIn' | 'server'>): Promise<Finding[]> {
  const { openId } = signIn;
  if (!openId) return proxyFindings(server);
  const found = await examineOpenId(openId, server.publicUrl);
  return [
    { id: 'sign-in.openid', title: `Log-in with ${openId.rules.name}`, ...found },
    ...proxyFindings(server),
  ];
}

/** People come by https and the server speaks http: then a proxy is in between, and only a trusted one says who comes. */
function proxyFindings({ publicUrl, trustedProxies }: Config['server']): Finding[] {
  if (!publicUrl.startsWith('https:') || trustedProxies.length > 0) return [];
  return [
    {
      id: 'sign-in.proxy',
      title: 'Reverse proxy',
      ok: false,
      detail: 'not trusted: all people seem to come from one address',
      advice:
        'Set SIMSUP_TRUSTED_PROXIES to its address, so that guessing is counted for each host of its own.',
    },
  ];
}
