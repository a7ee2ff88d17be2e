import { z } from 'zod';
import { AppError } from '#kernel';
import type { FaultContext } from '../fault-kind.js';
import { keepFile, keptFileSchema, overwrite, restoreFile } from './kept-file.js';
import { nodeParameter, pathParameter } from './parameter-schemas.js';
import { readAtStart } from './read-at-start.js';
import { noTarget, runOnNode, said } from './run-on-node.js';

const parametersSchema = z.strictObject({
  node: nodeParameter.describe('Node on which the certificate is'),
  path: pathParameter.describe('The certificate, PEM'),
  keyPath: pathParameter.describe('Its private key, PEM, without a passphrase'),
  endedDaysAgo: z.number().int().min(1).max(3_650).default(1).describe('So many days ago it ran out'),
});
type Parameters = z.infer<typeof parametersSchema>;

const beforeSchema = z.object({ file: keptFileSchema });
type Before = z.infer<typeof beforeSchema>;

const LOOK = `command -v openssl > /dev/null || { echo there is no openssl; exit 1; }
openssl x509 -noout -checkend 0 -in "$1" || exit 1
public=$(openssl x509 -noout -pubkey -in "$1") && [ "$public" = "$(openssl pkey -pubout -in "$2")" ] ||
  { echo the key is not that of the certificate; exit 1; }`;

/**
 * Prints a certificate like the one that is there, for the same key, names and uses, signed by that key, which was good
 * for a year. Only `ca` of openssl takes both dates; its files are gone when it is done.
 */
const ISSUE = `umask 077; place=$(mktemp -d) && trap 'rm -rf "$place"' EXIT && : > "$place/index" || exit
openssl x509 -x509toreq -copy_extensions copy -in "$1" -signkey "$2" -out "$place/request" || exit
cat > "$place/settings" <<END
[ca]
default_ca = self
[self]
database = $place/index
new_certs_dir = $place
rand_serial = yes
default_md = sha256
policy = any
copy_extensions = copy
[any]
countryName = optional
stateOrProvinceName = optional
localityName = optional
organizationName = optional
organizationalUnitName = optional
commonName = optional
emailAddress = optional
END
end=$(($(date +%s) - $3 * 86400))
openssl ca -batch -notext -selfsign -preserveDN -config "$place/settings" -keyfile "$2" -in "$place/request" \\
  -startdate "$(date -u -d "@$((end - 31536000))" +%Y%m%d%H%M%SZ)" -enddate "$(date -u -d "@$end" +%Y%m%d%H%M%SZ)"`;

/** A certificate has run out: a real one, for the same key and names, that nobody should trust any more. */
export const certificateExpiredFault = readAtStart<Parameters, Before>({
  name: 'certificate.expired',
  title: 'A certificate has run out',
  parameters: parametersSchema,
  before: beforeSchema,
  capabilities: [],

  plan({ node, path, endedDaysAgo }) {
    return {
      summary: `On ${node}, the certificate ${path} ran out ${endedDaysAgo} days ago`,
      steps: [`replace ${path} by one for the same key and names that has run out`],
      targets: [node],
    };
  },

  async observe(context, { node, path, keyPath }) {
    const file = await keepFile(context, node, path);
    const looked = await runOnNode(context, node, { command: ['sh', '-c', LOOK, 'sh', path, keyPath] });
    if (looked.exitStatus !== 0)
      throw noTarget(`${path} on ${node} is no good certificate to replace: ${said(looked)}`);
    return { file };
  },

  async apply(context, parameters) {
    await overwrite(context, parameters.node, parameters.path, await issue(context, parameters));
  },

  async revert(context, { node, path }, { file }) {
    await restoreFile(context, node, path, file);
  },
});

async function issue(
  context: FaultContext,
  { node, path, keyPath, endedDaysAgo }: Parameters,
): Promise<string> {
  const command = ['sh', '-c', ISSUE, 'sh', path, keyPath, String(endedDaysAgo)];
  const issued = await runOnNode(context, node, { command });
  if (issued.exitStatus !== 0 || !issued.stdout.startsWith('-----BEGIN CERTIFICATE-----'))
    throw new AppError('fault.apply-failed', `No certificate could be made on ${node}: ${said(issued)}`);
  return issued.stdout;
}
