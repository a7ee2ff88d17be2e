import type { Certificate } from '#contracts';

/** Whether a scenario is certified as it is now. */
export type CertificateStanding =
  | { standing: 'certified'; certifiedAt: string }
  | { standing: 'stale'; certifiedAt: string }
  | { standing: 'none'; certifiedAt: null };

/** What a certificate, if there is one, is worth for a scenario and a stack of this content. */
export function standingOf(
  certificate: Pick<Certificate, 'contentHash' | 'certifiedAt' | 'ok'> | null,
  contentHash: string,
): CertificateStanding {
  if (!certificate?.ok) return { standing: 'none', certifiedAt: null };
  const { certifiedAt } = certificate;
  return { standing: certificate.contentHash === contentHash ? 'certified' : 'stale', certifiedAt };
}
