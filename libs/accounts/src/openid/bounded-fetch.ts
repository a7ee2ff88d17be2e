import type { CustomFetch } from 'openid-client';

/** No document of a provider comes near this. */
const LARGEST_BYTES = 1_048_576;

/** Fetch that gives up on an answer without end. Its time limit is the signal in `options`. */
export const boundedFetch: CustomFetch = async (url, options) => {
  const response = await fetch(url, options as RequestInit);
  if (!response.body) return response;
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > LARGEST_BYTES) controller.error(new Error('the answer is larger than 1 MiB'));
      else controller.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counted), response);
};
