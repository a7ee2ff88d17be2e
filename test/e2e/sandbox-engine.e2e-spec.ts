import { execa } from 'execa';
import { describeSandboxEngine } from '#testing';
import { echoOn } from './harness/echo-on.js';
import { type TinyStack, tinyStack } from './harness/tiny-stack.js';

let tiny: TinyStack;
afterAll(() => tiny[Symbol.asyncDispose]());

describeSandboxEngine('DockerSandboxEngine', async () => {
  tiny = await tinyStack();
  return {
    ...tiny,
    echo: (sandboxId, node, port) => echoOn(tiny.engine, { sandboxId, node, port }),
    kill: async (sandboxId, node) => void (await execa('docker', ['kill', `${node}.${sandboxId}`])),
  };
});
