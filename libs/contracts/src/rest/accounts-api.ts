import { z } from 'zod';
import { orgRoleSchema } from '../roles.js';
import { flag, pageOf, pageShape } from './page.js';

const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('write an address such as ada@example.org').max(254, 'use 254 characters or fewer'))
  .describe('Address; kept in lower case');
const personName = z
  .string()
  .trim()
  .min(1, 'write a name')
  .max(80, 'use 80 characters or fewer')
  .describe('What colleagues see');
const secret = z.string().min(1).max(200).describe('As it was given to the person');

/** POST /api/sign-in */
export const signInRequestSchema = z.strictObject({
  email,
  password: secret.describe('Password of the account'),
});
/** POST /api/forgot-password */
export const forgotPasswordRequestSchema = z.strictObject({ email });
/** POST /api/me/password */
export const changePasswordRequestSchema = z.strictObject({
  current: secret.optional().describe('Not needed soon after logging in by a link or at the provider'),
  password: z.string().max(1_000).describe('What is typed to log in from now on'),
});
/** PATCH /api/me */
export const changeMeRequestSchema = z.strictObject({
  name: personName,
  email: email.nullable().describe('Address to log in and be written to; null: none'),
  current: secret
    .optional()
    .describe('The password, for another address; not needed within 10 minutes after logging in'),
});

/** POST /api/invitations */
export const inviteRequestSchema = z.strictObject({ email, role: orgRoleSchema.default('member') });
/** POST /api/invitations/accept */
export const acceptInvitationRequestSchema = z.strictObject({
  token: secret,
  name: personName,
  password: z.string().max(1_000).describe('What is typed to log in from now on'),
});
/** POST /api/invitations/look */
export const lookInvitationRequestSchema = z.strictObject({ token: secret });
export const invitedSchema = z.object({
  email: z.string().describe('Address that it is sent to'),
  role: orgRoleSchema,
});
export type Invited = z.infer<typeof invitedSchema>;

export const invitationSchema = z.object({
  id: z.string().describe('Id of the invitation'),
  email: z.string().describe('Address that it is sent to'),
  role: orgRoleSchema,
  createdAt: z.string().describe('When it was made'),
  expiresAt: z.string().describe('When it no longer works'),
  mailedAt: z.string().nullable().describe('When it was sent; null: not yet'),
  mailError: z.string().nullable().describe('Why the last attempt to send it failed'),
});
export type InvitationView = z.infer<typeof invitationSchema>;

/** Somebody, as colleagues see them. */
export const personSchema = z.object({
  id: z.string().describe('Id of the person'),
  name: z.string().describe('What colleagues see'),
  email: z.string().nullable().describe('Address; null: none'),
  role: orgRoleSchema,
  disabled: z.boolean().describe('True: may not come in'),
});
export type PersonView = z.infer<typeof personSchema>;

/** GET /api/people */
export const peopleQuerySchema = z.strictObject({
  ...pageShape,
  text: z
    .string()
    .trim()
    .max(200, 'use 200 characters or fewer')
    .optional()
    .describe('Only those whose name or address holds this, in any case'),
  role: orgRoleSchema.optional().describe('Only those with this role'),
  disabled: flag.optional().describe('"true": only those who may not come in; "false": only those who may'),
});
export type PeopleQuery = z.infer<typeof peopleQuerySchema>;

/** Answer of GET /api/people */
export const peoplePageSchema = pageOf('people', personSchema, 'By name');

/** PATCH /api/people/:id */
export const changePersonRequestSchema = z.strictObject({
  role: orgRoleSchema.optional(),
  disabled: z.boolean().optional().describe('true takes access away at once, false gives it again'),
  email: z.null().optional().describe('Takes the address away, so that somebody else may have it'),
});

/** POST /api/teams, PATCH /api/teams/:id */
export const teamRequestSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'write a name')
    .max(80, 'use 80 characters or fewer')
    .describe('Name of the team'),
});
export const teamSchema = z.object({
  id: z.string().describe('Id of the team'),
  name: z.string().describe('Name of the team'),
  members: z
    .array(
      z.object({
        id: z.string().describe('Id of the person'),
        name: z.string().describe('What colleagues see'),
      }),
    )
    .describe('Who is in it, by name'),
});
export type TeamView = z.infer<typeof teamSchema>;

/** POST /api/tokens */
export const createTokenRequestSchema = z.strictObject({
  label: z
    .string()
    .trim()
    .min(1, 'say what it is for')
    .max(80, 'use 80 characters or fewer')
    .describe('What it is for'),
});
export const tokenSchema = z.object({
  id: z.string().describe('Id of the token'),
  label: z.string().describe('What it is for'),
  createdAt: z.string().describe('When it was made'),
  lastUsedAt: z.string().nullable().describe('To the hour'),
});
export type TokenView = z.infer<typeof tokenSchema>;
