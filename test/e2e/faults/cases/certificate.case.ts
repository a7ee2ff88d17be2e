import type { FaultCase } from '../fault-case.js';
import type { WebServerContainer } from '../web-server-container.js';

const TLS = '/srv/tls';

export const certificateCase: FaultCase<WebServerContainer> = {
  fault: 'certificate.expired',
  what: 'of a web server',
  arrange: (node) => node.giveCertificate(TLS),
  parameters: ({ id }) => ({ node: id, path: `${TLS}/site.pem`, keyPath: `${TLS}/site.key` }),
  bad: { 'a relative path': { path: 'site.pem' }, 'an end that is still to come': { endedDaysAgo: 0 } },
  noTarget: {
    'no certificate': { path: `${TLS}/none.pem` },
    'something else than a certificate': { path: `${TLS}/nginx.conf` },
    'the key of another one': { keyPath: `${TLS}/other.key` },
  },
  look: (node) => node.visit(TLS),
  damaged: /^subject=CN = localhost\n[\s\S]*DNS:localhost[\s\S]*certificate has expired/,
};
