import { z } from 'zod';
import {
  acceptInvitationRequestSchema,
  changeMeRequestSchema,
  changePasswordRequestSchema,
  changeTimeZoneRequestSchema,
  createTokenRequestSchema,
  forgotPasswordRequestSchema,
  invitationSchema,
  invitedSchema,
  inviteRequestSchema,
  lookInvitationRequestSchema,
  meSchema,
  signInRequestSchema,
  tokenSchema,
} from '#contracts';
import { type Area, at, json, listOf, made, nothing, only } from '../route.js';

const secret = (description: string) => only('token', z.string(), description);
const link = secret('Secret of the link /login/{token}: told here, once');
const invitation = { id: 'Id of the invitation' };

export const login: Area = {
  tag: 'Login',
  about: 'Coming in, by password or by link, and going out.',
  routes: [
    {
      ...at('get', '/login/{token}', 'redeemLoginLink'),
      open: true,
      summary: 'Logs in whoever follows the link',
      about: 'For browsers: it answers with a redirection, also when the link no longer works.',
      params: { token: 'Secret of the link' },
      answer: {
        status: 303,
        description: 'To the first page, with the session in a cookie; or to the login',
      },
    },
    {
      ...at('post', '/api/sign-in', 'signIn'),
      open: true,
      summary: 'Logs in by address and password',
      about: 'The session comes in a cookie.',
      body: signInRequestSchema,
      answer: nothing,
    },
    {
      ...at('post', '/api/forgot-password', 'forgotPassword'),
      open: true,
      summary: 'Sends a login link to whoever has the address',
      about: 'The answer is the same when nobody has it.',
      body: forgotPasswordRequestSchema,
      answer: { status: 202, description: 'Taken note of' },
    },
    {
      ...at('post', '/api/logout', 'logOut'),
      summary: 'Ends the session of the cookie',
      answer: nothing,
    },
    {
      ...at('post', '/api/login-links', 'createLoginLink'),
      summary: 'Makes a login link for the caller, for another browser',
      answer: made(link),
    },
  ],
};

export const me: Area = {
  tag: 'Me',
  about: 'The caller: name, address, password, time zone, tokens.',
  routes: [
    { ...at('get', '/api/me', 'readMe'), summary: 'Who the caller is', answer: json(meSchema) },
    {
      ...at('patch', '/api/me', 'changeMe'),
      summary: 'Changes the own name and address',
      body: changeMeRequestSchema,
      answer: json(meSchema),
    },
    {
      ...at('put', '/api/me/time-zone', 'changeMyTimeZone'),
      summary: 'Says in which time zone the caller lives',
      body: changeTimeZoneRequestSchema,
      answer: json(meSchema),
    },
    {
      ...at('post', '/api/me/password', 'changeMyPassword'),
      summary: 'Sets a new password',
      about: 'All other sessions of the caller end.',
      body: changePasswordRequestSchema,
      answer: nothing,
    },
    {
      ...at('get', '/api/tokens', 'listTokens'),
      summary: 'The own API tokens',
      answer: json(listOf('tokens', tokenSchema, 'All own tokens, which are few, without their secrets')),
    },
    {
      ...at('post', '/api/tokens', 'createToken'),
      summary: 'Makes an API token',
      body: createTokenRequestSchema,
      answer: made(secret('The token: told here, once')),
    },
    {
      ...at('delete', '/api/tokens/{id}', 'dropToken'),
      summary: 'Makes a token void',
      params: { id: 'Id of the token' },
      answer: nothing,
    },
  ],
};

export const invitations: Area = {
  tag: 'Invitations',
  about: 'How people come: administrators invite, the invited accept.',
  routes: [
    {
      ...at('get', '/api/invitations', 'listInvitations'),
      summary: 'Open invitations',
      answer: json(listOf('invitations', invitationSchema, 'All that were not accepted yet, which are few')),
    },
    {
      ...at('post', '/api/invitations', 'invite'),
      summary: 'Invites somebody by letter',
      body: inviteRequestSchema,
      answer: made(invitationSchema),
    },
    {
      ...at('post', '/api/invitations/{id}/link', 'createInvitationLink'),
      summary: 'Makes a link to pass on by hand',
      about: 'It replaces the one before.',
      params: invitation,
      answer: made(secret('Secret of the link /invitation/{token}: told here, once')),
    },
    {
      ...at('delete', '/api/invitations/{id}', 'revokeInvitation'),
      summary: 'Takes an invitation back',
      params: invitation,
      answer: nothing,
    },
    {
      ...at('post', '/api/invitations/look', 'lookAtInvitation'),
      open: true,
      summary: 'Whom the link of an invitation is for',
      body: lookInvitationRequestSchema,
      answer: json(invitedSchema),
    },
    {
      ...at('post', '/api/invitations/accept', 'acceptInvitation'),
      open: true,
      summary: 'Accepts an invitation, and logs in',
      about: 'The session comes in a cookie.',
      body: acceptInvitationRequestSchema,
      answer: nothing,
    },
  ],
};
