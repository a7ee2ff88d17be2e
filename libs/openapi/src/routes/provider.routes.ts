import { identitySchema, linkIdentityRequestSchema, linkIdentitySchema, signInWaysSchema } from '#contracts';
import { type Area, at, json, listOf, made, nothing } from '../route.js';

const redirect = { status: 303, description: 'On the way; after a refusal to the page that tells it' };

export const provider: Area = {
  tag: 'Provider',
  about: 'Coming in by an OpenID Connect provider.',
  routes: [
    {
      ...at('get', '/api/sign-in-ways', 'listSignInWays'),
      open: true,
      summary: 'How one may come in here',
      answer: json(signInWaysSchema),
    },
    {
      ...at('get', '/api/openid/start', 'startAtProvider'),
      open: true,
      summary: 'Sends a browser to the provider',
      about: 'Its address may carry `to`, a path to end at.',
      answer: redirect,
    },
    {
      ...at('get', '/api/openid/callback', 'comeBackFromProvider'),
      open: true,
      summary: 'Where the provider sends the browser back',
      answer: redirect,
    },
    {
      ...at('get', '/api/me/identities', 'listMyIdentities'),
      summary: 'As whom at the provider the caller may come in',
      answer: json(listOf('identities', identitySchema, 'Those that are linked')),
    },
    {
      ...at('post', '/api/me/identities', 'linkIdentity'),
      summary: 'Begins to link one more',
      about: 'The browser then goes to the address of the answer.',
      body: linkIdentityRequestSchema,
      answer: made(linkIdentitySchema),
    },
    {
      ...at('delete', '/api/me/identities/{id}', 'unlinkIdentity'),
      summary: 'Unlinks one',
      params: { id: 'Id of the link' },
      answer: nothing,
    },
  ],
};
