import { execa } from 'execa';
import { describeSandboxEngine } from '#testing';
import { type TinyStack, tinyStack } from './harness/tiny-stack.js';

let tiny: TinyStack;
afterAll(() => tiny[Symbol.asyncDispose]());

describeSandboxEngine('DockerSandboxEngine', async () => {
  tiny = await tinyStack();
  return {
    ...tiny,
    kill: async (sandboxId, node) => void (await execa('docker', ['kill', `${node}.${sandboxId}`])),
  };
});
