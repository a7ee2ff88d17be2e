export { byId } from './by-id.js';
export type { Answer, Body, Method, PathWith, Query } from './operation.js';
export { type Connection, TypedClient } from './typed-client.js';
