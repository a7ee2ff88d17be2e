import type { FaultGround } from '#faults';
import { SystemClock } from '#kernel';
import { DockerNodeControl, EngineClient, EngineDoctor, StackCatalogue, toolsImage } from '#sandbox';
import { DockerCliShell } from './docker-cli-shell.js';

const built = new StackCatalogue({ stacksDir: 'sandbox', imagesFile: 'build/images.json' });

/** All that faults act through, on containers of tests: a node is a container's name or id. */
export function containerGround(): FaultGround {
  const client = EngineClient.at(null);
  const control = new DockerNodeControl({
    client,
    clock: new SystemClock(),
    toolsImage: () => toolsImage(built),
    nodes: { with: (_sandboxId, node, work) => work(node) },
  });
  return {
    shell: new DockerCliShell(),
    containers: control,
    network: {
      exec: (...asked) => control.execBeside(...asked),
      serve: (...asked) => control.serveBeside(...asked),
      endProgram: (...asked) => control.endBeside(...asked),
    },
    host: { all: () => new EngineDoctor(client, built).abilities() },
  };
}
