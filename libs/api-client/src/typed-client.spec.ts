import { byId } from './by-id.js';
import type { Answer } from './operation.js';
import type { TypedClient } from './typed-client.js';

/** Does not compile unless each line that follows a remark would not compile without it. */
function rightAndWrong(client: TypedClient): Promise<unknown>[] {
  const body = { reason: 'enough' };
  return [
    client.post('/api/practices/{id}/stop', { ...byId('p'), body }),
    // @ts-expect-error: there is no such path
    client.get('/api/practice'),
    // @ts-expect-error: it cannot be asked for like this
    client.delete('/api/practices'),
    // @ts-expect-error: it needs an id
    client.get('/api/practices/{id}'),
    // @ts-expect-error: it has no such parameter
    client.get('/api/deliveries', { params: { query: { limit: 5, stat: 'waiting' } } }),
    // @ts-expect-error: a parameter has another type
    client.get('/api/deliveries', { params: { query: { limit: 'five' } } }),
    // @ts-expect-error: it needs a body
    client.post('/api/practices/{id}/stop', byId('p')),
    // @ts-expect-error: it takes no body
    client.post('/api/practices/{id}/revert', { ...byId('p'), body }),
    // @ts-expect-error: its body has no such property
    client.post('/api/practices/{id}/stop', { ...byId('p'), body: { reason: 'enough', because: 'so' } }),
  ];
}

describe('the types of the client', () => {
  it('let nothing be asked for that the API does not have', () => {
    const client = new Proxy({} as TypedClient, { get: () => async () => undefined });
    expect(rightAndWrong(client)).toHaveLength(9);
  });

  it('say what is answered, and where nothing is', () => {
    const people: Answer<'/api/people', 'get'> = { people: [], next: null };
    const nothing: Answer<'/api/teams/{id}', 'delete'> = undefined;
    // @ts-expect-error: a list has its name
    const list: Answer<'/api/people', 'get'> = [];
    expect([people, nothing, list]).toEqual([{ people: [], next: null }, undefined, []]);
  });
});
