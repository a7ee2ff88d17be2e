import type { OriginInvitation } from '../wire/membership-messages.js';
import { NetError } from '../wire/net-error.js';
import type { RouterLink } from '../wire/router-link.js';
import { memberHandlers } from './member.handlers.js';
import type { MemberRepository } from './member.repository.js';

const invitation: OriginInvitation = {
  id: '1',
  originId: '10',
  originName: 'acme',
  accountId: '5',
  accountName: 'someone',
  ownerId: '2',
};

function originsrv(sessionsrv: () => void = () => undefined) {
  const steps: string[] = [];
  const members = {
    find: async () => invitation,
    findInvitation: async () => invitation,
    invite: async () => undefined,
    remove: async () => void steps.push('remove'),
    accept: async () => void steps.push('accept'),
  } as unknown as MemberRepository;
  const ask = (async (message: string) => {
    sessionsrv();
    steps.push(message);
    return null;
  }) as RouterLink['ask'];
  const handlers = memberHandlers({
    origins: { find: async () => ({ id: '10', name: 'acme', ownerId: '2', visibility: 'public' }) },
    members,
    ask,
    onUnsynced: () => steps.push('unsynced'),
  });
  return { handlers, steps };
}

describe('belonging to an origin', () => {
  it('begins when the invited one accepts, and sessionsrv will be told', async () => {
    const { handlers, steps } = originsrv();
    await handlers.originInvitationAccept({ originName: 'acme', invitationId: '1', accountId: '5' });
    expect(steps).toEqual(['AccountInvitationRemove', 'accept', 'unsynced']);
  });

  it('is not for somebody else who knows the invitation', async () => {
    const { handlers, steps } = originsrv();
    const accept = handlers.originInvitationAccept({ originName: 'acme', invitationId: '1', accountId: '6' });
    await expect(accept).rejects.toMatchObject({ code: 'ENTITY_NOT_FOUND' });
    expect(steps).toEqual([]);
  });

  it('does not end halfway: when sessionsrv cannot be told, nothing is removed', async () => {
    const { handlers, steps } = originsrv(() => {
      throw new NetError('TIMEOUT', 'net:route:3');
    });
    const remove = handlers.originMemberRemove({ originName: 'acme', accountName: 'someone' });
    await expect(remove).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(steps).toEqual([]);
  });

  it('is offered once', async () => {
    const request = { originName: 'acme', accountId: '5', accountName: 'someone', ownerId: '2' };
    await expect(originsrv().handlers.originInvitationCreate(request)).rejects.toMatchObject({
      code: 'ENTITY_CONFLICT',
    });
  });
});
