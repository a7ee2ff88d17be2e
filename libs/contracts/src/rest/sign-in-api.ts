import { z } from 'zod';

/** GET /api/sign-in-ways: how one may come in here. */
export const signInWaysSchema = z.object({
  password: z.boolean().describe('Email and password are a way in'),
  openId: z
    .object({
      name: z.string().describe('What the provider is called here'),
      startUrl: z
        .string()
        .describe('Where a browser goes to sign in there; may carry `to`, a path to end at'),
    })
    .nullable()
    .describe('The OpenID Connect provider; null: none'),
  publicUrl: z.string().describe('What people type into a browser'),
});
export type SignInWays = z.infer<typeof signInWaysSchema>;

/** GET /api/me/identities: somebody at the provider who is the caller here. */
export const identitySchema = z.object({
  id: z.string().describe('Names it in requests'),
  issuer: z.string().describe('The provider, as it writes itself'),
  label: z.string().describe('Address or name that the provider gave at the last sign-in'),
  createdAt: z.string().describe('When it was linked'),
  lastUsedAt: z.string().describe('When it last signed in'),
});
export type IdentityView = z.infer<typeof identitySchema>;

/** POST /api/me/identities */
export const linkIdentityRequestSchema = z.strictObject({
  current: z
    .string()
    .max(200)
    .optional()
    .describe('The password; not needed within 10 minutes after logging in'),
});
/** Where the browser goes to sign in at the provider, after which it is linked. */
export const linkIdentitySchema = z.object({ url: z.string().describe('Page of the provider') });
