/** What most operations are given: the id of that which they are about. */
export const byId = (id: string) => ({ params: { path: { id } } });
